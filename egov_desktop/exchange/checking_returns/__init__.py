"""Checking a return before it is taken in: template, types, business rules; each finding with its place and what to do."""

from egov_desktop.exchange.checking_returns.checking import findings, is_to_be_sent_back
from egov_desktop.exchange.checking_returns.finding import Finding, Group, Layer, grouped

__all__ = ["Finding", "Group", "Layer", "findings", "grouped", "is_to_be_sent_back"]

"""Showing: the only folder that knows Qt."""

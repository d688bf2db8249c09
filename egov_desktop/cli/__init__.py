"""The same verbs without a window: commands for scripts and for machines that have no display."""

from egov_desktop.cli.program import main

__all__ = ["main"]

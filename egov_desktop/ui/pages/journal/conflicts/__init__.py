"""The open questions of the journal page: what offices wrote differently, and the choice that settles each."""

from egov_desktop.ui.pages.journal.conflicts.view import Conflicts

__all__ = ["Conflicts"]

"""Saving what was typed: at once where the rules allow it, else with the one sentence that says why not."""

from collections.abc import Callable

from egov_desktop.domain.changes import ChangeSet
from egov_desktop.domain.rules import refusals
from egov_desktop.errors import RegisterError
from egov_desktop.ui.session import Session
from egov_desktop.wording.problems import sentence


def save_or_say(session: Session, make: Callable[[], ChangeSet]) -> str:
    """Make an action and save it; gives why it is refused, "" when saved or when there was nothing to save.

    Trouble with the file is no refusal: the session tells it, and "" is given.
    """
    try:
        change_set = make()
    except RegisterError as error:
        return f"{error.what_happened} {error.what_to_do}".strip()
    if found := refusals(session.snapshot, change_set):
        return sentence(found[0], session.snapshot)
    session.perform(change_set)
    return ""

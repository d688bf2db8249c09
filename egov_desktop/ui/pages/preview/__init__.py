"""The meeting brief before it is printed: the same pages on screen, on paper, in PDF and in Word."""

from typing import Any

from PySide6.QtWidgets import QWidget

from egov_desktop.ui.session import Session


def open_preview(
    parent: QWidget, session: Session, remembered: dict[str, Any], project_ids: tuple[str, ...] = ()
) -> QWidget:
    """Show the brief of the register; `project_ids` get a sheet each. `remembered` keeps the choices."""
    from egov_desktop.ui.pages.preview.dialog import PreviewDialog

    dialog = PreviewDialog(session, remembered, project_ids, parent)
    dialog.open()
    return dialog

"""The window Bản ghi trùng: records that may be the same thing, side by side, made one or kept apart."""

from egov_desktop.ui.pages.same_things.dialog import SameThingsDialog

__all__ = ["SameThingsDialog"]

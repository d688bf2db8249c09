"""The shared folder on screen: a watch that looks into it now and then, and the window in which it is set up."""

from egov_desktop.ui.pages.shared_folder.watch import SharedFolderWatch

__all__ = ["SharedFolderWatch"]

"""The page Hiệu quả theo nhóm: what each group of projects has brought, and whether projects fit the scheme."""

from egov_desktop.ui.pages.effectiveness.page import EffectivenessPage

__all__ = ["EffectivenessPage"]

"""The page Dự án đề xuất: what is proposed to be added, what reads alike in the register, and what was decided."""

from egov_desktop.ui.pages.candidates.page import CandidatesPage

__all__ = ["CandidatesPage"]

"""The preliminary report (báo cáo sơ kết): everything that the committee asked for, brought together for a day."""

from egov_desktop.documents.preliminary.parts import Part
from egov_desktop.documents.preliminary.report import preliminary_paper

__all__ = ["Part", "preliminary_paper"]

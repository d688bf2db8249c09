"""The names of the annexes, by which the text refers to them."""

from dataclasses import dataclass

from egov_desktop.documents.brief.value import Section


@dataclass(frozen=True, slots=True)
class Named:
    """The annexes of a brief: label and title of each in their order, and the label by section.

    `full` is the label of the one in which stands whole what the text shortens: the last.
    """

    all: tuple[tuple[str, str], ...]
    by_section: tuple[tuple[Section, str], ...]
    full: str

    def of(self, section: Section) -> str:
        return dict(self.by_section)[section]

"""Whether the projects fit the approved scheme: how many do, and each exception with what is missing."""

from datetime import date
from types import MappingProxyType

from egov_desktop.documents.drafting import Part
from egov_desktop.documents.paper import Block, Column, Paragraph, Row, Table, runs
from egov_desktop.documents.tables import cells
from egov_desktop.documents.texts import as_of, one_line
from egov_desktop.domain.judgement.conformity import ConformityException, conformity, conformity_exceptions
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.labels import agency_name
from egov_desktop.wording.numbers import padded

_TICKS = MappingProxyType(
    {
        "conforms_to_goals": "mục tiêu",
        "conforms_to_beneficiaries": "đối tượng",
        "conforms_to_funding": "nguồn vốn",
        "conforms_to_list": "danh mục",
    }
)


def conformity_blocks(snapshot: Snapshot, on: date) -> tuple[tuple[Block, ...], tuple[Part, ...]]:
    """Tell how many projects fit with a document cited, and give the exceptions as an annex."""
    found = conformity(snapshot, on)
    if not found.projects:
        return (Paragraph(runs("Sổ chưa có dự án nào.")),), ()
    told = (
        f"{padded(found.conforming)}/{padded(len(found.projects))} dự án phù hợp mục tiêu, đối tượng, nguồn vốn và danh mục, "
        f"có dẫn căn cứ; {padded(found.refused)} dự án có nội dung không phù hợp; "
        f"{padded(found.unanswered)} dự án chưa trả lời đủ hoặc chưa dẫn căn cứ."
    )
    exceptions = conformity_exceptions(snapshot, on)
    title = f"Dự án chưa khẳng định được sự phù hợp với đề án đến ngày {day_short(on)}"
    rows = tuple(_row(snapshot, place, own) for place, own in enumerate(exceptions, start=1))
    columns = (
        Column("TT", 0.6, "center"),
        Column("Dự án", 4.6),
        Column("Chủ đầu tư", 2.4),
        Column("Không phù hợp", 2.2),
        Column("Chưa trả lời", 2.4),
        Column("Căn cứ", 2.4),
    )
    table = Table(columns, rows, as_of_note=as_of(on), font_size=11)
    return (Paragraph(runs(told)),), (((title, (table,), False),) if rows else ())


def _row(snapshot: Snapshot, place: int, own: ConformityException) -> Row:
    return cells.row(
        cells.place(place),
        one_line(own.project.name),
        one_line(agency_name(snapshot, own.project.owner_agency_id)),
        ", ".join(_TICKS[name] for name in own.refused),
        ", ".join(_TICKS[name] for name in own.unknown),
        "Chưa dẫn căn cứ" if own.lacks_citation else one_line(own.project.conformity_citation),
        key=own.project.id,
    )

"""What stands above and below the text of a paper, out of the register's own head."""

import re
from dataclasses import dataclass, replace

from egov_desktop.documents.texts import one_line
from egov_desktop.domain.records import Agency, Meeting, MeetingSeries
from egov_desktop.domain.snapshot import Snapshot

DOTS = "…………………"
_FILED_AT_REGISTRY = "Lưu: VT"
_FILED = re.compile(r"lưu\b", re.IGNORECASE)
# "Lưu: VT, CNTT" or "Lưu: VT, CNTT (3b)": registry, then the unit's sign in capitals.
_UNIT = re.compile(r"lưu\s*:?\s*VT\s*[,;]\s*([^\W\d_]{1,12})\b", re.IGNORECASE)
_PROGRAMME = "xây dựng Chính quyền điện tử"


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What stands above and below the text; what the register's head leaves empty is dotted, to be filled by hand."""

    parent_body: str
    issuing_body: str
    issuer: str
    symbol: str
    place: str
    programme: str
    legal_basis: tuple[str, ...]
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    signer_authority: str
    signer_title: str
    signer_name: str

    @property
    def filed(self) -> str:
        """The last line of Nơi nhận: where the copy that stays is kept, with the unit that drafted it (Phụ lục I, II.9)."""
        return next((line for line in reversed(self.recipients) if _FILED.match(line)), _FILED_AT_REGISTRY)

    def symbol_of(self, code: str) -> str:
        """Give the sign of a paper whose kind has this code; the register's own sign is that of a report.

        An official letter has no code: its sign is the office's and the drafting unit's (Phụ lục III, mẫu 1.5).
        """
        kind, dash, rest = self.symbol.partition("-")
        issuer = (rest if dash else kind) or "……"
        return "-".join(filter(None, (code, issuer) if code else (issuer, self._unit)))

    @property
    def _unit(self) -> str:
        found = _UNIT.match(self.filed)
        return found[1] if found and found[1].isupper() else ""


def letterhead_of_meeting(snapshot: Snapshot, meeting_id: str | None) -> Letterhead:
    """Read the head of a meeting's papers: that of whoever issues those of its series, else the register's.

    A board or committee has its own sign and signer (NĐ 30/2020, Phụ lục I, II.3.a and II.7): the register's never stand in.
    """
    own, meeting = letterhead(snapshot), snapshot.get(Meeting, meeting_id)
    series = snapshot.get(MeetingSeries, meeting.series_id) if meeting else None
    issuer = snapshot.get(Agency, series.issuer_agency_id) if series else None
    if series is None or issuer is None:
        return own
    above = snapshot.get(Agency, issuer.parent_id)
    return replace(
        own,
        parent_body=one_line(above.name).upper() if above else "",
        issuing_body=one_line(issuer.name).upper(),
        issuer=one_line(issuer.name),
        symbol=one_line(series.document_symbol) or f"BC-{one_line(issuer.code)}",
        recipients=(_FILED_AT_REGISTRY,),
        signer_authority=one_line(series.signer_authority),
        signer_title=one_line(series.signer_title),
        signer_name=one_line(series.signer_name),
    )


def letterhead(snapshot: Snapshot) -> Letterhead:
    """Read the head; the name of the issuer inside sentences is that of the agency with the office's code."""
    head = snapshot.profile
    addressees = _lines(head.addressee)
    return Letterhead(
        parent_body=one_line(head.parent_body),
        issuing_body=one_line(head.issuing_body) or DOTS,
        issuer=_issuer(snapshot) or one_line(head.issuing_body) or DOTS,
        symbol=one_line(head.document_symbol) or "BC-……",
        place=one_line(head.place) or "……………",
        programme=one_line(head.programme) or _PROGRAMME,
        legal_basis=_lines(head.legal_basis),
        addressees=addressees,
        recipients=_lines(head.recipients) or (*(("Như trên",) if addressees else ()), _FILED_AT_REGISTRY),
        signer_authority=one_line(head.signer_authority),
        signer_title=one_line(head.signer_title),
        signer_name=one_line(head.signer_name),
    )


def _issuer(snapshot: Snapshot) -> str:
    code = snapshot.profile.office_code
    found = (agency.name for agency in snapshot.all(Agency).values() if code and agency.code == code)
    return one_line(next(found, ""))


def _lines(text: str) -> tuple[str, ...]:
    """Split a list that was typed line by line, with or without dashes and end signs."""
    bare = (one_line(line).lstrip("-–+ ").rstrip(";., ") for line in text.splitlines())
    return tuple(line for line in bare if line)

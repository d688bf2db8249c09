"""The strip over every page of an owner's file: which period it reports for, and by when."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from egov_desktop.domain.enumerations import ExchangeKind
from egov_desktop.domain.journal import VIETNAM
from egov_desktop.domain.manifest import Manifest
from egov_desktop.domain.records import ReportingPeriod
from egov_desktop.ui.session import Session
from egov_desktop.ui.widgets.notices import Banner
from egov_desktop.wording.dates import day_short
from egov_desktop.wording.language import say


class OwnerBanner(Banner):
    """Says that this is an owner's file; it hides itself in every other. Call `refresh` after a change of language."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        session.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _kinds: object = None) -> None:
        self.tell(owner_words(self._session))


def period_of(session: Session) -> ReportingPeriod | None:
    """Give the period that the file's assignment is for."""
    manifest = session.register.manifest
    return session.snapshot.get(ReportingPeriod, manifest.period_id) if manifest else None


def owner_words(session: Session) -> str:
    """Say for which office, which period and until when this file is written; "" where it is nobody's assignment."""
    manifest, period = session.register.manifest, period_of(session)
    if session.rights is None or manifest is None:
        return ""
    parts = [say("Chế độ chủ đầu tư"), manifest.to_name or manifest.to_office]
    parts.append(_what_for(manifest, period))
    if period and period.due_on:
        parts.append(say("hạn gửi {day}", day=day_short(period.due_on)))
    return " – ".join(part for part in parts[:1]) + " – " + ", ".join(part for part in parts[1:] if part)


def _what_for(manifest: Manifest, period: ReportingPeriod | None) -> str:
    """Name the period; an extract of tasks has none and is named by the day on which it was made."""
    if manifest.kind is ExchangeKind.TASKS:
        made_on = datetime.fromisoformat(manifest.made_at).astimezone(VIETNAM).date()
        return say("trích nhiệm vụ ngày {day}", day=day_short(made_on))
    return say("kỳ {period}", period=(period.name or period.code) if period else manifest.period)

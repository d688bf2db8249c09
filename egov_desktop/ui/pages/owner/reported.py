"""How far an owner's report is: judged anew each time, from what the assignment brought and what was last signed."""

from egov_desktop.domain.judgement.offices.completeness import Completeness, completeness
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.sending.assigned import assigned, signed, signing
from egov_desktop.ui.pages.owner.banner import period_of
from egov_desktop.ui.session import Session

NOTHING = Completeness((), (), 0)


class Reported:
    """The report of an owner's file. What it was given and what was signed are read once for each."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._since: tuple[str, Snapshot | None] = ("", None)
        self._signed: tuple[str | None, Snapshot | None] = (None, None)

    def judge(self) -> Completeness:
        session, rights = self._session, self._session.rights
        if rights is None:
            return NOTHING
        return completeness(
            session.snapshot,
            rights,
            period_of(session),
            self.assigned(),
            session.today,
            signed=self._as_signed(),
        )

    def assigned(self) -> Snapshot | None:
        """Give what the assignment brought."""
        manifest = self._session.register.manifest
        package_id = manifest.package_id if manifest else ""
        if package_id != self._since[0]:
            self._since = (package_id, assigned(self._session.register))
        return self._since[1]

    def _as_signed(self) -> Snapshot | None:
        entry_id = signing(self._session.register)
        if entry_id != self._signed[0]:
            self._signed = (entry_id, signed(self._session.register))
        return self._signed[1]

"""The three checks of a return, one after the other, over what taking it in would make of the register."""

from collections.abc import Iterable
from datetime import date

from egov_desktop.domain.journal import EXISTENCE
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.exchange.checking_returns.figures import (
    lacking,
    magnitudes,
    rule_findings,
    without_repetitions,
)
from egov_desktop.exchange.checking_returns.finding import Finding
from egov_desktop.exchange.checking_returns.signing import signed_too_early
from egov_desktop.exchange.checking_returns.template import is_return, period_of, template_findings
from egov_desktop.exchange.scope import Scope
from egov_desktop.exchange.taking.lines import Plan
from egov_desktop.exchange.taking.noticing import fresh_problems
from egov_desktop.exchange.taking.planning import arriving_of
from egov_desktop.store.history import register_state
from egov_desktop.store.register import Register


def findings(register: Register, plan: Plan, today: date | None = None) -> tuple[Finding, ...]:
    """Check an owner's return; another file has no findings. Without a day, the period's own is the day of judgement.

    An error proposes to send the file back (NĐ 73/2019, Đ43: late work is explained), a warning may be accepted with a note.
    """
    manifest = plan.inspected.manifest
    if manifest is None or not is_return(plan):
        return ()
    period = period_of(plan.now, manifest)
    foreseen = register.foresee(arriving_of(plan.inspected, plan.held))
    problems = fresh_problems(plan.now, foreseen, today)
    said_by_lack = tuple(own for own in problems if own.code != "late_without_cause")
    found = [
        *template_findings(plan, manifest),
        *signed_too_early(register, plan, period),
        *rule_findings(plan, said_by_lack),
        *lacking(plan, manifest, period, _as_sent(register, plan.scope), today),
        *magnitudes(plan),
    ]
    return without_repetitions(found)


def is_to_be_sent_back(found: Iterable[Finding]) -> bool:
    """Say whether sending back is proposed; the clerk decides."""
    return any(own.is_error for own in found)


def _as_sent(register: Register, scope: Scope) -> Snapshot | None:
    """Give the register as it was when the package went out, which is what the owner had before it."""
    if scope.dispatch is None:
        return None
    births = register_state(register, scope.dispatch.id).heads.get(EXISTENCE, ())
    return register.as_of(births[0].entry_id) if births else None

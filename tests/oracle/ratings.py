"""Ratings reckoned from the rows by product.md 5.2 and decision 16: the worst coloured side, grey never green."""

from datetime import date, timedelta

from tests.oracle import duties, money, places
from tests.oracle.ledger import Ledger, Row, by, month_end

_STEPS = ("green", "yellow", "red")


class Judge:
    """One period up to a day, with the thresholds that held then."""

    def __init__(self, ledger: Ledger, period: Row | None, on: date) -> None:
        self.ledger, self.period = ledger, period
        end = period["figures_on"] if period else None
        self.on = min(on, end) if end else on
        self.ends = sorted(own["figures_on"] for own in ledger.rows("reporting_period") if own["figures_on"])
        is_last = not end or end == self.ends[-1]
        self.told_by = on if is_last else self.on
        self.aged_to = on if is_last and (on - self.on).days > self._length() else self.on
        self.since = max((own for own in self.ends if own < (end or self.on)), default=None)

    @property
    def is_before_all(self) -> bool:
        """Say whether the day lies before the first period by more than one lasts."""
        return bool(self.ends) and (self.ends[0] - self.on).days >= self._length()

    def limit(self, code: str, proposed: int) -> int:
        return self.ledger.threshold(code, self.on, proposed)

    def sides(self, project: Row) -> dict[str, str | None]:
        """Judge nothing of what had not begun by the day."""
        begun = self._begun(project)
        if begun is not None and begun > self.on:
            return dict.fromkeys(("schedule", "disbursement", "data", "conclusions"))
        return {
            "schedule": self.schedule(project),
            "disbursement": self.disbursement(project),
            "data": self.data(project),
            "conclusions": self.conclusions(project),
        }

    def computed(self, project: Row) -> str | None:
        """Let the worst colour decide; where none is worse than green, a mandatory side without data makes it grey.

        Two sides alone are not green.
        """
        sides = self.sides(project)
        worst = max((own for own in sides.values() if own in _STEPS), key=_STEPS.index, default=None)
        if worst in ("red", "yellow"):
            return worst
        if "grey" in (sides["schedule"], sides["disbursement"], sides["data"]):
            return "grey"
        return worst if sides["schedule"] or sides["disbursement"] else None

    def shown(self, project: Row) -> str | None:
        """The secretariat's own word counts in its period alone."""
        if self.period:
            said = self.ledger.rows("rating_override", project_id=project["id"], period_id=self.period["id"])
            if said:
                return max(said, key=lambda own: own["id"])["rating"]
        return self.computed(project)

    def schedule(self, project: Row) -> str | None:
        if places.is_resting(project, self.on):
            return None
        late = self._late(project)
        if late:
            return max(late, key=_STEPS.index)
        own = self.ledger.rows("milestone", project_id=project["id"], is_cancelled=0)
        has_day = project["planned_end_on"] or any(m["approved_on"] or m["baseline_on"] for m in own)
        return "green" if has_day or self._is_in_use(project) else "grey"

    def disbursement(self, project: Row) -> str | None:
        """Hold the payments against the plan's own curve and against the demand, so far and in the period."""
        year, own = self.on.year, project["id"]
        sums = money.project_money(self.ledger, project, year, self.on, self.on)
        if places.is_resting(project, self.on) or sums["plan"] <= 0:
            return None
        known = self._figures_known(project)
        if sums["paid"] == 0 and (known is None or known.year < year):
            return "grey"
        found: list[str] = []
        due = money.due_of_plan(self.ledger, own, year, self.on)
        if due > 0:
            found += self._two(
                project, due, lambda day: money.due_of_plan(self.ledger, own, year, day), date.min
            )
        asked = self._demanded(own, self.on)
        if asked and asked[1] > 0:
            start = asked[0] - timedelta(days=1)
            found += self._two(
                project, asked[1], lambda day: (self._demanded(own, day) or (day, 0))[1], start
            )
        return max(found, key=_STEPS.index, default=None)

    def data(self, project: Row) -> str | None:
        if self._is_in_use(project) or by(project["terminated_on"], self.on):
            return None
        told = [own for own in self._figures_told(project) if own <= self.told_by]
        if not told:
            return "grey"
        old = self._periods_old(max(told))
        if old > self.limit("data_grey_periods", 2):
            return "grey"
        return "yellow" if old > self.limit("data_yellow_periods", 1) else "green"

    def conclusions(self, project: Row) -> str | None:
        """Any overdue task is yellow, one overdue through two meetings red."""
        tasks = [own for own in duties.given(self.ledger, self.on) if own["project_id"] == project["id"]]
        if not tasks:
            return None
        overdue = [own for own in tasks if duties.status(self.ledger, own, self.on) == "overdue"]
        if not overdue:
            return "green"
        many = self.limit("conclusions_red_meetings", 2)
        return "red" if any(self._meetings_after_deadline(own) >= many for own in overdue) else "yellow"

    def _late(self, project: Row) -> list[str]:
        late = places.late_milestones(self.ledger, self.on)
        found = [
            "red" if own.get("is_critical") else self._by_days(late[own["id"]])
            for own in self.ledger.rows("milestone", project_id=project["id"])
            if own["id"] in late
        ]
        end = project["planned_end_on"]
        if end and end < self.on and not self._is_in_use(project):
            found.append(self._by_days((self.on - end).days))
        return found

    def _two(self, project: Row, due: int, due_by, start: date) -> list[str]:
        """Judge the sum after `start`, and the period: that makes it at most one step worse, nothing where all was paid.

        Of the plan all counts that was paid against it, even before its year; of a demand what was paid since it began.
        """
        paid = self._paid(project, self.on) - (self._paid(project, start) if start > date.min else 0)
        found = [self._by_share(paid, due)]
        since = self.since
        if since is None or since.year != self.on.year or since <= start:
            return found
        due_in, paid_in = due - due_by(since), self._paid(project, self.on) - self._paid(project, since)
        if due_in > 0 and paid < due:
            worst = min(2, _STEPS.index(found[0]) + 1)
            found.append(_STEPS[min(worst, _STEPS.index(self._by_share(paid_in, due_in)))])
        return found

    def _paid(self, project: Row, day: date) -> int:
        return money.project_money(self.ledger, project, self.on.year, day, day)["paid"]

    def _demanded(self, project_id: str, day: date) -> tuple[date, int] | None:
        """Add up the demands of the months that are over."""
        kept = self.ledger.rows("demand", project_id=project_id, plan_year=self.on.year)
        over = [own for own in kept if own["month_on"] and month_end(own["month_on"]) <= day]
        if not over:
            return None
        return min(own["month_on"].replace(day=1) for own in over), money.amount(over)

    def _figures_known(self, project: Row) -> date | None:
        return max(self._figures_told(project), default=None)

    def _figures_told(self, project: Row) -> list[date]:
        """Give the day of the owner's figures, and those up to which it answered for a period."""
        if project["figures_on"] is None:
            return []
        periods = {own["id"]: own["figures_on"] for own in self.ledger.rows("reporting_period")}
        answered = [
            min(periods[own["period_id"]], own["received_on"] or date.max)
            for own in self.ledger.rows("receipt")
            if own["agency_id"]
            and own["agency_id"] == project["owner_agency_id"]
            and own["outcome"] in ("taken_in", "nothing_to_report")
            and periods.get(own["period_id"])
        ]
        rated = [
            periods[own["period_id"]]
            for own in self.ledger.rows("owner_rating", project_id=project["id"])
            if periods.get(own["period_id"])
        ]
        return [project["figures_on"], *answered, *rated]

    def _begun(self, project: Row) -> date | None:
        """Give the first day of which anything is known to have happened, a day first promised beside it."""
        own = project["id"]
        happened = [
            project[name] for name in ("policy_decided_on", "approved_on", "planned_start_on", "stage_since")
        ]
        happened += [row["since_on"] for row in self.ledger.rows("stage_change", project_id=own)]
        happened += [row["decided_on"] for row in self.ledger.rows("capital_plan", project_id=own)]
        happened += [row["paid_on"] for row in self.ledger.rows("disbursement", project_id=own)]
        promised = [row["baseline_on"] for row in self.ledger.rows("milestone", project_id=own)]
        return min(filter(None, happened + promised)) if any(happened) else None

    def _length(self) -> int:
        return self.ledger.rows("register_profile")[0]["recent_within_days"] or 31

    def _periods_old(self, known: date) -> int:
        """Count the ends of periods passed since; before the first, and after the last that is long over, by the month."""
        before = [own for own in self.ends if own < self.aged_to]
        first = before[0] if before else self.on
        old = sum(own >= known for own in before) + max(0, (first - known).days - 1) // self._length()
        if self.aged_to == self.on:
            return old
        return old + max(0, (self.aged_to - max(before[-1], known)).days - 1) // self._length()

    def _meetings_after_deadline(self, task: Row) -> int:
        due = duties.deadline(self.ledger, task, self.on) or self.on
        return sum(bool(m["held_on"] and due < m["held_on"] <= self.on) for m in self.ledger.rows("meeting"))

    def _is_in_use(self, project: Row) -> bool:
        return places.group_of(self.ledger, project, self.on) == "in_use"

    def _by_days(self, days: int) -> str:
        if days >= self.limit("schedule_red_days", 30):
            return "red"
        return "yellow" if days >= self.limit("schedule_yellow_days", 1) else "green"

    def _by_share(self, paid: int, due: int) -> str:
        if 100 * paid >= due * self.limit("disbursement_green_percent", 90):
            return "green"
        return "yellow" if 100 * paid >= due * self.limit("disbursement_yellow_percent", 70) else "red"


def period_of(ledger: Ledger, on: date) -> Row | None:
    """Give the period whose figures a day shows: the first that ends on or after it, else the last."""
    kept = sorted(
        ledger.rows("reporting_period"), key=lambda own: (own["figures_on"] or date.min, own["code"])
    )
    return next(
        (own for own in kept if own["figures_on"] and own["figures_on"] >= on), kept[-1] if kept else None
    )

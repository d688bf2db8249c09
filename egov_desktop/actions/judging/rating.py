"""What people say of a project's standing: the owner its own rating, the secretariat its word against the computed one."""

import dataclasses
from collections.abc import Callable
from datetime import date
from typing import Any

from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import CauseNature, Rating
from egov_desktop.domain.judgement.ratings.rating import ProjectRating
from egov_desktop.domain.records import (
    Cause,
    CauseReview,
    OwnerRating,
    Project,
    RatingOverride,
    ReportingPeriod,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import clean

NewId = Callable[[], str]


def override_rating(rated: ProjectRating, rating: Rating | None, reason: str, *, new_id: NewId) -> ChangeSet:
    """Rate a project otherwise than computed, for the period of `rated` alone; said again, the word replaces the last.

    The rules refuse it without a rating or a reason.
    """
    said: dict[str, Any] = {"rating": rating, "reason": clean(reason)}
    if (before := rated.override) is not None:
        return _changed(before, dataclasses.replace(before, **said), "edit_rating_override")
    period_id = rated.period.id if rated.period else None
    own = RatingOverride(id=new_id(), project_id=rated.project.id, period_id=period_id, **said)
    return ChangeSet("add_rating_override", (RecordChange(None, own),))


def take_back_override(override: RatingOverride) -> ChangeSet:
    """Let the computed rating count again."""
    return ChangeSet("remove_rating_override", (RecordChange(override, None),))


def rate_own(
    snapshot: Snapshot,
    project: Project,
    period: ReportingPeriod | None,
    rating: Rating | None,
    comment: str,
    *,
    new_id: NewId,
) -> ChangeSet:
    """Write down how an owner rates its own project for a period; without a rating, its word is taken back."""
    period_id = period.id if period else None
    found = [own for own in snapshot.children(OwnerRating, project.id) if own.period_id == period_id]
    before = max(found, key=lambda own: own.id, default=None)
    if rating is None:
        gone = (RecordChange(before, None),) if before else ()
        return ChangeSet("remove_owner_rating", gone)
    if before is not None:
        after = dataclasses.replace(before, rating=rating, comment=clean(comment))
        return _changed(before, after, "edit_owner_rating")
    own = OwnerRating(
        id=new_id(), project_id=project.id, period_id=period_id, rating=rating, comment=clean(comment)
    )
    return ChangeSet("add_owner_rating", (RecordChange(None, own),))


def reclassify(
    snapshot: Snapshot,
    cause: Cause,
    nature: CauseNature | None,
    category: str,
    reason: str,
    *,
    on: date,
    new_id: NewId,
) -> ChangeSet:
    """Sort a cause otherwise than its owner did, from a day on; the owner's own sorting stays as it is.

    Said again on one day, the word replaces the last; of an earlier day it stays as history.
    """
    said: dict[str, Any] = {"nature": nature, "category": category, "reason": clean(reason)}
    for before in snapshot.children(CauseReview, cause.id, by="cause_id"):
        if before.reviewed_on == on:
            return _changed(before, dataclasses.replace(before, **said), "edit_cause_review")
    own = CauseReview(id=new_id(), project_id=cause.project_id, cause_id=cause.id, reviewed_on=on, **said)
    return ChangeSet("add_cause_review", (RecordChange(None, own),))


def take_back_reclassification(review: CauseReview) -> ChangeSet:
    """Let the sorting count that stood before."""
    return ChangeSet("remove_cause_review", (RecordChange(review, None),))


def _changed(
    before: RatingOverride | OwnerRating | CauseReview,
    after: RatingOverride | OwnerRating | CauseReview,
    verb: str,
) -> ChangeSet:
    return ChangeSet(verb, (RecordChange(before, after),) if before != after else ())

"""Which records may be the same thing under two ids: by code, by name, by number, or by what they say alike."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

from egov_desktop.domain.fields import Labelled
from egov_desktop.domain.records import (
    KINDS,
    Agency,
    Contract,
    Disbursement,
    LegalDocument,
    Package,
    Project,
    Record,
)
from egov_desktop.domain.snapshot import Snapshot
from egov_desktop.domain.vietnamese import fold, folded_code

ALIKE = 88
"""How alike (0-100) two folded names must be to be suggested."""
_COMMON = 40
"""Names that share only a word which more than this have are not compared at all."""
_TELLING = 4
"""A word that more names than this have says little of any of them."""

R = TypeVar("R", bound=Record)
_code, _name = lru_cache(maxsize=65536)(folded_code), lru_cache(maxsize=65536)(fold)


class Reason(Labelled):
    """Why two records may be the same thing, the strongest first."""

    SAME_CODE = "same_code", "Cùng mã"
    SAME_NUMBER = "same_number", "Cùng số, ký hiệu"
    SAME_NAME = "same_name", "Cùng tên"
    SAME_PAYMENT = "same_payment", "Cùng ngày, cùng số tiền, cùng dự án"
    ALIKE = "alike", "Tên gần giống nhau (gợi ý)"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two records of a kind that may be one; `score` is 100 but for names that are only alike, which is a suggestion."""

    kind: str
    ids: tuple[str, str]
    reason: Reason
    score: int = 100

    @property
    def key(self) -> str:
        """A name by which an answer about the two is remembered."""
        return "/".join((self.kind, *self.ids))


def candidates(snapshot: Snapshot) -> tuple[Pair, ...]:
    """Give each pair of records that may be one, once, for its strongest reason; whoever judges looks at both."""
    found: dict[tuple[str, str], Pair] = {}
    for pair in _pairs(snapshot):
        held = found.get(pair.ids)
        if held is None or (_RANK[pair.reason], -pair.score) < (_RANK[held.reason], -held.score):
            found[pair.ids] = pair
    return tuple(sorted(found.values(), key=_place))


def _place(pair: Pair) -> tuple[int, int, int, tuple[str, str]]:
    return (_RANK[pair.reason], _ORDER[pair.kind], -pair.score, pair.ids)


_RANK = {reason: place for place, reason in enumerate(Reason)}
_ORDER = {kind: place for place, kind in enumerate(KINDS)}


def _pairs(snapshot: Snapshot) -> Iterator[Pair]:
    projects, agencies = snapshot.all(Project).values(), snapshot.all(Agency).values()
    packages = snapshot.all(Package).values()
    yield from _equal(projects, Reason.SAME_CODE, lambda own: (_code(own.code),))
    yield from _equal(projects, Reason.SAME_NAME, lambda own: (_name(own.name), own.owner_agency_id or "-"))
    yield from _alike(projects, lambda own: own.owner_agency_id or "")
    yield from _equal(agencies, Reason.SAME_CODE, lambda own: (_code(own.code),), _hold_at_once)
    yield from _equal(agencies, Reason.SAME_NAME, lambda own: (_name(own.name),), _hold_at_once)
    yield from _alike(agencies, lambda _: "", _hold_at_once)
    yield from _equal(packages, Reason.SAME_CODE, lambda own: (own.project_id or "", _code(own.code)))
    yield from _equal(packages, Reason.SAME_NAME, lambda own: (own.project_id or "", _name(own.name)))
    yield from _equal(snapshot.all(Contract).values(), Reason.SAME_NUMBER, _contract)
    yield from _equal(snapshot.all(LegalDocument).values(), Reason.SAME_NUMBER, _document)
    yield from _equal(snapshot.all(Disbursement).values(), Reason.SAME_PAYMENT, _payment)


def _contract(own: Contract) -> tuple[str, ...]:
    return (own.project_id or "", _code(own.number))


def _document(own: LegalDocument) -> tuple[str, ...]:
    """Every office numbers its own documents, so a number alone is nobody's."""
    return (_code(own.symbol), own.issued_on.isoformat() if own.issued_on else _name(own.issuer))


def _payment(own: Disbursement) -> tuple[str, ...]:
    """Two vouchers are two payments, however alike; without a voucher on both, a doubling can only be asked about."""
    when = own.paid_on.isoformat() if own.paid_on else ""
    return (own.project_id or "", when, str(own.amount_dong or ""))


def _hold_at_once(one: Agency, other: Agency) -> bool:
    """An agency that came after another of the same name is not that one."""
    return not any(
        last is not None and first is not None and last < first
        for first, last in ((one.valid_from, other.valid_to), (other.valid_from, one.valid_to))
    )


def _equal(
    records: Iterable[R],
    reason: Reason,
    key: Callable[[R], tuple[str, ...]],
    may_be: Callable[[R, R], bool] = lambda _one, _other: True,
) -> Iterator[Pair]:
    """Pair records that have the same key; one with an empty part has none."""
    gathered: dict[tuple[str, ...], list[R]] = {}
    for record in records:
        own = key(record)
        if all(own):
            gathered.setdefault(own, []).append(record)
    for group in gathered.values():
        for one, other in combinations(group, 2):
            if may_be(one, other) and not _vouchers_differ(one, other):
                yield _pair(one, other, reason)


def _vouchers_differ(one: Record, other: Record) -> bool:
    first, second = _code(getattr(one, "voucher", "")), _code(getattr(other, "voucher", ""))
    return bool(first and second and first != second)


def _alike(
    records: Iterable[R],
    within: Callable[[R], str],
    may_be: Callable[[R, R], bool] = lambda _one, _other: True,
) -> Iterator[Pair]:
    """Suggest records whose names read alike; only those with an uncommon word in common are compared at all."""
    names = {record.id: _name(str(getattr(record, "name", ""))) for record in records}
    sharing: dict[tuple[str, str], list[R]] = {}
    for record in records:
        for word in set(names[record.id].split()):
            sharing.setdefault((within(record), word), []).append(record)
    common = {word for (_, word), group in sharing.items() if len(group) > _TELLING}
    compared: set[tuple[str, str]] = set()
    for group in sharing.values():
        for one, other in combinations(group, 2) if len(group) <= _COMMON else ():
            pair = _pair(one, other, Reason.ALIKE)
            if pair.ids not in compared and may_be(one, other):
                compared.add(pair.ids)
                score = _likeness(names[one.id], names[other.id], common)
                if score >= ALIKE:
                    yield Pair(pair.kind, pair.ids, pair.reason, score)


def _likeness(one: str, other: str, common: set[str]) -> int:
    """Judge two names as a whole and without the words that many have, such as "Ủy ban nhân dân huyện"."""
    from rapidfuzz.fuzz import ratio

    if _numbers(one) != _numbers(other):
        return 0  # phase 1 and phase 2 read alike, and are two things
    own, others = set(one.split()) - set(other.split()), set(other.split()) - set(one.split())
    if own and others and own | others <= common:
        return 0  # both words are well known, so neither is a slip of the other
    whole = ratio(one, other, score_cutoff=ALIKE)
    rest = [" ".join(word for word in name.split() if word not in common) for name in (one, other)]
    return int(min(whole, ratio(*rest)) if whole and all(rest) else whole if not any(rest) else 0)


@lru_cache(maxsize=65536)
def _numbers(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.split() if any(sign.isdigit() for sign in word))


def _pair(one: Record, other: Record, reason: Reason) -> Pair:
    first, second = sorted((one.id, other.id))
    return Pair(one.KIND, (first, second), reason)

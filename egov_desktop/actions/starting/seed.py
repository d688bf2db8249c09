"""What every new register is born with: its head, the office's lists, and which stage counts in which group."""

from egov_desktop.actions.starting.lists import STARTING_LISTS, StartingItem
from egov_desktop.domain.changes import ChangeSet, RecordChange
from egov_desktop.domain.enumerations import ListCode
from egov_desktop.domain.identifiers import fixed_id
from egov_desktop.domain.judgement.stages import DEFAULT_STAGE_MAP
from egov_desktop.domain.records import ListItem, Record, RegisterProfile, StageMapping

TITLE = "Sổ dự án chính quyền điện tử"
RECENT_WITHIN_DAYS = 31


def seed(office_code: str = "", *, title: str = TITLE) -> ChangeSet:
    """Give the first entry of a new register.

    The ids are the same in every register, so that registers begun in two offices join without doubles.
    """
    born: tuple[Record, ...] = (profile(office_code, title), *list_items(), *stage_map())
    return ChangeSet("begin_register", tuple(RecordChange(None, record) for record in born))


def profile(office_code: str, title: str = TITLE) -> RegisterProfile:
    return RegisterProfile(
        id=RegisterProfile.ONLY_ID,
        title=title,
        office_code=office_code,
        recent_within_days=RECENT_WITHIN_DAYS,
    )


def list_items() -> tuple[ListItem, ...]:
    return tuple(
        _item(list_code, place, item)
        for list_code, items in STARTING_LISTS.items()
        for place, item in enumerate(items, start=1)
    )


def stage_map() -> tuple[StageMapping, ...]:
    return tuple(
        StageMapping(id=fixed_id(f"stage_mapping/{stage}"), stage=stage, stage_group=group)
        for stage, group in DEFAULT_STAGE_MAP.items()
    )


def _item(list_code: ListCode, place: int, item: StartingItem) -> ListItem:
    return ListItem(
        id=fixed_id(f"list_item/{list_code}/{item.code}"),
        list_code=list_code,
        code=item.code,
        label=item.label,
        short_label=item.short_label,
        position=place,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
        note=item.note,
    )

"""Own wording and presets: said, changed, taken back; one record for each place and each name."""

from itertools import count

import pytest

from egov_desktop.actions.papers import (
    keep_preset,
    remove_preset,
    rename_preset,
    say_as_it_came,
    say_in_own_words,
    sections_of,
)
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import PrintPreset, TemplateWording
from egov_desktop.errors import UnknownInput
from tests.builders import register

_ids = count(1)


def new_id():
    return f"r{next(_ids)}"


def worded(snapshot, words):
    change = say_in_own_words(snapshot, PaperName.REMINDER, "closing", words, new_id=new_id)
    return snapshot.apply(change)


def preset(snapshot, **more):
    values = {"sections": None, "recipients": ""} | more
    change = keep_preset(snapshot, "Giao ban", PaperName.BRIEF, new_id=new_id, **values)
    return snapshot.apply(change)


def test_words_are_said_changed_and_taken_back():
    after = worded(worded(register(), "Một."), "Hai.")
    assert [own.words for own in after.all(TemplateWording).values()] == ["Hai."]
    gone = after.apply(say_as_it_came(after, PaperName.REMINDER, "closing"))
    assert not gone.all(TemplateWording)


def test_preset_of_the_same_name_is_replaced():
    after = preset(preset(register()), recipients="- Lưu: VT")
    assert [own.recipients for own in after.all(PrintPreset).values()] == ["- Lưu: VT"]


def test_preset_remembers_all_some_or_no_parts():
    for sections in (None, frozenset({"late", "charts"}), frozenset()):
        (kept,) = preset(register(), sections=sections).all(PrintPreset).values()
        assert sections_of(kept) == sections


def only_preset(snapshot):
    (preset,) = snapshot.all(PrintPreset).values()
    return preset


def test_preset_gets_another_name_and_keeps_the_rest():
    before = preset(register(), recipients="- Lưu: VT")
    after = before.apply(rename_preset(before, only_preset(before).id, " Họp tháng "))
    assert (only_preset(after).name, only_preset(after).recipients) == ("Họp tháng", "- Lưu: VT")


def test_preset_cannot_take_the_name_of_another():
    before = preset(register())
    before = before.apply(keep_preset(before, "Khác", PaperName.CAUSES, None, "", new_id=new_id))
    other = next(own for own in before.all(PrintPreset).values() if own.name == "Khác")
    with pytest.raises(UnknownInput, match="Đã có mẫu in tên “Giao ban”"):
        rename_preset(before, other.id, "Giao ban")


def test_preset_is_taken_away_and_comes_back_by_the_inverse():
    before = preset(register())
    change = remove_preset(before, only_preset(before).id)
    after = before.apply(change)
    assert not after.all(PrintPreset)
    assert after.apply(change.inverse()).all(PrintPreset) == before.all(PrintPreset)


def test_preset_that_is_gone_is_said_to_be_gone():
    with pytest.raises(UnknownInput, match="không còn trong sổ"):
        remove_preset(register(), "đã xóa")

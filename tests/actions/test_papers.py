"""Own wording and presets: said, changed, taken back; one record for each place and each name."""

from itertools import count

from egov_desktop.actions.papers import keep_preset, say_as_it_came, say_in_own_words, sections_of
from egov_desktop.domain.enumerations import PaperName
from egov_desktop.domain.records import PrintPreset, TemplateWording
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

"""Sentences in Vietnamese and English."""

from collections import defaultdict
from string import Formatter
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from egov_desktop.wording import language
from egov_desktop.wording.english import ENGLISH, ROOMS
from egov_desktop.wording.language import current, say, use, using

if TYPE_CHECKING:
    from collections.abc import Generator


@pytest.fixture(autouse=True)
def _vietnamese_again() -> "Generator[None]":
    before = current()
    use("vi")
    yield
    use(before)


@pytest.fixture
def entries(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    made_up = {"{n} dự án": "{n} project|{n} projects", "Mở sổ": "Open", "Đã lưu {at}": "Saved {at}"}
    monkeypatch.setattr(language, "ENGLISH", made_up)
    return made_up


@pytest.mark.usefixtures("entries")
class TestSay:
    def test_vietnamese_is_the_first_language(self) -> None:
        assert say("Mở sổ") == "Mở sổ"

    def test_the_language_changes_at_run_time(self) -> None:
        use("en")
        assert say("Mở sổ") == "Open"

    def test_a_sentence_nobody_translated_stays_vietnamese(self) -> None:
        use("en")
        assert say("Chưa dịch {what}", what="câu này") == "Chưa dịch câu này"

    @pytest.mark.parametrize(
        ("n", "said"), [(0, "0 projects"), (1, "1 project"), ("1.234", "1.234 projects")]
    )
    def test_english_counts_one_and_many(self, n: object, said: str) -> None:
        with using("en"):
            assert say("{n} dự án", n=n) == said

    def test_braces_in_a_value_are_only_text(self) -> None:
        assert say("Đã lưu {at}", at="{at.__class__} {0}") == "Đã lưu {at.__class__} {0}"

    def test_braces_without_values_are_only_text(self) -> None:
        assert say("Tên { lạ") == "Tên { lạ"


def test_paper_stays_vietnamese_inside_an_english_program() -> None:
    use("en")
    with using("vi"):
        assert current() == "vi"
    assert current() == "en"


def test_the_language_comes_back_after_an_error() -> None:
    with pytest.raises(ZeroDivisionError), using("en"):
        _ = 1 // 0
    assert current() == "vi"


def test_a_new_thread_speaks_the_chosen_language() -> None:
    heard: list[str] = []
    use("en")
    with using("vi"):
        thread = Thread(target=lambda: heard.append(current()))
        thread.start()
        thread.join()
    assert heard == ["en"]


def test_one_sentence_has_one_translation() -> None:
    meanings: dict[str, set[str]] = defaultdict(set)
    for room in ROOMS.values():
        for vietnamese, english in room.items():
            meanings[vietnamese].add(english)
    assert {key: said for key, said in meanings.items() if len(said) > 1} == {}


def _names(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_english_uses_only_the_values_of_the_vietnamese() -> None:
    wrong = [key for key, english in ENGLISH.items() if not _names(english) <= _names(key)]
    assert wrong == []

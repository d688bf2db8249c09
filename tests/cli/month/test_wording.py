"""The office's own words of papers at the command line: what cannot be printed is not kept."""

import pytest

OPENING = ("paper=brief", "slot=opening")


def say(do, file, words, *place):
    return do("add", file, "template_wording", *(place or OPENING), f"words={words}")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Đến {{ ngay", "Dấu ngoặc của biến chưa đúng"),
        ("Đến {{ ngay }}, {{ gia_tri }}", "Không có biến “gia_tri”"),
        ("Báo cáo như sau:", "Lời văn phải giữ biến {{ ngay }}"),
        ("", "Hãy ghi lời văn"),
    ],
)
def test_words_that_cannot_be_printed_are_not_kept(do, new, words, sentence):
    refusal = say(do, new, words).refusal
    assert refusal.startswith("Lời văn riêng ở “Đoạn mở đầu” của “Báo cáo họp” không dùng được")
    assert sentence in refusal
    assert "Sổ chưa thay đổi gì." in refusal
    assert do("list", new, "template_wording", "--json").json == []


def test_a_place_that_the_paper_has_not_is_refused_with_those_it_has(do, new):
    refusal = say(do, new, "{{ ngay }}", "paper=brief", "slot=mo_dau").refusal
    assert "“Báo cáo họp” không có chỗ “mo_dau”." in refusal
    assert "opening (Đoạn mở đầu), closing (Đoạn kết)" in refusal


def test_a_place_has_one_text_which_is_edited(do, new):
    kept = say(do, new, "Đến {{ ngay }}:").done
    assert (
        "slot: “Chỗ trong văn bản” là “opening”, chỗ đã có lời văn riêng"
        in say(do, new, "{{ ngay }}").refusal
    )
    assert "Dấu ngoặc" in do("edit", new, "template_wording", kept, "words={{ ngay").refusal
    assert "Đã sửa" in do("edit", new, "template_wording", kept, "words=Ngày {{ ngay }}:").done

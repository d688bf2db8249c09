"""Each problem is one sentence that names the field and the figure, in both languages."""

import re
from datetime import date
from pathlib import Path

import pytest

from egov_desktop.domain import rules
from egov_desktop.domain.enumerations import Stage
from egov_desktop.domain.rules import Problem, Severity, problems_of
from egov_desktop.wording.english import ENGLISH
from egov_desktop.wording.language import Language, using
from egov_desktop.wording.problems import SENTENCES, place, sentence
from tests.builders import agency, milestone, payment, plan, project, register


def first_sentence(record, language: Language = "vi"):
    known = register(record)
    with using(language):
        return sentence(problems_of(known, record)[0], known)


def test_every_rule_has_its_sentence_and_every_sentence_its_rule():
    written = "".join(path.read_text("utf-8") for path in Path(rules.__file__).parent.glob("*.py"))
    raised = re.findall(r'"([a-z]+(?:_[a-z]+)+)"', written)
    assert {code for code in SENTENCES if code not in raised} == set()
    called = re.findall(r'(?:error|warning)\(\s*\w+,\s*[\w."]+,\s*"(\w+)"', written)
    assert len(called) > 30
    assert set(called) <= set(SENTENCES)


def test_every_sentence_is_said_in_english():
    assert [text for text in SENTENCES.values() if text not in ENGLISH] == []


@pytest.mark.parametrize(
    ("record", "vietnamese", "english"),
    [
        (project(code=""), "Chưa nhập “Mã dự án”.", "“Project code” is not filled in."),
        (
            agency(valid_from=date(2020, 5, 18), valid_to=date(2020, 5, 1)),
            "“Có đến ngày” (01/5/2020) trước “Có từ ngày” (18/5/2020).",
            "“Valid to” (01/5/2020) is before “Valid from” (18/5/2020).",
        ),
        (
            payment(-1_200_000),
            "“Số tiền” là -1.200.000 đồng: chỉ khoản thu hồi nộp ngân sách mới ghi số âm.",
            "“Amount” is -1,200,000 đồng: only a refund to the budget is negative.",
        ),
        (
            plan(10**15),
            "“Số vốn” vượt giới hạn ± 999.999.999.999.999 đồng.",
            "“Capital” is beyond the limit of ± 999,999,999,999,999 đồng.",
        ),
        (
            plan(10**9, 1080),
            "“Năm kế hoạch” là 1080, thấp hơn mức nhỏ nhất 1990.",
            "“Plan year” is 1080, below the lowest allowed, 1990.",
        ),
    ],
)
def test_a_sentence_names_the_field_and_the_figure(record, vietnamese, english):
    assert first_sentence(record) == vietnamese
    assert first_sentence(record, "en") == english


def test_labels_inside_a_sentence_are_translated():
    own = project(route="etr", stage=Stage.TENDERING)
    problem = Problem(
        Severity.WARNING,
        "stage_not_on_route",
        "project",
        "p",
        "stage",
        {"stage": Stage.TRIAL, "route": "etr"},
    )
    with using("en"):
        assert sentence(problem, register(own)).startswith("“Stage” is “Test and trial operation”")


def test_braces_in_a_name_are_only_text():
    twin = project("q", code="P", name="{field} {0}")
    known = register(twin, project())
    assert "{field} {0}" in sentence(problems_of(known, project())[0], known)


def test_the_place_is_the_project_and_the_record():
    own = milestone(name="Nghiệm thu")
    known = register(project(code="012", name="Một cửa"), own)
    found = Problem(Severity.WARNING, "late_without_cause", "milestone", own.id, "", {"days": 31})
    assert place(found, known) == "012 · Một cửa › Mốc tiến độ: Nghiệm thu"


def test_the_place_of_a_project_is_its_title():
    found = Problem(Severity.ERROR, "required_empty", "project", "p", "code")
    assert place(found, register(project(code="012", name="Một cửa"))) == "012 · Một cửa"
    assert place(found, register()) == "dự án"

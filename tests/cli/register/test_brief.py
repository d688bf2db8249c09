"""The meeting brief from the command line: into PDF and Word, with the same figures, or refused in a sentence."""

import re
import zipfile
from datetime import timedelta
from pathlib import Path
from random import SystemRandom

import docx
import pytest
from pypdf import PdfReader

from egov_desktop.cli import program
from egov_desktop.domain.identifiers import Identifiers
from egov_desktop.wording.numbers import billions, percent
from tests.cli.hands import TODAY, doing

FIGURE = re.compile(r"\d[\d.]*(?:,\d+)?")


def pdf_text(path: Path) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(path).pages).split())


def word_text(path: Path) -> str:
    """Everything in the body of a Word file in its order, cells of tables too."""
    body = docx.Document(str(path)).element.body
    return " ".join(" ".join(node.text or "" for node in body.iter() if node.tag.endswith("}t")).split())


def written(do, file, *more, on="2020-07-31"):
    path = file.with_name("họp.docx")
    assert do("brief", file, "--on", on, *more, "-o", path).done
    return word_text(path)


@pytest.fixture(scope="module")
def papers(made_demo, tmp_path_factory):
    """The brief of the illustrative register as PDF and as Word, drawn once."""
    folder = tmp_path_factory.mktemp("papers")
    words = ["brief", str(made_demo), "--on", "2020-06-30", "--since", "2020-05-31"]
    clerk = {"now": lambda: TODAY, "identifiers": Identifiers(lambda: TODAY, SystemRandom())}
    assert program.main([*words, "-o", str(folder / "họp.pdf")], **clerk) == 0
    assert program.main([*words, "-o", str(folder / "họp.docx")], **clerk) == 0
    return pdf_text(folder / "họp.pdf"), word_text(folder / "họp.docx")


def test_the_figures_are_those_of_the_summary_in_pdf_and_in_word(do, made_demo, papers):
    told = do("summary", made_demo, "--on", "2020-06-30", "--json").json
    plan, paid = billions(told["plan_dong"]), billions(told["disbursed_dong"])
    sentence = f"Kế hoạch vốn năm 2020: {plan} tỷ đồng; đã giải ngân {paid} tỷ đồng"
    assert sentence in papers[0]
    assert sentence in papers[1]


def test_every_figure_of_the_paper_is_the_same_in_pdf_and_in_word(papers):
    pdf, word = (set(FIGURE.findall(text)) for text in papers)
    assert len(word) > 200
    assert word <= pdf


@pytest.mark.parametrize(("typed", "shown"), [("1.234.499.999", "1.234"), ("1.234.500.000", "1.235")])
def test_one_dong_decides_how_an_amount_is_rounded_on_paper(do, new, typed, shown):
    do("edit", new, "project", "DA-01", f"total_investment_dong={typed}")
    assert f"tổng mức đầu tư {shown} triệu đồng" in written(do, new)


def test_the_brief_tells_what_changed_since_a_day(do, new):
    assert "30/6/2020" not in written(do, new)
    assert "30/6/2020" in written(do, new, "--since", "30/6/2020")


def test_the_brief_of_the_past_prints_what_was_known(do, new, capsys):
    first = written(do, new, "--as-of", "2020-07-06")
    later = doing(capsys, now=TODAY + timedelta(days=3))
    later("edit", new, "project", "DA-01", "name=Tên của ngày khác")
    assert written(do, new, "--as-of", "2020-07-06") == first
    assert "Tên của ngày khác" in written(do, new)


def test_a_sheet_of_a_project_is_added_by_its_code(do, new):
    plain, more = written(do, new), written(do, new, "--sheet", "da01")
    assert more.count("Một cửa điện tử") > plain.count("Một cửa điện tử")


def test_the_brief_of_a_register_without_plans_has_a_dash_for_the_rate(do, new):
    text = written(do, new)
    assert percent(None) in text
    assert "None" not in text


def test_where_the_brief_went_is_said(do, new):
    path = new.with_name("họp.DOCX")
    assert do("brief", new, "--on", "2020-06-30", "-o", path).done.endswith("họp.DOCX.")
    assert zipfile.is_zipfile(path)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--on", "2020-06-30", "-o", "họp.odt"), "đuôi .pdf hoặc .docx"),
        (("--on", "2020-06-30", "-o", "họp"), "đuôi .pdf hoặc .docx"),
        (("--on", "2020-06-30"), "Còn thiếu -o"),
        (("-o", "họp.pdf"), "Còn thiếu --on"),
        (("--on", "2020-06-30", "--since", "30/6", "-o", "họp.pdf"), "--since: Hãy viết đủ bốn chữ số"),
        (("--on", "2020-06-30", "--sheet", "777", "-o", "họp.pdf"), "không có dự án “777”"),
    ],
)
def test_a_brief_that_cannot_be_written_is_refused(do, new, monkeypatch, words, said):
    monkeypatch.chdir(new.parent)
    assert said in do("brief", new, *words).refusal
    assert [own.name for own in new.parent.iterdir()] == [new.name]


@pytest.mark.parametrize("folder", ["không có", "mới.sqlite"])
def test_a_folder_that_cannot_be_written_to_is_refused(do, new, folder):
    assert do("brief", new, "--on", "2020-06-30", "-o", new.parent / folder / "họp.pdf").refusal
    assert [own.name for own in new.parent.iterdir()] == [new.name]


def test_a_folder_of_the_briefs_name_is_left_alone(do, new):
    path = new.with_name("họp.pdf")
    path.mkdir()
    assert "Không ghi được tệp" in do("brief", new, "--on", "2020-06-30", "-o", path).refusal
    assert path.is_dir()

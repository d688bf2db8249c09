"""Charts as pixels and as files."""

import subprocess
import sys
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from egov_desktop.charts.figure import PaperPicture, file_of, picture, rendering
from egov_desktop.charts.stage_groups import data_stage_groups
from egov_desktop.charts.style import PAPER
from egov_desktop.wording.language import use
from tests.charts.portfolio import ON, portfolio

CHART = data_stage_groups(portfolio(), ON)
DRAWS = (
    "from hashlib import sha256; from egov_desktop.charts.figure import file_of; from tests.charts.test_figure import *;"
    "print([sha256(file_of(CHART, PAPER, 300, 200, kind)).hexdigest() for kind in ('png', 'svg', 'pdf')])"
)


def test_a_page_of_paper_has_exactly_the_size_asked_for():
    page = PdfReader(BytesIO(picture(CHART).as_pdf(165, 90))).pages[0]
    assert [round(float(side) / 72 * 25.4, 2) for side in (page.mediabox.width, page.mediabox.height)] == [
        165,
        90,
    ]


def test_the_words_of_a_page_can_be_read_back():
    text = PdfReader(BytesIO(picture(CHART).as_pdf(165, 90))).pages[0].extract_text()
    assert "Đang hoàn thiện thiết kế thi công" in text
    assert "Đã hoàn thành, đưa vào sử dụng" in text


def test_only_the_shipped_serif_is_on_paper_and_it_is_embedded():
    page: Any = PdfReader(BytesIO(picture(CHART).as_pdf(165, 90))).pages[0]
    fonts = [font.get_object() for font in page["/Resources"]["/Font"].values()]
    names = {str(font["/BaseFont"]).split("+")[1] for font in fonts}
    assert names <= {"LiberationSerif", "LiberationSerif-Bold"}
    assert all("/FontFile2" in font["/DescendantFonts"][0]["/FontDescriptor"] for font in fonts)


def test_a_picture_for_word_has_the_pixels_of_its_dpi():
    image = Image.open(BytesIO(picture(CHART).as_png(165, 90, 200)))
    assert image.size == (1299, 708)


def test_pixels_for_the_screen_follow_its_ratio():
    drawn = rendering(CHART, PAPER, 300, 200, 1.5)
    assert (drawn.width_px, drawn.height_px, len(drawn.rgba)) == (450, 300, 450 * 300 * 4)
    assert len(drawn.marks) == 5


def test_a_picture_keeps_the_language_in_which_it_was_asked_for():
    use("en")
    asked = picture(CHART)
    use("vi")
    assert asked == PaperPicture(CHART, "en")
    assert "Share" in PdfReader(BytesIO(asked.as_pdf(165, 90))).pages[0].extract_text()


def test_the_same_chart_gives_the_same_bytes_in_another_run():
    runs = {
        subprocess.run(
            [sys.executable, "-c", DRAWS], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[2],
            env={"PYTHONHASHSEED": seed, "PATH": ""},
        ).stdout
        for seed in ("1", "2")
    }  # fmt: skip
    assert len(runs) == 1


@pytest.mark.parametrize("module", ["charts.figure", "charts.timeline", "charts.s_curve", "charts.causes"])
def test_a_chart_is_made_without_loading_the_drawing_library(module):
    code = f"import sys, egov_desktop.{module}; print('matplotlib' in sys.modules or 'numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


def test_a_file_of_every_kind_can_be_made():
    starts = {kind: file_of(CHART, PAPER, 300, 200, kind)[:5] for kind in ("png", "svg", "pdf")}
    assert starts == {"png": b"\x89PNG\r", "svg": b"<?xml", "pdf": b"%PDF-"}

"""Draws every page, dialog and document to be looked at: `python3 dev.py pictures [--only NAME …] [--language vi]`."""

import argparse
import sys
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QApplication

from egov_desktop.documents.issuing import reprint
from egov_desktop.documents.pdf import to_pdf
from egov_desktop.domain.records import IssuedPaper
from egov_desktop.store.register import Register
from egov_desktop.ui.shell.desk import Desk
from tests.pictures.papers import drafted, orders
from tests.pictures.scene import Scene
from tests.pictures.scenes import SCENES, THEMED
from tests.pictures.stage import (
    MOMENTS,
    NOW,
    SCREEN,
    close_dialogs,
    identifiers,
    make_registers,
    on_top,
    opened,
    program,
    settle,
)

HERE = Path(__file__).parent
OUT = HERE / "out"
README_PICTURE = HERE.parents[1] / "docs" / "pictures" / "window.png"
REGISTERS = ("demo", "empty", "month", "exchange", "owner")
PAGE_WIDTH = 900
"""Pixels of a page of paper: about 109 dots to the inch."""


def main(words: list[str]) -> int:
    options = _options(words)
    OUT.mkdir(exist_ok=True)
    with TemporaryDirectory(prefix="egov-pictures-") as folder:
        app = program()
        registers = make_registers(Path(folder))
        for register, language, zoom in product(options.register, options.language, options.zoom):
            _draw(app, registers[register], register, language, zoom, tuple(options.only))
        _draw_papers(registers, tuple(options.only))
        if not options.only:
            for theme in ("dark", "contrast_light", "contrast_dark"):
                _draw(app, registers["demo"], "demo", "vi", 100, THEMED, theme)
            _draw_for_readme(app, registers["demo"])
    print(f"{len(list(OUT.glob('*.png')))} pictures in {OUT.relative_to(HERE.parents[1])}")
    return 0


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="dev.py pictures", description="Draw every page, dialog and document."
    )
    parser.add_argument(
        "--only", nargs="+", default=(), metavar="NAME", help="rooms, dialogs and papers whose names begin so"
    )
    parser.add_argument("--register", nargs="+", default=REGISTERS, choices=REGISTERS)
    parser.add_argument("--language", nargs="+", default=("vi", "en"), choices=("vi", "en"))
    parser.add_argument("--zoom", nargs="+", type=int, default=(100, 150))
    return parser.parse_args(words)


def _draw(
    app: QApplication,
    path: Path,
    register: str,
    language: str,
    zoom: int,
    only: tuple[str, ...],
    theme: str = "light",
) -> None:
    wanted = wanted_scenes(register, only)
    if not wanted:
        return
    now = MOMENTS.get(register, NOW)
    with opened(app, path, language=language, zoom=zoom, theme=theme, now=now) as desk:
        for scene in wanted:
            look = "" if theme == "light" else f"-{theme}"
            _draw_scene(app, desk, scene, OUT / f"{scene.name}-{register}-{language}-{zoom}{look}.png")


def wanted_scenes(register: str, only: tuple[str, ...] = ()) -> list[Scene]:
    """The scenes that are drawn of a register; without `only` all of them."""
    return [own for own in SCENES if register in own.registers and (not only or own.name.startswith(only))]


def _draw_scene(app: QApplication, desk: Desk, scene: Scene, path: Path) -> None:
    assert desk.window is not None
    shown = scene.show(desk)
    settle(app)
    (shown or on_top(app, desk.window)).grab().save(str(path))
    if shown is desk.start:
        desk.start.hide()
    close_dialogs(app)


def _draw_papers(registers: dict[str, Path], only: tuple[str, ...]) -> None:
    """Every paper page by page, and the issued notice as it was frozen."""
    for name in ("demo", "empty", "month"):
        register = Register.open(registers[name], None, now=NOW, identifiers=identifiers())
        for order in orders(register.snapshot) if name != "month" else ():
            called = f"paper-{order.paper.value}"
            if not only or called.startswith(only):
                _draw_pages(to_pdf(drafted(register, order)), f"{called}-{name}")
        for paper in register.snapshot.all(IssuedPaper).values():
            if not only or "paper-issued".startswith(only):
                _draw_pages(reprint(paper, register.content(paper.content)).pdf, f"paper-issued-{name}")
        register.close()


def _draw_pages(pdf: bytes, name: str) -> None:
    content, document = QBuffer(), QPdfDocument()
    content.setData(pdf)
    content.open(QIODevice.OpenModeFlag.ReadOnly)
    document.load(content)
    for page in range(document.pageCount()):
        size = document.pagePointSize(page)
        pixels = QSize(PAGE_WIDTH, round(PAGE_WIDTH * size.height() / size.width()))
        paper = QImage(pixels, QImage.Format.Format_RGB32)
        paper.fill(Qt.GlobalColor.white)  # a page is drawn on nothing, which would be black
        painter = QPainter(paper)
        painter.drawImage(0, 0, document.render(page, pixels))
        painter.end()
        paper.save(str(OUT / f"{name}-{page + 1:02}.png"))


def _draw_for_readme(app: QApplication, path: Path) -> None:
    README_PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with opened(app, path, language="vi", zoom=100, theme="light") as desk:
        assert desk.window is not None
        desk.window.resize(SCREEN)
        desk.window.show_today()
        settle(app)
        desk.window.grab().save(str(README_PICTURE))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

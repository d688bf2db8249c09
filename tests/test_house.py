"""The rules of the house that a machine can hold: words, sentences that open modules, contracts, guards of the tests."""

import ast
import logging
import re
import socket
import tomllib
from pathlib import Path

import pytest

from egov_desktop.wording.english import ROOMS

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "egov_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
WRITTEN = [
    *MODULES,
    *TESTS,
    ROOT / "dev.py",
    *sorted(ROOT.glob("*.md")),
    *sorted((ROOT / "docs").rglob("*.md")),
]

# Who alone may know a library; everybody else asks them.
KNOWN_TO = {
    "PySide6": {"ui"},
    "sqlite3": {"store", "exchange"},
    "reportlab": {"documents"},
    "matplotlib": {"charts"},
}


def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def place(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def texts(tree: ast.AST) -> set[str]:
    """Every text written in a module, docstrings too."""
    return {
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def said(tree: ast.AST) -> set[str]:
    """Every text that is given to `say` as it stands."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    spoken = [call.args[0] for call in calls if ast.unparse(call.func).split(".")[-1] == "say"]
    return {node.value for node in spoken if isinstance(node, ast.Constant) and isinstance(node.value, str)}


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=place)
def test_a_module_opens_with_what_it_is_for(path):
    opening = ast.get_docstring(parsed(path)) or ""
    assert re.match(r"\S.*[.:…]", opening), "no sentence"


@pytest.mark.parametrize("path", WRITTEN, ids=place)
def test_nothing_names_somebodys_machine(path):
    text = path.read_text("utf-8")
    assert re.findall(r"/(?:home|Users|root|srv|work)/\w+|[A-Z]:\\\\?Users", text) == []


def test_every_sentence_is_said_in_english_too():
    english = set().union(*ROOMS.values())
    missing = {place(path): sorted(said(parsed(path)) - english) for path in MODULES}
    assert {path: sentences for path, sentences in missing.items() if sentences} == {}


def test_every_english_sentence_is_used():
    rooms = PACKAGE / "wording" / "english"
    used = set().union(*(texts(parsed(path)) for path in MODULES if rooms not in path.parents))
    unused = {room: sorted(set(words) - used) for room, words in ROOMS.items()}
    assert {room: sentences for room, sentences in unused.items() if sentences} == {}


def test_a_sentence_and_its_english_leave_the_same_gaps():
    gaps = re.compile(r"{(\w+)")
    wrong = [
        vietnamese
        for room in ROOMS.values()
        for vietnamese, english in room.items()
        if any(set(gaps.findall(half)) - set(gaps.findall(vietnamese)) for half in english.split("|"))
    ]
    assert wrong == []


def test_no_two_rooms_say_the_same_vietnamese_differently():
    seen: dict[str, str] = {}
    pairs = [(vietnamese, english) for room in ROOMS.values() for vietnamese, english in room.items()]
    assert [pair for pair in pairs if seen.setdefault(*pair) != pair[1]] == []


@pytest.mark.parametrize("library", KNOWN_TO)
def test_a_contract_binds_every_room_but_those_that_may_know_the_library(library):
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = [one for one in contracts if library in one.get("forbidden_modules", [])]
    rooms = {
        path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()
    }
    bound = {name.removeprefix("egov_desktop.") for name in contract["source_modules"]}
    assert rooms - KNOWN_TO[library] - {"__init__"} - bound == set()
    assert bound & KNOWN_TO[library] == set()


def test_a_test_cannot_call_another_machine():
    with socket.socket() as line, pytest.raises(pytest.fail.Exception, match="must not use the network"):
        line.connect(("127.0.0.1", 9))


def test_a_warning_in_the_log_would_be_heard(no_unexpected_warnings):
    heard = next(one for one in logging.getLogger().handlers if type(one).__name__ == "Heard")
    logging.getLogger("somewhere").warning("the disk is slow")
    assert heard.messages.pop() == "somewhere: the disk is slow"  # pyright: ignore[reportAttributeAccessIssue]

"""A foreign file is inspected without a window: its verdict for people and for programs, and the exit code."""

import json
import shutil

import pytest

from tests.cli.hands import doing
from tests.exchange.gate.packing import MANIFEST, good_package
from tests.exchange.specimens import specimen


@pytest.fixture
def package(tmp_path):
    return shutil.copy(good_package(), tmp_path / "BC_STC_2026-T2_1.sqlite")


def test_a_good_package_is_told_in_lines(do, package):
    told = do("inspect", package).done
    assert told.startswith("Nhận được")
    for words in ("Báo cáo gửi về", "Sở Tài chính", "2026-T2", "khóa chưa được ghi nhận"):
        assert words in told


def test_a_program_reads_the_verdict_the_manifest_and_the_counts(do, package):
    verdict = do("inspect", package, "--json").json
    assert (verdict["verdict"], verdict["code"], verdict["sentence"], verdict["seal"]) == (
        "accepted",
        "",
        "",
        "unknown",
    )
    assert verdict["manifest"]["package_id"] == MANIFEST.package_id
    assert verdict["counts"]["project"] == 2
    assert verdict["new_changes"] > 0


def test_a_refused_file_ends_with_two_and_says_why(do, tmp_path):
    path = specimen("truncated", tmp_path)
    assert "chưa chép xong" in do("inspect", path).refusal
    answer = do("inspect", path, "--json")
    verdict = json.loads(answer.out)
    assert (answer.code, verdict["verdict"], verdict["code"]) == (2, "refused", "half_copied")
    assert verdict["sentence"].count(".") >= 3


def test_against_a_register_only_what_it_lacks_is_counted(do, package, demo):
    alone, against = (do("inspect", package, *more, "--json").json for more in ((), ("--register", demo)))
    same = do("inspect", demo, "--register", demo, "--json").json
    assert 0 < against["new_changes"] < alone["new_changes"]
    assert against["new_changes"] + against["known_changes"] == alone["new_changes"]
    assert (same["new_changes"], same["seal"]) == (0, "open")


def test_a_register_that_is_not_there_is_told(do, package, tmp_path):
    assert "không có.sqlite" in do("inspect", package, "--register", tmp_path / "không có.sqlite").refusal


def test_the_verdict_is_said_in_english_too(capsys, tmp_path):
    refused = doing(capsys, language="en")("inspect", specimen("wrong application", tmp_path))
    assert "another program's data" in refused.refusal

"""What waits in a shared folder: finished files alone, each once, whatever the engine leaves there on its way."""

import os
import shutil

import pytest

from egov_desktop.errors import MissingFile
from egov_desktop.exchange.shared_folder import Inbox, waiting
from tests.exchange.shared_folder.hands import Machine


@pytest.fixture(scope="module")
def package(tmp_path_factory):
    folder = tmp_path_factory.mktemp("chung")
    machine = Machine(tmp_path_factory.mktemp("may"), folder, "may-1")
    machine.publish()
    return next(folder.rglob("*.sqlite"))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "VPUB").mkdir()
    return tmp_path


def settled(folder, seen=()):
    return [path.name for path in waiting(folder, seen)]


def test_a_finished_file_waits(folder, package):
    shutil.copy(package, folder / "VPUB" / "a.sqlite")
    assert settled(folder) == ["a.sqlite"]


def test_a_file_is_looked_at_twice_before_it_counts_as_finished(folder, package):
    shutil.copy(package, folder / "VPUB" / "a.sqlite")
    inbox = Inbox(folder)
    assert (len(inbox.look(()).waiting), len(inbox.look(()).waiting)) == (0, 1)


def test_a_half_copied_file_waits_once_it_is_whole(folder, package):
    target, whole = folder / "VPUB" / "a.sqlite", package.read_bytes()
    inbox = Inbox(folder)
    for share in (0, 0.3, 0.6, 0.99):
        target.write_bytes(whole[: int(len(whole) * share)])
        assert inbox.look(()).waiting == ()
        assert inbox.look(()).unfinished == (target,)
    target.write_bytes(whole)
    assert [len(inbox.look(()).waiting) for _ in range(2)] == [0, 1]


def test_a_file_that_still_grows_inside_its_full_size_is_not_touched(folder, package):
    target, whole = folder / "VPUB" / "a.sqlite", package.read_bytes()
    inbox, told = Inbox(folder), (1_000_000_000, 1_000_000_000)
    for filled in range(len(whole) // 2, len(whole), len(whole) // 5):
        target.write_bytes(whole[:filled] + bytes(len(whole) - filled))
        os.utime(target, ns=told)
        assert inbox.look(()).waiting == ()


def test_a_refused_file_that_the_engine_completes_waits_anew(folder, package):
    target, whole = folder / "VPUB" / "a.sqlite", package.read_bytes()
    target.write_bytes(whole[:-4096] + bytes(4096))
    os.utime(target, ns=(1, 1))
    inbox = Inbox(folder)
    inbox.look(())
    (half,) = inbox.look(()).waiting
    target.write_bytes(whole)
    os.utime(target, ns=(1, 1))
    looks = [inbox.look((), refused={half.digest}).waiting for _ in range(2)]
    assert [len(look) for look in looks] == [0, 1]


@pytest.mark.parametrize(
    "name",
    [
        ".syncthing.a.sqlite.tmp", "~syncthing~a.sqlite.tmp", ".a.sqlite.~3f2a", "a.sqlite.part", "~$a.sqlite",
        ".~a.sqlite.part", ".~lock.a.sqlite#", "._a.sqlite", "a.sqlite-journal", "a.sqlite.filepart", "ghi chú.txt",
    ],
)  # fmt: skip
def test_what_engines_leave_on_their_way_is_passed_over(folder, package, name):
    shutil.copy(package, folder / "VPUB" / name)
    assert settled(folder) == []
    assert Inbox(folder).look(()).unfinished == ()


@pytest.mark.parametrize("name", [".stversions", "@eaDir", "#recycle", "$RECYCLE.BIN", ".stfolder"])
def test_folders_of_the_engine_are_no_offices(folder, package, name):
    (folder / name).mkdir()
    shutil.copy(package, folder / name / "a.sqlite")
    assert settled(folder) == []


@pytest.mark.parametrize(
    "name", ["a.sync-conflict-20260302-101112-ABCDEFG.sqlite", "a (conflicted copy 2026-03-02).sqlite"]
)
def test_a_conflict_copy_is_a_file_like_any_other(folder, package, name):
    shutil.copy(package, folder / "VPUB" / name)
    assert settled(folder) == [name]


def test_two_copies_of_one_file_wait_once(folder, package):
    (folder / "STC").mkdir()
    for name in ("VPUB/a.sqlite", "VPUB/a.sync-conflict-1-1-A.sqlite", "STC/b.sqlite"):
        shutil.copy(package, folder / name)
    assert settled(folder) == ["b.sqlite"]


def test_what_was_seen_is_known_again_under_any_name(folder, package):
    shutil.copy(package, folder / "VPUB" / "a.sqlite")
    inbox = Inbox(folder)
    inbox.look(())
    seen = {own.digest for own in inbox.look(()).waiting}
    (folder / "VPUB" / "a.sqlite").rename(folder / "VPUB" / "b.sqlite")
    assert (settled(folder, seen), inbox.look(seen).waiting) == ([], ())


def test_a_seen_file_is_not_read_again(folder, package, monkeypatch):
    shutil.copy(package, folder / "VPUB" / "a.sqlite")
    inbox = Inbox(folder)
    inbox.look(())
    seen = {own.digest for own in inbox.look(()).waiting}
    inbox.look(seen)
    monkeypatch.setattr(
        "egov_desktop.exchange.shared_folder.inbox._digest", lambda _path: pytest.fail("read again")
    )
    assert inbox.look(seen).waiting == ()


def test_a_share_that_dropped_is_said_in_words(folder):
    with pytest.raises(MissingFile, match="thư mục chung"):
        Inbox(folder / "mất").look(())


def test_a_subfolder_that_cannot_be_read_keeps_the_others(folder, package, monkeypatch):
    (folder / "STC").mkdir()
    shutil.copy(package, folder / "VPUB" / "a.sqlite")
    scan = os.scandir

    def dropping(path):
        if str(path).endswith("STC"):
            raise OSError(112, "Host is down")
        return scan(path)

    monkeypatch.setattr(os, "scandir", dropping)
    assert settled(folder) == ["a.sqlite"]


def test_looking_writes_nothing(folder, package):
    target = folder / "VPUB" / "a.sqlite"
    shutil.copy(package, target)
    before = (sorted(folder.rglob("*")), target.read_bytes(), target.stat().st_mtime_ns)
    waiting(folder)
    assert before == (sorted(folder.rglob("*")), target.read_bytes(), target.stat().st_mtime_ns)

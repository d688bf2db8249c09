"""The past read aside: what the open register would give, standing still while it goes on."""

from threading import Thread

from egov_desktop.store.past import Past
from tests.store.hands import edit, now


def test_the_past_is_that_of_the_open_register(register):
    moment = now()
    edit(register, "p", name="Tên mới")
    with Past(register) as past:
        assert past.as_of(moment) == register.as_of(moment)
        assert past.as_of(now()) == register.snapshot


def test_it_stands_still_while_the_register_goes_on(register):
    before = register.snapshot
    with Past(register) as past:
        edit(register, "p", name="Tên mới")
        assert past.as_of(now()) == before


def test_another_thread_reads_it(register):
    read = []
    with Past(register) as past:
        thread = Thread(target=lambda: read.append(past.as_of(now())))
        thread.start()
        thread.join()
    assert read == [register.snapshot]

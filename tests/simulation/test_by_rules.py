"""The same offices led by Hypothesis, which looks for the shortest history that breaks a promise."""

from random import Random

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.simulation.histories import VERBS, step
from tests.simulation.offices import NAMES, SHAPES
from tests.simulation.play import Play

CHANCE = st.integers(min_value=0, max_value=2**32)


class Offices(RuleBasedStateMachine):
    """Two to six offices in one of the shapes; each rule is one verb of one of them."""

    @initialize(shape=st.sampled_from(SHAPES), many=st.integers(min_value=2, max_value=6), chance=CHANCE)
    def begin(self, shape, many, chance):
        self.play = Play(Random(chance), shape, NAMES[:many], links=True)

    @rule(verb=st.sampled_from(sorted(VERBS)), place=st.integers(min_value=0, max_value=5), chance=CHANCE)
    def act(self, verb, place, chance):
        self.play.random = Random(chance)
        step(self.play, verb, self.play.names[place % len(self.play.names)])

    @rule(place=st.integers(min_value=0, max_value=5), chance=CHANCE)
    def edit_and_send(self, place, chance):
        for verb in ("edit", "send"):
            self.act(verb, place, chance)

    @invariant()
    def every_office_shows_what_it_must(self):
        for name in self.play.names if hasattr(self, "play") else ():
            self.play.look(name)

    def teardown(self):
        if hasattr(self, "play"):
            self.play.all_hear_all()
            self.play.close()


def test_no_short_history_breaks_a_promise():
    run_state_machine_as_test(Offices, settings=settings(max_examples=15, stateful_step_count=15))


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_no_history_breaks_a_promise():
    run_state_machine_as_test(
        Offices, settings=settings(max_examples=1_000, stateful_step_count=40, derandomize=False)
    )

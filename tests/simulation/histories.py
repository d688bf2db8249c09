"""Random histories: what may happen, how often, and one history played from its number."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from tests.simulation.offices import NAMES
from tests.simulation.play import Play

VERBS: dict[str, tuple[int, Callable[[Play, str], None]]] = {
    "edit": (28, Play.edit), "send": (24, Play.send), "add": (8, Play.add), "remove": (4, Play.remove),
    "move": (2, Play.move), "settle": (6, Play.settle), "undo": (7, Play.undo), "redo": (4, Play.redo),
    "withdraw": (8, Play.withdraw), "decide": (6, Play.decide_what_waits), "again": (6, Play.take_from_mail),
    "keep": (3, Play.keep_a_copy), "restore": (2, Play.use_an_old_copy), "restart": (3, Play.restart),
    "itself": (1, Play.send_to_itself), "make one": (3, Play.make_one),
}  # fmt: skip
"""How often each thing happens."""

NEEDS: dict[str, Callable[[Play, str], object]] = {
    "settle": lambda play, name: play.offices[name].register.snapshot.conflicts,
    "withdraw": lambda play, name: [own for own in play.world.offices[name].imports if own.counting],
    "decide": lambda play, name: play.world.offices[name].waiting,
    "again": lambda play, name: play.mail[name],
    "restore": lambda play, name: play.old_copies[name],
}
"""What an office must have for something to happen there; chance prefers the offices that have it."""


def step(own: Play, verb: str, name: str) -> None:
    """Let an office do one thing, and look at it afterwards."""
    VERBS[verb][1](own, name)
    own.look(name)


def _run(own: Play, steps: int, more_of: dict[str, int]) -> None:
    weights = [weight * more_of.get(verb, 1) for verb, (weight, _) in VERBS.items()]
    for _ in range(steps):
        verb = own.random.choices(list(VERBS), weights)[0]
        able = [name for name in own.names if NEEDS.get(verb, _nothing)(own, name)]
        step(own, verb, own.random.choice(able or own.names))
    own.all_hear_all()


def _nothing(_play: Play, _name: str) -> bool:
    return True


THEMES: tuple[dict[str, int], ...] = (
    {},
    {"add": 3, "withdraw": 3},
    {"decide": 3, "settle": 3},
    {"edit": 2, "withdraw": 6},
)


@dataclass(frozen=True)
class Played:
    """What happened in one history, and how often; whether records were made one in it."""

    links: bool
    seen: dict[str, int]


def play(seed: int, shape: str, steps: int = 40) -> Played:
    """Play one history; the same seed gives the same history. Raises AssertionError where a promise is broken.

    Every third history also makes records one; of some, there is more of one thing than of others.
    """
    random = Random(f"{shape}/{seed}")
    names = NAMES[: random.choice((2, 2, 3, 3, 4, 5, 6))]
    own = Play(random, shape, names, links=seed % 3 == 0)
    try:
        _run(own, steps, THEMES[seed % len(THEMES)])
    except AssertionError as error:
        error.add_note(f"in play({seed}, {shape!r}, {steps})")
        raise
    finally:
        own.close()
    return Played(own.links, own.seen)

"""Measures how quick the program is, each figure as a ratio taken in the same run: `python3 dev.py bench [--quick]`."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.demand import measure_demand
from tests.bench.figures import Figure, calibrate, in_turn, print_figures, told
from tests.bench.indicators import measure_indicators
from tests.bench.joining import measure_joining
from tests.bench.keeping import measure_opening, measure_rebuilding, measure_saving
from tests.bench.papers import measure_papers
from tests.bench.processes import Run, make_home, run
from tests.bench.ratings import measure_ratings
from tests.bench.registers import make_register
from tests.bench.showing import measure_redrawing, measure_typing, program

SIZES = (40, 1_000, 10_000)
QUICK = SIZES[:2]
JOINED, JOINED_QUICK = 100_000, 10_000
LARGEST_BRIEF = 1_000
PAGES_OF_BUDGET = 46
C_OF_BUDGETS_S = 0.0308
"""The calibrator on the machine for which the budgets in seconds were set."""


def main(words: list[str]) -> int:
    options = _options(words)
    with TemporaryDirectory(prefix="egov-bench-") as folder:
        sizes = options.projects or (QUICK if options.quick else SIZES)
        records = options.records or (JOINED_QUICK if options.quick else JOINED)
        return _measure(Path(folder), sizes, records, options.times)


def _options(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Measure speed.")
    parser.add_argument("--quick", action="store_true", help="leave out the register of 10,000 projects")
    parser.add_argument("--projects", type=int, nargs="+", help="sizes of registers to measure")
    parser.add_argument(
        "--records", type=int, help="records of the two files that are joined (100,000; quick 10,000)"
    )
    parser.add_argument("--times", type=int, default=5, help="how often each thing is done (5)")
    return parser.parse_args(words)


def _measure(folder: Path, sizes: tuple[int, ...], records: int, times: int) -> int:
    home = make_home(folder / "home")
    app = program()
    calibrator = calibrate()
    bare = bare_window(home, times)
    print(f"C, the calibrator: {told(calibrator)}. B, a bare window: {told(bare)}. Medians of {times}.\n")
    figures: list[Figure] = []
    for projects in sizes:
        print(f"A register of {projects:,} projects …", file=sys.stderr)
        path = folder / f"{projects}.sqlite"
        make_register(path, projects).close()
        figures += measure_size(path, projects, times, home, calibrator, bare)
    print(f"Two files of {records:,} records …", file=sys.stderr)
    figures += measure_indicators(calibrator, times)
    figures += measure_ratings(calibrator, times)
    figures += measure_demand(calibrator, times)
    figures += measure_papers(calibrator, times)
    figures += measure_joining(folder, records, sizes, max(times // 2, 1))
    print_figures(figures)
    del app
    over = sum(figure.is_over for figure in figures)
    print(f"\n{over} over budget." if over else "\nAll within budget.")
    return 0


def measure_size(
    path: Path, projects: int, times: int, home: Path, calibrator: float, bare: float
) -> list[Figure]:
    return [
        *measure_start(path, projects, times, home),
        *measure_opening(path, projects, times),
        *measure_rebuilding(path, projects, max(times // 2, 1)),
        *measure_typing(path, projects, times, calibrator),
        *measure_saving(path, projects, 3 * times),
        *measure_redrawing(path, projects, times, bare),
        *measure_brief(path, projects, home, calibrator, bare),
    ]


def bare_window(home: Path, times: int) -> float:
    return in_turn(times, lambda: run("bare_window", home=home).painted_s)[0]


def measure_start(path: Path, projects: int, times: int, home: Path) -> list[Figure]:
    """Start the program in turn with a bare window; once more, going on to its charts and a brief."""
    last: list[Run] = []
    still: list[Run] = []

    def start_bare() -> float:
        still[:] = [run("bare_window", home=home)]
        return still[0].painted_s

    def start() -> float:
        last[:] = [run("full_window", path, home=home)]
        return last[0].painted_s

    start()  # once before, so that all modules are compiled
    bare, painted = in_turn(times, start_bare, start)
    figures = [
        Figure("start to painted window", projects, told(painted), painted / bare, "× bare window", 1.5),
        _processor_time(projects, last[0].said["processor_s"], still[0].said["processor_s"]),
        _megabytes("memory of the main window", projects, last[0].said["window_mb"], 90),
    ]
    if heavy := last[0].said["heavy"]:
        print(f"Loaded before the first paint: {', '.join(heavy)}", file=sys.stderr)
    if projects > LARGEST_BRIEF:
        return figures
    return figures + _what_follows(projects, run("full_window", path, "--then", home=home).said, bare)


def _what_follows(projects: int, said: dict, bare: float) -> list[Figure]:
    drawn, gap, shown = said["charts_s"], said["longest_gap_s"], said["preview_s"]
    charts = f"  first {said['charts']} charts, after the paint"
    return [
        Figure(charts, projects, told(drawn), drawn / bare, "× bare window", 7),
        Figure("  longest stop of the window meanwhile", projects, told(gap), gap / 0.05, "× 50 ms", 1),
        Figure(
            f"  brief in the preview, {said['preview_pages']} pages",
            projects,
            told(shown),
            shown / 5,
            "× 5 s",
            1,
        ),
        _megabytes("memory after the brief", projects, said["after_brief_mb"], 160),
    ]


def measure_brief(path: Path, projects: int, home: Path, calibrator: float, bare: float) -> list[Figure]:
    """The brief as one click makes it, and with a sheet for every project."""
    if projects > LARGEST_BRIEF:
        return []
    plain, full = run("brief", path, home=home).said, run("brief", path, "--sheets", home=home).said
    allowed = 20 * calibrator / C_OF_BUDGETS_S
    return [
        Figure(
            f"brief, {plain['pages']} pages",
            projects,
            told(plain["brief_s"]),
            plain["brief_s"] / 5,
            "× 5 s",
            1,
        ),
        Figure("  the same", projects, told(plain["brief_s"]), plain["brief_s"] / bare, "× bare window"),
        _with_sheets(projects, full, bare, allowed),
        _megabytes("memory of the brief with sheets", projects, full["mb"], 250),
    ]


def _with_sheets(projects: int, full: dict, bare: float, allowed: float) -> Figure:
    what = f"brief with all sheets, {full['pages']} pages"
    spent = full["brief_s"]
    if projects < LARGEST_BRIEF:
        share = full["pages"] / PAGES_OF_BUDGET
        return Figure(what, projects, told(spent), spent / bare / share, "× bare window for each 46 pages", 6)
    return Figure(what, projects, told(spent), spent / allowed, "× 20 s × C / 30.8 ms", 1)


def _processor_time(projects: int, spent: float, bare: float) -> Figure:
    """A busy machine stretches the waiting of both, but not what the processor does for each."""
    return Figure("  processor time of the same", projects, told(spent), spent / bare, "× bare window")


def _megabytes(what: str, projects: int, megabytes: float, budget: float) -> Figure:
    return Figure(what, projects, f"{megabytes:,.0f} MB", megabytes / budget, f"× {budget:g} MB", 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

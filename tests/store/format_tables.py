"""The tables of columns in docs/FORMAT.md, made from the records themselves; run it to renew the document."""

from pathlib import Path

from egov_desktop.domain.fields import FieldSpec, specs_of
from egov_desktop.domain.records import RECORD_CLASSES, Record
from egov_desktop.store.file.schema import column_type

DOCUMENT = Path(__file__).parents[2] / "docs" / "FORMAT.md"
MARK = "<!-- columns: kept true by a test; renew with `python -m tests.store.format_tables` -->\n"


def columns() -> str:
    return "".join(f"\n{_table(own)}" for own in RECORD_CLASSES)


def _table(record_class: type[Record]) -> str:
    head = f"### `{record_class.KIND}` – {record_class.LABEL}\n\n| column | type | meaning |\n|---|---|---|\n"
    rows = [_row(spec) for spec in specs_of(record_class).values()]
    return head + "| `id` | TEXT | |\n" + "".join(rows)


def _row(spec: FieldSpec) -> str:
    bounds = f" ({spec.unit})" if spec.unit else ""
    points = f" → `{spec.target}`" if spec.target else f" · list `{spec.list_code}`" if spec.list_code else ""
    return f"| `{spec.name}` | {column_type(spec).split()[0]} | {spec.label}{bounds}{points} |\n"


def told() -> str:
    return DOCUMENT.read_text("utf-8").partition(MARK)[2]


if __name__ == "__main__":
    before = DOCUMENT.read_text("utf-8").partition(MARK)[0]
    DOCUMENT.write_text(before + MARK + columns(), encoding="utf-8")

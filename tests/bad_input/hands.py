"""A payment as it is typed, and what the register made of it."""

PAYMENT = {"project_id": "DA-01", "plan_year": "2020", "paid_on": "2020-05-18", "kind": "advance"}


def payment(**typed):
    return [f"{name}={value}" for name, value in (PAYMENT | typed).items()]


def kept(do, file, kind, field):
    return do("list", file, kind, "--json").json[-1][field]

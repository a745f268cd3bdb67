"""The names of new records: their business key, for ever (SI14)."""

import itertools

from oracle.draft import encoded
from oracle.plan.desk import Desk


def name_of(kind: str, *parts: str | int | None) -> str:
    """`kind:part/part`, with the parts that are there."""
    return f"{kind}:" + "/".join(encoded(str(part)) for part in parts if part is not None)


def free_name(desk: Desk, kind: str, name: str) -> str:
    """The name, or with the first of `#2`, `#3` and so on that no record has."""
    numbered = (f"{name}#{number}" for number in itertools.count(2))
    return next(each for each in itertools.chain([name], numbered) if not desk.known(kind, each))

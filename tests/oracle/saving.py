"""The file of a Book, and change sets that its door turns away (design 3)."""

from collections.abc import Sequence
from typing import Any

from oracle.door import UNITS, check
from oracle.fields import id_of, in_declared_order, place_in_order, text_of
from oracle.refused import Refused

Json = dict[str, Any]

HEADER = '{"schema":1,"minReader":1}\n'


def saved(records: Sequence[Json], _: Json) -> Json:
    """The records as a file: by kind, then by the bytes of the id."""
    check(records)
    in_order = sorted(records, key=lambda each: place_in_order(each["kind"], id_of(each)))
    lines = [text_of({"put": in_declared_order(each, UNITS)}) for each in in_order]
    return {"file": HEADER + "".join(f"{line}\n" for line in lines)}


def with_change(records: Sequence[Json], changes: Json) -> list[Json]:
    """The facts after a change set of one step, which the door may turn away."""
    step = changes["changes"][0]
    name = (step["remove"]["kind"], step["remove"]["id"]) if "remove" in step else put_name(step)
    held = [each for each in records if (each["kind"], id_of(each)) != name]
    # What is put is judged first.
    if "remove" not in step:
        held = [in_declared_order(step["put"], UNITS), *held]
    try:
        check(held)
    except Refused as refused:
        if "remove" in step:
            raise Refused(refused.code, "changes[0].remove") from None
        inner = refused.path.removeprefix("[0]")
        raise Refused(refused.code, f"changes[0].put{inner}") from None
    return held


def put_name(step: Json) -> tuple[str, str]:
    """Kind and id of what is put."""
    return step["put"]["kind"], id_of(step["put"])

"""The small numbers that an application has for its modules and limits."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass(frozen=True)
class Catalogue:
    """Numbers by name, and the limits that every licence must state."""

    modules: dict[str, int] = field(default_factory=dict)
    limits: dict[str, int] = field(default_factory=dict)
    required: tuple[str, ...] = ()

    def limit(self, code: str) -> int | str:
        """The number of a limit, else its code."""
        return self.limits.get(code, code)

    def module_named(self, number: int) -> str:
        """The module of a number; `#7` where it is not known."""
        return named(self.modules, number)

    def limit_named(self, name: int | str) -> str:
        """The code of a limit in a payload."""
        return name if isinstance(name, str) else named(self.limits, name)


def named(numbers: dict[str, int], number: int) -> str:
    """The name of a number."""
    return next((name for name, each in numbers.items() if each == number), f"#{number}")


def catalogue_of(application: Json) -> Catalogue:
    """The catalogue of a record; of an application without a record nothing is known."""
    modules, limits = application.get("modules") or [], application.get("limits") or []
    return Catalogue(
        numbered(modules, "name"),
        numbered(limits, "code"),
        tuple(each["code"] for each in limits if each.get("required")),
    )


def numbered(entries: Sequence[Json], name: str) -> dict[str, int]:
    """Those that have a number."""
    return {each[name]: each["number"] for each in entries if "number" in each}


def catalogue_in(records: Sequence[Json], application: str) -> Catalogue:
    """The catalogue of an application among the facts."""
    for record in records:
        if record["kind"] == "application" and record["id"] == application:
            return catalogue_of(record)
    return Catalogue()

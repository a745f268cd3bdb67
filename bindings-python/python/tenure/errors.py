"""What goes wrong, by kind; every exception has a stable code and says where in the input.

The engine decides on code, message and path. The kinds tell a program what to do next, so each is a
class of its own: catch `TenureError` for all of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from tenure._tenure import explain_error

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "Detail",
    "FactsMissing",
    "HostError",
    "InternalError",
    "InvalidInput",
    "Refused",
    "TenureError",
]


class Detail(NamedTuple):
    """A fact behind an error, for programs that do not want to read a sentence.

    Attributes:
        name: What the fact is called; names repeat where an error has several of a sort.
        value: The fact as text: days as `YYYY-MM-DD`, needs and findings as JSON.
    """

    name: str
    value: str


class TenureError(Exception):
    """Any no of the engine.

    Attributes:
        kind: The kind of no, in one word.
        code: The stable code, such as `day.invalid`; compare this and never the message.
        message: The sentence for people, which may be reworded.
        path: Where in the argument, such as `scope[1].element.item`; empty when no single place
            is to blame.
        details: The facts behind the message.
    """

    kind: ClassVar[str] = ""

    code: str
    message: str
    path: str
    details: list[Detail]

    def __init__(
        self, code: str, message: str, path: str = "", details: Iterable[tuple[str, str]] = ()
    ) -> None:
        """Takes what the engine says; the same arguments make the same exception again."""
        self.code = code
        self.message = message
        self.path = path
        self.details = [Detail(*detail) for detail in details]
        # Exceptions pickle as their class and `args`.
        super().__init__(code, message, path, self.details)

    def explain(self, language: str | None = None) -> str:
        """The sentence for people in a language, such as `de` or `Language.FR`; else in English.

        Raises:
            TenureError: `input.unknown_word` for a language that the engine does not speak.
        """
        return explain_error(self.code, self.message, self.details, language)

    def __str__(self) -> str:
        """The place and the sentence."""
        return f"{self.path}: {self.message}" if self.path else self.message


class InvalidInput(TenureError, ValueError):
    """The input means nothing: correct it and ask again."""

    kind = "invalid"


class Refused(TenureError):
    """The facts speak against it: an unknown item, records that do not agree, a bad file."""

    kind = "refused"


class FactsMissing(TenureError):
    """The answer depends on facts that were not loaded: fetch what `details` lists, ask again."""

    kind = "missing"


class HostError(TenureError):
    """Code of this program failed while the engine read its objects; `__cause__` says how."""

    kind = "host"


class InternalError(TenureError):
    """A defect of the engine; please report it with its message."""

    kind = "internal"


_KINDS = {
    each.kind: each for each in (InvalidInput, Refused, FactsMissing, HostError, InternalError)
}


def of_kind(
    kind: str, code: str, message: str, path: str, details: Iterable[tuple[str, str]]
) -> TenureError:
    """The exception of that kind; one that only a newer engine knows is a plain `TenureError`."""
    return _KINDS.get(kind, TenureError)(code, message, path, details)

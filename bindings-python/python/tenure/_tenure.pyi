from collections.abc import Callable, Iterable, Sequence
from datetime import date
from types import UnionType
from typing import Any, NoReturn, Self, TypeVar, final, overload

from typing_extensions import disjoint_base

from tenure.records import (
    ChangeSet,
    Cover,
    KeyRing,
    LicencePlan,
    Record,
    SignedDraft,
    SignedPlan,
    TextDraft,
)

__all__ = [
    "Covers",
    "Doors",
    "PrivateKey",
    "__version__",
    "explain",
    "explain_error",
    "from_json",
    "idle",
    "to_json",
]

_T = TypeVar("_T")

__version__: str

@final
class Covers:
    """The covers of a batch of questions, a row each, as columns: `cover`, `last_day` and `error`.

    `cover` is `no`, `until`, `open` or `unjudged`, and null where the question has an error;
    `last_day` is the last day of an `until`; `error` is the code of the error. Whatever reads
    Arrow takes it without a copy: `pyarrow.record_batch(covers)`, `polars.DataFrame(covers)`,
    or its name in a query of `DuckDB`.
    """
    def __len__(self) -> int: ...
    def __arrow_c_schema__(self) -> object: ...
    def __arrow_c_array__(
        self, requested_schema: object | None = None
    ) -> tuple[object, object]: ...
    def __arrow_c_stream__(self, requested_schema: object | None = None) -> object: ...

@disjoint_base
class Doors:
    """The doors of the Book; `tenure.Book` adds the calls."""
    def __new__(cls) -> Self: ...
    @classmethod
    def of(cls, records: Iterable[Record]) -> Self:
        """A Book of these records, in any order.

        Raises:
            TenureError: `record.duplicate` when two have one kind and id; those of the records
                and of what they say of each other, path `[2].scope[0].element.item`.
        """
    @classmethod
    def load(cls, file: bytes) -> Self:
        """The Book of a file.

        Raises:
            TenureError: `file.refused` with the bad lines among the `details`, as JSON; nothing
                is half loaded.
        """
    def apply(self, changes: ChangeSet) -> None:
        """Makes all changes of a change set, or none.

        When everything already is as the changes want it, nothing happens, whatever was
        expected: so a host may retry.

        Raises:
            TenureError: `change.stale` when a record is not at the revision that was expected,
                path `expects[0]`; `record.newer_schema` when a newer version wrote a changed
                record; those of `of`, path `changes[0].put.scope[1].element.item`.
        """
    def save(self) -> bytes:
        """The whole file: a header, then every record by kind and id.

        Equal Books make equal files, in every language.
        """
    def diff(self, target: Doors) -> ChangeSet:
        """The change set that turns this Book into `target`.

        Each change expects the record as it is here.

        Raises:
            TenureError: `record.newer_schema` when a newer version wrote a differing record of
                `target`.
        """
    def covered_on(
        self,
        item: str,
        on: date,
        *,
        skill: str | None = None,
        service_kind: str | None = None,
        place: str | None = None,
    ) -> Cover:
        """The cover of an item on a day: the answer to `covered`, without building a question.

        This is the form for loops. What is left absent restricts nothing.

        Raises:
            TenureError: `item.unknown` when the Book is complete and has no such item;
                `facts.missing` when it is not.
        """
    def __eq__(self, value: object, /) -> bool: ...
    def __reduce__(self) -> tuple[Any, tuple[bytes]]: ...
    def _call(self, name: str, argument: object) -> Any:
        """Answers the call of that name; the typed methods of `tenure.Book` are made for it."""
    def _call_all(self, name: str, arguments: object) -> Any:
        """Answers the call of that name for each element of a list, `covered` also for columns."""

@final
class PrivateKey:
    """A private key, which wipes itself; users meet it as `tenure.SigningKey`."""
    @staticmethod
    def from_pem(pem: bytes | bytearray) -> PrivateKey:
        """The key of a PEM file: PKCS#8, unencrypted.

        Raises:
            TenureError: `signing_key.invalid`.
        """
    @staticmethod
    def generate(ring: KeyRing, random: Callable[[int], bytes | bytearray]) -> PrivateKey:
        """A new key whose id no key of the ring has, of what `random` gives for a number of bytes.

        Raises:
            TenureError: `signing_key.invalid` when that is another number of bytes.
        """
    def to_pem(self) -> bytes:
        """The key as a PEM file: PKCS#8, unencrypted."""
    @property
    def id(self) -> str:
        """The name of the key."""
    @property
    def public_key(self) -> bytes:
        """The public key."""
    def sign(self, message: bytes | bytearray) -> bytes:
        """The signature over a message, 64 bytes."""
    def sign_plan(self, plan: LicencePlan, others: list[PrivateKey]) -> SignedPlan:
        """The plan with its signatures, each by the one of these keys that its message asks for.

        Raises:
            TenureError: `signature.invalid` when none is asked for, path `toSign[0]`, or when a
                message is none for its licence. Nothing is half signed.
        """
    def sign_draft(self, draft: TextDraft) -> SignedDraft:
        """The draft with its signature.

        Raises:
            TenureError: `signature.invalid` when another key is asked for, path `key`.
        """
    def __reduce__(self) -> NoReturn:
        """Refuses: a pickle, or a copy, would hold the key."""

def to_json(value: object, of: type | UnionType | None = None) -> str:
    """The canonical JSON text of a value.

    It is written as the type of its own class, or as `of`: `Record` puts the kind in front, as
    files have it.

    Raises:
        TenureError: those of reading the value; `input.unknown_name` for a part of a record,
            which has no text of its own.
    """

@overload
def from_json(of: type[_T], text: str) -> _T:
    """The value of a JSON text, read strictly.

    `of` is its class, or the union of its classes.

    Raises:
        TenureError: the `input.*` codes and those of the values, with the path.
    """

@overload
def from_json(of: UnionType, text: str) -> Any:
    """The value of a JSON text, read strictly.

    `of` is its class, or the union of its classes.

    Raises:
        TenureError: the `input.*` codes and those of the values, with the path.
    """

def explain(value: object, language: str | None = None) -> str:
    """What the engine says of an answer, in sentences for people.

    `language` is a `Language` or its word, such as `de`; without one it is English.

    Raises:
        TenureError: those of reading the value; `input.unknown_name` for a value of which there
            is nothing to say; `input.unknown_word` for a language that the engine does not speak.
    """

def explain_error(
    code: str, message: str, details: Sequence[tuple[str, str]], language: str | None = None
) -> str:
    """The sentence of an error by its parts; `TenureError.explain` calls it.

    Raises:
        TenureError: `input.unknown_word` for a language that the engine does not speak.
    """

def idle() -> None:
    """Does nothing; by it a bench knows what a native call costs."""

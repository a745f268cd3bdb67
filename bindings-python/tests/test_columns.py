"""Columns in and out, by the C data interface of Arrow, of whatever library they are."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import duckdb
import polars as pl
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from machines import DAY, machine, warranty
from tenure import (
    Book,
    Category,
    Contract,
    Cover,
    CoverNo,
    CoverOpen,
    Covers,
    CoverUnjudged,
    CoverUntil,
    ElementWholeBase,
    HostError,
    InvalidInput,
    Item,
    PlacementEndUser,
    Question,
    ScopeLine,
    Skill,
    TenureError,
)

if TYPE_CHECKING:
    from collections.abc import Callable

UNTIL = date(2027, 3, 14)
TEXTS = {
    "short": pa.string(),
    "long": pa.large_string(),
    "view": pa.string_view(),
    "dictionary": pa.dictionary(pa.int8(), pa.string()),
    "wide dictionary": pa.dictionary(pa.uint64(), pa.large_string()),
}


def open_ended(name: str, holder: str, **line: Any) -> Contract:
    scope = [ScopeLine(element=ElementWholeBase(), **line)]
    start = date(2025, 1, 1)
    return Contract(
        id=name, category=Category.MAINTENANCE, holder=holder, first_day=start, scope=scope
    )


def used_by(account: str, name: str) -> Item:
    return Item(id=name, product="ESP-2", placement=PlacementEndUser(account=account))


@pytest.fixture(scope="module")
def book() -> Book:
    """Two warranted machines, one that nothing covers, and what skills and services tell apart."""
    return Book.of(
        [
            machine("M-1"),
            machine("M-2"),
            machine("M-3"),
            warranty("M-1"),
            warranty("M-2"),
            Skill(id="HW"),
            Skill(id="SW"),
            used_by("C-2", "N-1"),
            used_by("C-3", "O-1"),
            open_ended("K-2", "C-2", skills=["HW"], service_kinds=["visit"]),
            replace(open_ended("K-3", "C-3"), unjudged=["a share of the costs"]),
        ]
    )


def asked(items: list[str | None], **columns: Any) -> pa.RecordBatch:
    """Questions on one day."""
    days = pa.array([DAY] * len(items), pa.date32())
    return pa.record_batch({"item": pa.array(items, pa.string()), "on": days, **columns})


def rows(covers: Covers) -> list[tuple[Any, ...]]:
    """The answers, row by row."""
    return [tuple(row.values()) for row in pa.record_batch(covers).to_pylist()]


def row(answer: Cover | TenureError) -> tuple[Any, ...]:
    """What the columns say of an answer."""
    match answer:
        case TenureError():
            return (None, None, answer.code)
        case CoverUntil(last_day=last_day):
            return ("until", last_day, None)
        case CoverNo():
            return ("no", None, None)
        case CoverOpen():
            return ("open", None, None)
        case CoverUnjudged():
            return ("unjudged", None, None)


def refusal(book: Book, columns: Any) -> tuple[str, str]:
    """The code and the path of what is refused as a whole."""
    with pytest.raises(InvalidInput) as failure:
        book.covered_all(columns)
    return failure.value.code, failure.value.path


MAKERS: dict[str, Callable[[pa.RecordBatch], Any]] = {
    "a record batch": lambda batch: batch,
    "a table": lambda batch: pa.Table.from_batches([batch]),
    "a table of batches": lambda batch: pa.Table.from_batches([batch[:1], batch[1:1], batch[1:]]),
    "a reader": lambda batch: pa.RecordBatchReader.from_batches(batch.schema, [batch]),
    "rows": lambda batch: batch.to_struct_array(),
    "part of a batch": lambda batch: pa.concat_batches([batch, batch, batch])[2:4],
    "polars": lambda batch: pl.DataFrame(pl.from_arrow(batch)),
    "duckdb": lambda batch: duckdb.from_arrow(pa.table(batch)),
}


@pytest.mark.parametrize("made", MAKERS.values(), ids=list(MAKERS))
def test_columns_of_every_library_are_taken(book: Book, made: Callable[[Any], Any]) -> None:
    covers = book.covered_all(made(asked(["M-1", "M-3"])))
    assert rows(covers) == [("until", UNTIL, None), ("no", None, None)]


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_texts_are_read_in_every_layout(book: Book, text: Any) -> None:
    skills = pa.array(["HW", "SW", None, "HW", "unheard of"]).cast(text)
    kinds = pa.array(["visit", "visit", None, "phone", "visit"]).cast(text)
    items = pa.array(["N-1"] * 5).cast(text)
    batch = pa.record_batch(
        {
            "service_kind": kinds,
            "skill": skills,
            "on": pa.array([DAY] * 5),
            "place": pa.array([None, "here", "", None, None]).cast(text),
            "item": items,
        }
    )
    no, yes = ("no", None, None), ("open", None, None)
    bad = (None, None, "id.invalid")
    assert rows(book.covered_all(batch)) == [yes, no, bad, no, no]
    assert rows(book.covered_all(batch[3:])) == [no, no]


def test_nulls_and_a_column_of_them_name_nothing(book: Book) -> None:
    for nothing in (pa.nulls(1), pa.nulls(1, pa.string()), pa.array([None], TEXTS["dictionary"])):
        batch = asked(["N-1"], skill=nothing, service_kind=nothing, place=nothing)
        assert rows(book.covered_all(batch)) == [("open", None, None)]


def test_an_error_of_a_row_spoils_no_other(book: Book) -> None:
    days = [DAY, DAY, None, DAY, date.min, DAY]
    items = ["M-1", None, "M-1", "M-9", "M-1", " "]
    batch = pa.record_batch({"item": pa.array(items), "on": pa.array(days, pa.date32())})
    codes = [each[-1] for each in rows(book.covered_all(batch))]
    missing = "input.missing_field"
    assert codes == [None, missing, missing, "item.unknown", "day.out_of_range", "id.invalid"]
    far = asked(["M-1"]).set_column(1, "on", pa.array([2**31 - 1], pa.int32()).cast(pa.date32()))
    assert rows(book.covered_all(far)) == [(None, None, "day.out_of_range")]
    nowhere = pa.record_batch({"item": pa.nulls(2), "on": pa.nulls(2)})
    assert rows(book.covered_all(nowhere)) == [(None, None, missing)] * 2


def test_of_two_faults_in_a_row_the_first_in_a_question_is_told(book: Book) -> None:
    faults = {("", date.min): "id.invalid", ("M-9", date.min): "day.out_of_range"}
    for (item, day), code in faults.items():
        batch = asked([item]).set_column(1, "on", pa.array([day]))
        assert rows(book.covered_all(batch)) == [(None, None, code)]
    skills = asked(["M-9", " "], skill=pa.array(["", ""]))
    assert rows(book.covered_all(skills)) == [(None, None, "id.invalid")] * 2


@pytest.mark.parametrize("text", TEXTS.values(), ids=list(TEXTS))
def test_rows_that_are_not_there_ask_nothing(book: Book, text: Any) -> None:
    batch = asked(["M-1", "M-1", "M-3"], skill=pa.array(["HW", "HW", None]).cast(text))
    batch = batch.set_column(0, "item", batch["item"].cast(text))
    mask = pa.array([False, True, False])
    there = pa.StructArray.from_arrays(batch.columns, names=batch.schema.names, mask=mask)
    covers, missing = rows(book.covered_all(batch)), (None, None, "input.missing_field")
    assert rows(book.covered_all(there)) == [covers[0], missing, covers[2]]
    assert rows(book.covered_all(there[1:])) == [missing, covers[2]]


def test_no_rows_give_no_rows(book: Book) -> None:
    for empty in (asked([]), pa.table(asked([]))[:0], pl.DataFrame(pl.from_arrow(asked([])))):
        assert pa.record_batch(book.covered_all(empty)).num_rows == 0
    assert pa.record_batch(book.covered_all(pa.record_batch({"item": [], "on": []}))).num_rows == 0
    without = pa.RecordBatchReader.from_batches(asked([]).schema, [])
    assert len(book.covered_all(without)) == 0


def test_columns_that_are_none_are_refused(book: Book) -> None:
    before, good = book.save(), asked(["M-1"])
    numbers, moments = pa.array([1]), pa.array([0], pa.timestamp("ms"))
    wrong, missing = "input.wrong_type", "input.missing_field"
    cases = [
        (good.drop_columns("item"), missing, "item"),
        (good.drop_columns("on"), missing, "on"),
        (good.set_column(0, "item", numbers), wrong, "item"),
        (good.set_column(0, "item", numbers.dictionary_encode()), wrong, "item"),
        (good.set_column(1, "on", pa.array(["2025-06-01"])), wrong, "on"),
        (good.set_column(1, "on", moments), wrong, "on"),
        (good.append_column("skill", numbers), wrong, "skill"),
        (good.append_column("service_kind", pa.array([["visit"]])), wrong, "service_kind"),
        (
            good.append_column("serviceKind", pa.array(["visit"])),
            "input.unknown_field",
            "serviceKind",
        ),
        (good.append_column("item", pa.array(["M-2"])), "input.duplicate_field", "item"),
        (pa.array([1]), wrong, ""),
        (pl.Series([1]), wrong, ""),
    ]
    for columns, code, path in cases:
        assert refusal(book, columns) == (code, path)
    assert book.save() == before


def test_a_text_that_is_none_is_refused(book: Book) -> None:
    offsets, text = pa.array([0, 2], pa.int32()).buffers()[1], pa.py_buffer(b"\xff\xfe")
    broken = pa.Array.from_buffers(pa.string(), 1, [None, offsets, text])
    batch = asked(["M-1"])
    for column in (broken, pa.DictionaryArray.from_arrays(pa.array([0]), broken)):
        assert refusal(book, batch.append_column("skill", column)) == ("input.syntax", "")
    beyond = pa.DictionaryArray.from_arrays(pa.array([7]), pa.array(["HW"]), safe=False)
    with pytest.raises(HostError):
        book.covered_all(batch.append_column("skill", beyond))


def test_what_the_producer_raises_is_the_cause(book: Book) -> None:
    class Failing:
        def __arrow_c_stream__(self, requested_schema: object = None) -> object:
            raise ZeroDivisionError(requested_schema)

    with pytest.raises(HostError) as failure:
        book.covered_all(Failing())
    assert isinstance(failure.value.__cause__, ZeroDivisionError)

    def batches() -> Any:
        yield asked(["M-1"])
        raise ZeroDivisionError

    reader = pa.RecordBatchReader.from_batches(asked([]).schema, batches())
    with pytest.raises(HostError, match="ZeroDivisionError"):
        book.covered_all(reader)


def test_capsules_of_another_kind_are_refused(book: Book) -> None:
    class Strange:
        def __init__(self, given: Any) -> None:
            self.given = given

        def __arrow_c_array__(self, requested_schema: object = None) -> Any:
            assert requested_schema is None
            return self.given

    assert refusal(book, Strange(7)) == ("input.wrong_type", "")
    assert refusal(book, Strange((7, 8))) == ("input.wrong_type", "")
    schema, array = asked(["M-1"]).__arrow_c_array__()
    with pytest.raises(HostError):
        book.covered_all(Strange((array, schema)))
    assert rows(book.covered_all(Strange((schema, array))))[0][0] == "until"
    with pytest.raises(HostError, match="taken out"):
        book.covered_all(Strange((schema, array)))


def test_the_answers_go_everywhere_and_stay(book: Book) -> None:
    covers = book.covered_all(asked(["M-1", "M-3", "M-9"]))
    assert (len(covers), repr(covers)) == (3, "<Covers of 3 questions>")
    expected = [("until", UNTIL, None), ("no", None, None), (None, None, "item.unknown")]
    types = {"cover": pa.string(), "last_day": pa.date32(), "error": pa.string()}
    for _ in range(2):
        assert pa.record_batch(covers).schema == pa.schema(types)
        assert rows(covers) == expected
        assert pl.DataFrame(covers).rows() == expected
        assert duckdb.sql("SELECT * FROM covers").fetchall() == expected
    column = pa.record_batch(covers)["last_day"]
    del covers
    assert column.to_pylist() == [UNTIL, None, None]


def test_many_rows_are_parted_among_threads(book: Book) -> None:
    count = 200_001
    names = ["M-1", "M-3", "N-1", "M-9"]
    skills = ["HW", "SW", None]
    batch = pa.record_batch(
        {
            "item": [names[row * row % 4] for row in range(count)],
            "on": pa.array([20_240 + row % 7 for row in range(count)], pa.int32()).cast(
                pa.date32()
            ),
            "skill": pa.array([skills[row % 3] for row in range(count)]).dictionary_encode(),
        }
    )
    whole = pa.record_batch(book.covered_all(batch))
    parts = [batch[start : start + 10_007] for start in range(0, count, 10_007)]
    apart = [pa.record_batch(book.covered_all(part)) for part in parts]
    assert whole.equals(pa.concat_batches(apart))
    assert whole.equals(pa.record_batch(book.covered_all(pa.Table.from_batches(parts))))
    assert whole.num_rows == count


NAMES = st.sampled_from(["M-1", "M-2", "M-3", "N-1", "O-1", "M-9", ""])
DAYS = st.integers(-800, 1_200).map(lambda days: DAY + timedelta(days=days))
WANTED = st.sampled_from([None, "HW", "SW", "visit", "elsewhere", ""])


@given(st.lists(st.tuples(NAMES, DAYS, WANTED, WANTED, WANTED), max_size=40))
def test_columns_and_lists_are_answered_alike(
    book: Book, questions: list[tuple[str, date, str | None, str | None, str | None]]
) -> None:
    names = ["item", "on", "skill", "service_kind", "place"]
    columns = list(zip(*questions, strict=True)) or [()] * len(names)
    types = [pa.string(), pa.date32(), pa.string(), pa.string(), pa.string()]
    arrays = [pa.array(*each) for each in zip(columns, types, strict=True)]
    batch = pa.record_batch(arrays, names=names)
    listed = [
        Question(item=item, on=on, skill=skill, service_kind=kind, place=place)
        for item, on, skill, kind, place in questions
    ]
    assert rows(book.covered_all(batch)) == [row(answer) for answer in book.covered_all(listed)]


def test_no_library_of_columns_is_needed() -> None:
    code = (
        "import sys; import tenure; tenure.Book.of([]).covered_all([]);"
        "assert not {'pyarrow', 'polars', 'duckdb', 'numpy'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)

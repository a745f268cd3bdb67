"""The engine answers as the oracle does, a second implementation from the specification."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facts import QUESTION, book
from host import canonical, json_of, value_of
from oracle.coverage import coverage
from oracle.door import Refused, check
from tenure import Book, Question, Record, TenureError, Verdict


def refusal(records: list[Any]) -> Refused | None:
    """What the oracle has against the records."""
    try:
        check(records)
    except Refused as refused:
        return refused
    return None


@settings(
    derandomize=True,
    max_examples=300,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(records=book(), asked=st.lists(QUESTION, min_size=3, max_size=3))
def test_verdicts_are_those_of_the_oracle(records: list[Any], asked: list[Any]) -> None:
    given_ = value_of(list[Record], records)
    if (refused := refusal(records)) is not None:
        with pytest.raises(TenureError) as failure:
            Book.of(given_)
        assert (failure.value.code, failure.value.path) == (refused.code, refused.path)
        return
    facts = Book.of(given_)
    questions = value_of(list[Question], asked)
    for question, verdict, told in zip(
        questions, facts.coverage_all(questions), asked, strict=True
    ):
        assert canonical(json_of(Verdict, verdict)) == canonical(coverage(records, told))
        by_reference = facts.covered_on(
            question.item,
            question.on,
            skill=question.skill,
            service_kind=question.service_kind,
            place=question.place,
        )
        assert by_reference == facts.covered(question) == facts.coverage(question).cover

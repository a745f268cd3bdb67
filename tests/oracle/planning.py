"""Short ways to write cases on commands."""

from typing import Any

from oracle.expectations import Case, Refusal, facts
from oracle.plan.commands import planned
from oracle.records import present

Json = dict[str, Any]

ALREADY = "notice document.already_applied record"


def does(
    what: str, source: str, given: list[Json], call: str, command: Json, *sentences: str
) -> Case:
    """A command and the plan that comes out."""
    return Case(what, source, given, command, list(sentences), call)


def refuses(
    what: str, source: str, given: list[Json], call: str, command: Json, code: str, path: str
) -> Case:
    """A command that the rules refuse."""
    return Case(what, source, given, command, Refusal(code, path), call)


def after(first: Case, what: str, source: str, *sentences: str, **changed: Any) -> Case:
    """The same command again, on the facts as the first plan leaves them."""
    steps = [*first.apply, planned_changes(first)]
    return Case(
        *(what, source, first.given, {**first.question, **changed}, list(sentences)),
        call=first.call,
        apply=steps,
    )


def then(first: Case, what: str, source: str, call: str, command: Json, *sentences: str) -> Case:
    """Another command on the facts as the first plan leaves them."""
    steps = [*first.apply, planned_changes(first)]
    return Case(what, source, first.given, command, list(sentences), call, steps)


def then_refuses(
    first: Case, what: str, source: str, call: str, command: Json, code: str, path: str
) -> Case:
    """Another command on the facts as the first plan leaves them, which is refused."""
    steps = [*first.apply, planned_changes(first)]
    return Case(what, source, first.given, command, Refusal(code, path), call, steps)


def planned_changes(case: Case) -> Json:
    """The change set of a case's plan, with what it expects."""
    changes: Json = planned(case.call, facts(case), case.question)["changes"]
    return changes


def price(amount: str, currency: str | None = "EUR") -> Json:
    """A price as a person states it."""
    return present(amount=amount, currency=currency)

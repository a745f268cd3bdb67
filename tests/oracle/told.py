"""Answers in the few words in which a case expects them."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from oracle import base_telling
from oracle.fields import id_of

Json = dict[str, Any]


def place_of(candidate: Json) -> str:
    """Contract and line."""
    return f"{candidate['contract']}/{candidate['line']}"


def coded(value: Json) -> str:
    """A code and its fact."""
    facts = [fact_text(fact) for name, fact in value.items() if name != "kind"]
    return "=".join([value["kind"], *facts])


def fact_text(fact: Any) -> str:
    """A fact as text: a placement by kind and account, a list joined by `+`."""
    if isinstance(fact, dict):
        return ":".join(str(part) for part in fact.values())
    if isinstance(fact, list):
        return "+".join(fact)
    return str(fact)


def told(call: str, answer: Json) -> list[str]:
    """An answer as sentences, one for each thing it says."""
    return list(TELLING[call](answer))


def timeline_told(answer: Json) -> Iterator[str]:
    """`2025-01-01..2025-03-31 K/0 W/0`, and what was lost and gained against the one before."""
    yield f"{answer['item']} {answer['firstDay']}..{answer['lastDay']}"
    for each in answer["intervals"]:
        lines = {name: " ".join(map(place_of, each[name])) for name in ("lost", "gained")}
        applying = " ".join(map(place_of, each["applying"])) or "nothing"
        changed = "".join(f", {name} {found}" for name, found in lines.items() if found)
        yield f"{each['firstDay']}..{each['lastDay']} {applying}{changed}"


def endings_told(answer: Json) -> Iterator[str]:
    """`contract K 2025-03-31`, then `item SN-7 2025-03-31`."""
    for each in answer["contracts"]:
        yield f"contract {each['contract']} {each['lastDay']}"
    for each in answer["items"]:
        yield f"item {each['item']} {each['lastDay']}"


def warranty_told(answer: Json) -> Iterator[str]:
    """Item and day, what applies, what is granted, and each difference."""
    yield f"{answer['item']} {answer['on']}" + (" on loan" if answer["loan"] else "")
    if "applicable" in answer:
        yield f"applicable {answer['applicable']['template']}{term_told(answer['applicable'])}"
    for each in answer["granted"]:
        days = f"{each['firstDay']}..{each.get('lastDay', '')}"
        yield f"granted {each['contract']} of {each.get('template', 'none')} {days}"
    for each in answer["differences"]:
        yield coded(each)


def draft_told(answer: Json) -> Iterator[str]:
    """The start, then every field of the contract."""
    yield f"{answer['start']['basis']} {answer['start']['firstDay']}"
    for name, value in answer["contract"].items():
        yield f"{name} {value_told(value)}"


def end_user_told(answer: Json) -> Iterator[str]:
    """The account."""
    yield f"account {answer['account']}"


def file_told(answer: Json) -> Iterator[str]:
    """Kind and id of each record, in the order of the file."""
    for line in answer["file"].splitlines()[1:]:
        record = json.loads(line)["put"]
        yield f"{record['kind']} {id_of(record)}"


def value_told(value: Any) -> str:
    """A field of a contract: records as `months=12`, lists joined by blanks."""
    if isinstance(value, dict):
        return " ".join(f"{name}={value_told(each)}" for name, each in value.items())
    if isinstance(value, list):
        return " ".join(map(value_told, value)) or "none"
    return str(value).lower() if isinstance(value, bool) else str(value)


def term_told(record: Json) -> str:
    """A term behind something, if there is one."""
    return f" {value_told(record['term'])}" if "term" in record else ""


def address_told(answer: Json) -> Iterator[str]:
    """By whose profile, what is wrong, what is proposed, and how the city is written."""
    yield f"{answer['address']} by {answer.get('country', 'nobody')}"
    for each in answer["findings"]:
        facts = [each[name] for name in each if name not in ("kind", "severity")]
        said = [" or ".join(fact) if isinstance(fact, list) else fact for fact in facts]
        yield " ".join([each["severity"], each["kind"].removeprefix("address."), *said])
    for each in answer["proposals"]:
        yield " ".join(["propose", *each.values()])
    if "city" in answer:
        yield f"city {answer['city']}"


TELLING: dict[str, Callable[[Json], Iterator[str]]] = {
    "timeline": timeline_told,
    "ending_between": endings_told,
    "warranty": warranty_told,
    "draft": draft_told,
    "end_user": end_user_told,
    "save": file_told,
    **base_telling.TELLING,
    "check_address": address_told,
}

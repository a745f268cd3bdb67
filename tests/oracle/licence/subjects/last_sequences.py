"""Licences that were signed as often as can be counted (LI 4.2: a sequence has 32 bits)."""

from typing import Any

from oracle.expectations import Case
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    RING,
    SECOND,
    Json,
    answers,
    fields_of,
    keyed,
    refuses,
    ring,
    ring_key,
)
from oracle.licence.subjects import sandboxes
from oracle.licence.subjects.faults import CAPPED, text
from oracle.licence.subjects.updates import READS, TODAY, command, licence, signed, updates, users

LAST = 4294967295
EXHAUSTED = "(sequence_exhausted)"
BEYOND = "(beyond_signing_key key 315c maxEnd 2026-06-30)"
LONG: dict[str, Any] = {
    "limits": None,
    "parameters": [text(name * 64, "x" * 256) for name in "abc"],
}


def fails(what: str, held: Json, faults: str = EXHAUSTED, **changed: Any) -> Case:
    """A licence that gets no more keys."""
    return updates(what, "LI 4.2", [held], f"failed 7 faults {faults}", "nothing", **changed)


def unsaved(what: str, held: Json, stated: Json, code: str, **changed: Any) -> Case:
    """The same when somebody saves it."""
    question = {"licence": fields_of(stated), "ring": RING, "today": TODAY, **changed}
    given = [ACCOUNT, APPLICATION, held]
    return refuses(what, "LI 4.2", given, "save_licence", question, code, "licence")


AT_END = keyed(licence("7"), sequence=LAST)
CHANGED = {**AT_END, "limits": users(60)}

CASES = [
    updates(
        "the last sequence that there is",
        "LI 4.2",
        [keyed(licence("7"), sequence=LAST - 1, limits=users(60))],
        *signed("7", LAST, "limitsChanged"),
        READS,
    ),
    updates(
        "a key of no sequence, with a record of none",
        "LI 4.2",
        [keyed(licence("7"), sequence=0)],
        *signed("7", 1, "storedKeyInvalid", former=", claims, formerKey"),
        READS,
    ),
    updates("the last key stays as long as it may", "LI 4.2", [AT_END], "unchanged 7", "nothing"),
    fails("a change behind the last sequence", CHANGED),
    fails("no key behind the last sequence", licence("7", sequence=LAST)),
    fails("a key of the last sequence, and a record of an early one", {**CHANGED, "sequence": 5}),
    fails(
        "a key of an early sequence, and a record of the last one",
        keyed(licence("7"), sequence=5, limits=users(60)) | {"sequence": LAST},
    ),
    fails(
        "a signing key that is revoked, behind the last sequence",
        keyed(licence("7"), SECOND, LAST),
        ring=ring(ring_key(MAIN), ring_key(SECOND, "revoked")),
    ),
    fails(
        "past the signing key, behind the last sequence",
        CHANGED,
        f"{EXHAUSTED}+{BEYOND}",
        ring=CAPPED,
    ),
    # As in the case of a key that nobody could read, with four bytes more for the sequence.
    fails(
        "too long and past the signing key, behind the last sequence",
        licence("7", sequence=LAST, **LONG),
        f"{EXHAUSTED}+{BEYOND}+(too_long bytes {1 + 2 + 6 + 10 + 8 + 2 + 3 * (2 + 64 + 3 + 256)})",
        ring=CAPPED,
    ),
    fails(
        "another fault behind the last sequence",
        licence("7", sequence=LAST, url="a b"),
        "(url_invalid reason character)",
    ),
    answers(
        "signing again behind the last sequence",
        "LI 4.2",
        [ACCOUNT, APPLICATION, AT_END],
        "rekey_licences",
        command(keys=["315c"]),
        f"failed 7 faults {EXHAUSTED}",
        "nothing",
    ),
    answers(
        "what is stale behind the last sequence",
        "LI 4.2",
        [ACCOUNT, APPLICATION, CHANGED, keyed(licence("8"), limits=users(1))],
        "stale_licences",
        {"account": "C1", "ring": RING},
        "8 limitsChanged",
        f"failed 7 {EXHAUSTED}",
    ),
    unsaved(
        "a change behind the last sequence is not saved",
        AT_END,
        licence("7", limits=users(60)),
        "licence.sequence_exhausted",
    ),
    unsaved(
        "a change past the signing key and behind the last sequence is not saved",
        AT_END,
        licence("7", limits=users(60)),
        "licence.sequence_exhausted",
        ring=CAPPED,
    ),
    answers(
        "what is no claim is saved behind the last sequence",
        "LI 4.2",
        [ACCOUNT, APPLICATION, AT_END],
        "save_licence",
        {"licence": fields_of(licence("7", invoiceText="Seats")), "ring": RING, "today": TODAY},
        "unchanged 7",
        "licence 7: invoiceText Seats",
        READS,
    ),
    sandboxes.makes(
        "a copy behind the last sequence",
        "LI 4.2, AC C5",
        [
            sandboxes.ACCOUNT,
            sandboxes.licence("1", limits=users(5)),
            keyed(
                sandboxes.licence("2", url=sandboxes.URL, environment="sandbox", source="1"),
                sequence=LAST,
                owner=sandboxes.ACCOUNT,
            ),
        ],
        sandboxes.command(),
        f"failed 2 faults {EXHAUSTED}",
        "nothing",
    ),
]

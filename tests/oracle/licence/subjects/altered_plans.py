"""Plans that somebody has changed before they were signed (LI 5, LI 12 row 36)."""

import copy
from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.cbor import encoded
from oracle.licence.envelope import KEY_TYPE, LIST_TYPE, protected, signed_bytes
from oracle.licence.material import (
    KEY,
    MAIN,
    SECOND,
    STRANGER,
    Json,
    answers,
    kid,
    planned,
    refuses,
    ring_key,
)
from oracle.licence.signature import signer
from oracle.licence.subjects.rekeys import (
    AUDIT_ROWS,
    FIRST,
    LAST,
    LICENCE_ROWS,
    TWO,
)
from oracle.licence.subjects.updates import READS, TODAY

MESSAGES, MESSAGE = "plan.toSign", "plan.toSign[{}]"
# What the first of two new licences of fifty users claims.
CLAIMS: dict[int, Any] = {1: 1, 2: 1, 3: "etask.fm", 4: "MUSTER", 10: {0: 50}}
TO_SIGN = planned(TWO)["toSign"]
DEACTIVATION = record(
    "auditEntry",
    id=f"audit:account/C1/{TODAY}/deactivate",
    on=TODAY,
    action="deactivate",
    account="C1",
)
# A key has room for 894 bytes: 1 for the map, 22 for the claims that must be, 2 for the parameters,
# three times 66 for a name, twice 259 for a value, and the rest, less 2, for the last value.
ROOM = 894 - (1 + 22 + 2 + 3 * 66 + 2 * 259 + 2)


def long(rest: int) -> dict[int, Any]:
    """The first licence with long parameters, the last of them of so many letters."""
    parameters = {"a" * 64: "x" * 256, "b" * 64: "x" * 256, "c" * 64: "x" * rest}
    return {1: 1, 2: 1, 3: "etask.fm", 4: "MUSTER", 11: parameters}


def plan(*messages: Json) -> Json:
    """The plan of two new keys, with these messages."""
    return {**copy.deepcopy(planned(TWO)), "toSign": list(messages)}


def message(data: bytes, seed: int = MAIN, licence: str = "1", **changed: Any) -> Json:
    """Bytes that somebody is asked to sign."""
    key = ring_key(seed)
    head = {"licence": licence, "key": key["id"], "publicKey": key["publicKey"]}
    return {**head, "bytes": data.hex(), **changed}


def claiming(claims: dict[int, Any] | bytes, **changed: Any) -> Json:
    """The message of a key with any claims."""
    payload = claims if isinstance(claims, bytes) else encoded(claims)
    return message(signed_bytes(kid(MAIN), payload), **changed)


def of(asked: Json, seed: int = MAIN) -> str:
    """Its signature."""
    return signer(seed).sign(bytes.fromhex(asked["bytes"])).hex()


def refused(what: str, altered: Json, signatures: list[str], path: str) -> Case:
    """A plan that nobody made."""
    question = {"plan": altered, "signatures": signatures}
    source = "LI 5, LI 12 row 36"
    return refuses(what, source, TWO.given, "signed_plan", question, "signature.invalid", path)


def other(what: str, asked: Json) -> Case:
    """Another first message than the plan is about, rightly signed."""
    return refused(what, plan(asked, TO_SIGN[1]), [of(asked), LAST], MESSAGE.format(0))


def stored(what: str, kind: str, path: str = MESSAGE.format(0), **changed: Any) -> Case:
    """The first record of a kind is another one, or is not there."""
    altered = plan(*TO_SIGN)
    changes = altered["unsigned"]["changes"]
    first = next(each for each in changes if each["put"]["kind"] == kind)
    if changed:
        first["put"] |= changed
    else:
        changes.remove(first)
    return refused(what, altered, [FIRST, LAST], path)


def with_record(put: Json) -> Json:
    """The plan with one more record."""
    altered = plan(*TO_SIGN)
    altered["unsigned"]["changes"].append({"put": put})
    return altered


def accepted(what: str, altered: Json, signatures: list[str], *rows: str) -> Case:
    """A plan that says the same."""
    question = {"plan": altered, "signatures": signatures}
    return answers(what, "LI 5", TWO.given, "signed_plan", question, *rows)


REMEMBERED = {
    "kind": "auditEntry",
    "id": "audit:licence/3/1",
    "on": TODAY,
    "action": "update",
    "account": "C1",
    "licence": "3",
    "sequence": 1,
    "reasons": ["noKeyYet"],
}
SAME = claiming(CLAIMS)
SIGNED_BYTES = bytes.fromhex(TO_SIGN[0]["bytes"])
EXCHANGED = [
    TO_SIGN[0] | {"bytes": TO_SIGN[1]["bytes"]},
    TO_SIGN[1] | {"bytes": TO_SIGN[0]["bytes"]},
]

CASES = [
    accepted(
        "a message that was made once more",
        plan(SAME, TO_SIGN[1]),
        [of(SAME), LAST],
        *LICENCE_ROWS,
        *AUDIT_ROWS,
        READS,
    ),
    accepted(
        "a message as long as a key has room for",
        plan(claiming(long(ROOM)), TO_SIGN[1]),
        [of(claiming(long(ROOM))), LAST],
        *LICENCE_ROWS,
        *AUDIT_ROWS,
        READS,
    ),
    accepted(
        "messages in another order, with their signatures",
        plan(TO_SIGN[1], TO_SIGN[0]),
        [LAST, FIRST],
        *LICENCE_ROWS,
        *AUDIT_ROWS,
        READS,
    ),
    accepted(
        "a plan that also remembers what needs no key",
        with_record(DEACTIVATION),
        [FIRST, LAST],
        *LICENCE_ROWS,
        *AUDIT_ROWS,
        f"new auditEntry audit:account/C1/{TODAY}/deactivate: on {TODAY}, action deactivate,"
        " account C1",
        READS,
    ),
    refused("a message that is dropped", plan(TO_SIGN[1]), [LAST], MESSAGES),
    refused("the last message dropped", plan(TO_SIGN[0]), [FIRST], MESSAGES),
    refused("all messages dropped", plan(), [], MESSAGES),
    refused("two messages exchanged", plan(*EXCHANGED), [LAST, FIRST], MESSAGE.format(0)),
    refused(
        "two licences of messages exchanged",
        plan(TO_SIGN[0] | {"licence": "2"}, TO_SIGN[1] | {"licence": "1"}),
        [FIRST, LAST],
        MESSAGE.format(0),
    ),
    refused("one licence twice", plan(TO_SIGN[0], TO_SIGN[0]), [FIRST, FIRST], MESSAGE.format(1)),
    refused(
        "one licence twice beside another",
        plan(*TO_SIGN, TO_SIGN[0]),
        [FIRST, LAST, FIRST],
        MESSAGE.format(2),
    ),
    other("the claims of a licence that the plan is not about", claiming(CLAIMS | {1: 40213})),
    other("a message for a licence that the plan does not store", claiming(CLAIMS, licence="3")),
    refused(
        "a licence that the plan does not store, and its claims",
        plan(*TO_SIGN, claiming(CLAIMS | {1: 3}, licence="3")),
        [FIRST, LAST, of(claiming(CLAIMS | {1: 3}))],
        MESSAGE.format(2),
    ),
    other("a later sequence than the plan stores", claiming(CLAIMS | {2: 2})),
    other("no claims at all as a payload", claiming(b"\xa0")),
    other("a payload that is a list", claiming(b"\x80")),
    other("an empty payload", claiming(b"")),
    other("claims in another order as a payload", claiming(b"\xa2\x02\x01\x01\x01")),
    other("claims that say a default", claiming(CLAIMS | {12: 0})),
    other("claims with one that must be understood and is not", claiming(CLAIMS | {20: 1})),
    other("claims of one byte too many", claiming(long(ROOM + 1))),
    other("the bare claims", message(encoded(CLAIMS))),
    other("an empty message", message(b"")),
    other("a message with a byte behind", message(SIGNED_BYTES + b"\0")),
    other("a message that breaks off", message(SIGNED_BYTES[:-1])),
    other(
        "a message for another purpose",
        message(signed_bytes(kid(MAIN), encoded(CLAIMS), LIST_TYPE)),
    ),
    other(
        "a message in another context",
        message(encoded(["Signature", protected(kid(MAIN), KEY_TYPE), b"", encoded(CLAIMS)])),
    ),
    other(
        "a message with something added from outside",
        message(
            SIGNED_BYTES.replace(
                b"\x40\x58" + bytes([len(encoded(CLAIMS))]),
                b"\x41\x00\x58" + bytes([len(encoded(CLAIMS))]),
            )
        ),
    ),
    other("a key as a message", message(KEY.encode())),
    other("the header of a token as a message", message(b"eyJhbGciOiJFZERTQSJ9.e30")),
    other(
        "a message that names another key than its header",
        message(SIGNED_BYTES, key="f783"),
    ),
    refused(
        "a message of another key than the plan remembers",
        plan(message(signed_bytes(kid(SECOND), encoded(CLAIMS)), SECOND), TO_SIGN[1]),
        [of(message(signed_bytes(kid(SECOND), encoded(CLAIMS)), SECOND), SECOND), LAST],
        MESSAGE.format(0),
    ),
    stored("a plan without the licence that is signed", "licence"),
    stored("a plan with the licence at another sequence", "licence", sequence=2),
    stored("a plan with another licence", "licence", id="3"),
    stored("a plan that does not remember the signature", "auditEntry"),
    stored("a plan that remembers another sequence", "auditEntry", sequence=2),
    stored("a plan that remembers another key", "auditEntry", signingKey="f783"),
    stored("a plan that remembers another licence", "auditEntry", licence="3"),
    refused(
        "a plan that remembers a key that nobody is asked for",
        with_record({**REMEMBERED, "signingKey": "315c"}),
        [FIRST, LAST],
        MESSAGES,
    ),
    accepted(
        "a plan that remembers a licence without a key",
        with_record(REMEMBERED),
        [FIRST, LAST],
        *LICENCE_ROWS,
        *AUDIT_ROWS,
        f"new auditEntry audit:licence/3/1: on {TODAY}, action update, account C1, licence 3,"
        " sequence 1, reasons noKeyYet",
        READS,
    ),
    refused(
        "a bad signature before a bad message",
        plan(TO_SIGN[0], claiming(b"\xa0", licence="2")),
        [of(TO_SIGN[0], STRANGER), LAST],
        "signatures[0]",
    ),
    refused(
        "a bad message with a bad signature",
        plan(claiming(b"\xa0"), TO_SIGN[1]),
        [LAST, LAST],
        MESSAGE.format(0),
    ),
    refused(
        "a message that is dropped, and a bad signature",
        plan(TO_SIGN[1]),
        [FIRST],
        "signatures[0]",
    ),
]

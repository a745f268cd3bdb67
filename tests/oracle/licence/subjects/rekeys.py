"""Signing keys that change (AC C4.3, LI 6), and signatures that come back (LI 12, row 36)."""

from typing import Any

from oracle.expectations import Case
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    RING,
    SECOND,
    STRANGER,
    THIRD,
    Json,
    answers,
    keyed,
    planned,
    refuses,
    ring,
    ring_key,
    signatures,
    then,
)
from oracle.licence.signature import signer
from oracle.licence.subjects.updates import READS, TODAY, command, licence, signed, updates, users


def rekeys(what: str, licences: list[Json], *rows: str, **changed: Any) -> Case:
    """Keys that are signed again on demand."""
    given = [ACCOUNT, APPLICATION, *licences]
    question = command(ring=NEW_RING) | changed
    return answers(what, "AC C4.3", given, "rekey_licences", question, *rows)


def fulfils(what: str, of: Case, found: list[str], *rows: str) -> Case:
    """A plan with its signatures."""
    question = {"plan": planned(of), "signatures": found}
    return answers(what, "LI 5", of.given, "signed_plan", question, *rows)


def no_bytes(what: str, text: str) -> Case:
    """A signature that is no hexadecimal text."""
    question = {"plan": planned(TWO), "signatures": [FIRST, text]}
    refusal = ("bytes.invalid", "signatures[1]")
    return refuses(what, "AC C4, Z40", TWO.given, "signed_plan", question, *refusal)


def unfulfilled(what: str, of: Case, found: list[str], code: str, path: str) -> Case:
    """A plan that stays one."""
    question = {"plan": planned(of), "signatures": found}
    source = "LI 12 row 36, Z40"
    return refuses(what, source, of.given, "signed_plan", question, f"signature.{code}", path)


OLD = ring_key(SECOND, "verifyOnly")
NEW_RING = ring(ring_key(MAIN), OLD)
RESIGN = signed("7", 2, "resignRequested", action="rekey")
OF_OLD = keyed(licence("7"), SECOND)
ONE_OF_EACH = [keyed(licence("6")), OF_OLD, keyed(licence("8"), THIRD)]
UNFIT = "signingKeyUnfit+resignRequested"
BOTH_AGAIN = signed("1", 2, UNFIT, action="rekey")
SANDBOX_AGAIN = signed("7", 2, UNFIT, action="rekey", by="f783")
THREE_KEYS = ring(ring_key(MAIN), OLD, ring_key(THIRD, "verifyOnly"))

ROTATION = [
    rekeys("a key of an older signing key is signed again", [OF_OLD], *RESIGN, READS),
    rekeys(
        "a key of the signing key of today is left alone",
        [keyed(licence("7"))],
        "unchanged 7",
        "nothing",
    ),
    rekeys(
        "a key of the signing key of today is signed again when it is named",
        [keyed(licence("7"))],
        *RESIGN,
        READS,
        keys=["315c"],
    ),
    rekeys(
        "what is named is signed again, and nothing else",
        ONE_OF_EACH,
        "unchanged 6",
        RESIGN[0],
        "unchanged 8",
        *RESIGN[1:],
        READS,
        ring=THREE_KEYS,
        keys=["f783"],
    ),
    rekeys("no key is named in a list of none", [OF_OLD], "unchanged 7", "nothing", keys=[]),
    rekeys(
        "signing again also signs what has changed",
        [keyed(licence("7"), limits=users(1))],
        *signed("7", 2, "limitsChanged", action="rekey"),
        READS,
    ),
    rekeys(
        "signing again and a change",
        [keyed(licence("7"), SECOND, limits=users(1))],
        *signed("7", 2, "resignRequested+limitsChanged", action="rekey"),
        READS,
    ),
    rekeys(
        "a licence without a key is signed for the first time",
        [licence("7")],
        *signed("7", 1, "noKeyYet", former=", claims", action="rekey"),
        READS,
    ),
    rekeys(
        "each environment has its own signing key",
        [
            keyed(licence("1"), SECOND),
            keyed(licence("2", environment="sandbox"), SECOND),
            keyed(licence("7", environment="sandbox")),
        ],
        BOTH_AGAIN[0],
        "unchanged 2",
        SANDBOX_AGAIN[0],
        BOTH_AGAIN[1],
        SANDBOX_AGAIN[1],
        BOTH_AGAIN[2],
        SANDBOX_AGAIN[2],
        BOTH_AGAIN[3],
        SANDBOX_AGAIN[3],
        READS,
        ring=ring(
            ring_key(MAIN, environments=["production", "demo"]),
            ring_key(SECOND, environments=["sandbox"]),
        ),
    ),
    rekeys(
        "a licence that is cancelled keeps its old key",
        [{**OF_OLD, "cancelledOn": "2026-01-01"}],
        "skipped 7 reason cancelled",
        "nothing",
    ),
    updates(
        "a signing key that is revoked",
        "LI 5, LI 6",
        [OF_OLD],
        *signed("7", 2, "signingKeyRevoked"),
        READS,
        ring=ring(ring_key(MAIN), ring_key(SECOND, "revoked")),
    ),
    updates(
        "a signing key that is revoked, and a change",
        "LI 5",
        [keyed(licence("7"), SECOND, limits=users(1))],
        *signed("7", 2, "signingKeyRevoked+limitsChanged"),
        READS,
        ring=ring(ring_key(MAIN), ring_key(SECOND, "revoked")),
    ),
    updates(
        "a signing key that may not have signed so far ahead",
        "LI 6",
        [OF_OLD],
        *signed("7", 2, "signingKeyUnfit"),
        READS,
        ring=ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly", maxEnd="2030-12-31")),
    ),
    updates(
        "a signing key that is for sandboxes by now",
        "LI 6",
        [OF_OLD],
        *signed("7", 2, "signingKeyUnfit"),
        READS,
        ring=ring(
            ring_key(MAIN, environments=["production"]), ring_key(SECOND, environments=["sandbox"])
        ),
    ),
    updates(
        "a signing key whose window holds the licence",
        "LI 6",
        [keyed(licence("7", lastDay="2026-12-31", graceDays=1), SECOND)],
        "unchanged 7",
        "nothing",
        ring=ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly", maxEnd="2027-01-01")),
    ),
    updates(
        "a licence that leaves the window with its claims",
        "LI 6",
        [keyed(licence("7", lastDay="2026-12-31"), SECOND, lastDay="2027-12-31")],
        *signed("7", 2, "endChanged"),
        READS,
        ring=ring(ring_key(MAIN), ring_key(SECOND, "verifyOnly", maxEnd="2027-01-01")),
    ),
    refuses(
        "nobody signs for a demo",
        "Z40",
        [ACCOUNT, APPLICATION, licence("1"), licence("2", environment="demo")],
        "update_licences",
        command(ring=ring(ring_key(MAIN, environments=["production"]))),
        "key_ring.no_active_for",
        "ring",
    ),
    updates(
        "nobody signs for a demo, and nobody must",
        "Z40",
        [keyed(licence("2", environment="demo"))],
        "unchanged 2",
        "nothing",
        ring=ring(ring_key(SECOND, environments=["production"]), ring_key(MAIN, "verifyOnly")),
    ),
    refuses(
        "an update with a ring that is none",
        "LI 6",
        [ACCOUNT],
        "update_licences",
        command(ring={"keys": []}),
        "key_ring.none_active",
        "ring.keys",
    ),
    refuses(
        "an update of nobody",
        "AC C4, Z40",
        [APPLICATION],
        "update_licences",
        command(),
        "account.unknown",
        "account",
    ),
    refuses(
        "signing again for nobody",
        "AC C4, Z40",
        [APPLICATION],
        "rekey_licences",
        command(),
        "account.unknown",
        "account",
    ),
    refuses(
        "what is stale for nobody",
        "AC C4, Z40",
        [APPLICATION],
        "stale_licences",
        {"account": "C1", "ring": RING},
        "account.unknown",
        "account",
    ),
]
TWO = updates(
    "two keys to sign",
    "Z40",
    [licence("1"), licence("2")],
    "changed 1 sequence 1 reasons noKeyYet",
    "changed 2 sequence 1 reasons noKeyYet",
    "sign 1 by 315c",
    "sign 2 by 315c",
    *(signed(number, 1, "noKeyYet", former=", claims")[2] for number in "12"),
    *(signed(number, 1, "noKeyYet", former=", claims")[3] for number in "12"),
    READS,
)
FIRST, LAST = signatures(planned(TWO))
LICENCE_ROWS = [f"licence {number}: sequence 1, key, issuedOn {TODAY}" for number in "12"]
AUDIT_ROWS = [signed(number, 1, "noKeyYet", former=", claims, key")[3] for number in "12"]
MESSAGES = [bytes.fromhex(each["bytes"]) for each in planned(TWO)["toSign"]]
NOTHING = updates("nothing to sign", "LI 5", [keyed(licence("7"))], "unchanged 7", "nothing")
SHORTER = updates(
    "a shorter licence to sign",
    "LI 5",
    [keyed(licence("7"), lastDay="2026-12-31")],
    *signed("7", 2, "endChanged"),
    READS,
    "notice licence.shortened licence 7 after 2026-12-31",
)

SIGNATURES = [
    TWO,
    fulfils("two keys that are signed", TWO, [FIRST, LAST], *LICENCE_ROWS, *AUDIT_ROWS, READS),
    fulfils("nothing to sign is a plan as well", NOTHING, [], "nothing"),
    fulfils(
        "notices go with the plan",
        SHORTER,
        signatures(planned(SHORTER)),
        f"licence 7: sequence 2, key, issuedOn {TODAY}",
        signed("7", 2, "endChanged", former=", formerClaims, claims, formerKey, key")[3],
        READS,
        "notice licence.shortened licence 7 after 2026-12-31",
    ),
    then(
        TWO,
        "what was signed needs nothing more",
        "LI 5",
        "update_licences",
        command(),
        "unchanged 1",
        "unchanged 2",
        "nothing",
    ),
    unfulfilled("no signature for two keys", TWO, [], "count_differs", "signatures"),
    unfulfilled("one signature for two keys", TWO, [FIRST], "count_differs", "signatures"),
    unfulfilled("a signature too many", TWO, [FIRST, LAST, LAST], "count_differs", "signatures"),
    unfulfilled("a signature for nothing", NOTHING, [FIRST], "count_differs", "signatures"),
    unfulfilled("signatures the other way round", TWO, [LAST, FIRST], "invalid", "signatures[0]"),
    unfulfilled(
        "the second signature is a stranger's",
        TWO,
        [FIRST, signer(STRANGER).sign(MESSAGES[1]).hex()],
        "invalid",
        "signatures[1]",
    ),
    unfulfilled(
        "a signature of 63 bytes for a key", TWO, [FIRST[:-2], LAST], "invalid", "signatures[0]"
    ),
    unfulfilled(
        "a signature of 65 bytes for a key", TWO, [FIRST, LAST + "00"], "invalid", "signatures[1]"
    ),
    unfulfilled("an empty signature for a key", TWO, [FIRST, ""], "invalid", "signatures[1]"),
    unfulfilled(
        "a signature of noughts for a key", TWO, ["00" * 64, LAST], "invalid", "signatures[0]"
    ),
    unfulfilled(
        "a signature over the bare claims",
        TWO,
        [signer(MAIN).sign(MESSAGES[0][-40:]).hex(), LAST],
        "invalid",
        "signatures[0]",
    ),
    no_bytes("a signature with a letter that is no digit", "0g"),
    no_bytes("a signature of half a byte", LAST[:-1]),
    no_bytes("a signature in capitals", LAST.upper()),
]

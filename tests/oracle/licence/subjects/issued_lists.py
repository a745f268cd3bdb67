"""Lists by whom and on which day, and what they say to a person (LI 9)."""

from typing import Any

from oracle.expectations import Case
from oracle.licence.claims import number_of
from oracle.licence.material import (
    KEY,
    MAIN,
    RING,
    SECOND,
    STRANGER,
    THIRD,
    TYPICAL_CLAIMS,
    Json,
    answers,
    asked,
    refuses,
    ring,
    ring_key,
    verdict,
)
from oracle.licence.subjects.revoked_licences import (
    FULL,
    FULL_CONTENT,
    GOOD,
    ISSUED,
    OLD_RING,
    OTHER_NONCE,
    ROW,
    VALID,
    drafted,
    listed,
    undrafted,
    unread,
)

OF_PRODUCTION = ring_key(MAIN, environments=["production"])
OF_SANDBOXES = ring_key(SECOND, environments=["sandbox"])
OF_DEMOS = ring_key(THIRD, "verifyOnly", environments=["demo", "sandbox"])
BOTH = ring(OF_PRODUCTION, OF_SANDBOXES, OF_DEMOS)
REVOKING = {1: ISSUED, 3: {40213: True}}
CAPPED = ring(ring_key(MAIN, maxEnd="2026-12-31"))


def reads(what: str, text: str, *rows: str, trusted: Json = RING) -> Case:
    """What a list says."""
    question = {"text": text, "ring": trusted}
    return answers(what, ROW, [], "read_revocations", question, *rows)


def unreadable(what: str, text: str, code: str = "malformed", **changed: Any) -> Case:
    """A list that says nothing."""
    question = {"text": text, "ring": RING, **changed}
    refusal = (f"revocations.{code}", "text")
    return refuses(what, ROW, [], "read_revocations", question, *refusal)


CASES = [
    unread(
        "a list by a key for sandboxes",
        listed(REVOKING, SECOND),
        "key_out_of_window",
        ring=BOTH,
    ),
    unread(
        "a list by an old key for demos and sandboxes",
        listed(REVOKING, THIRD),
        "key_out_of_window",
        ring=BOTH,
    ),
    unread(
        "a list by a key for sandboxes, issued too late as well",
        listed(REVOKING, SECOND),
        "key_out_of_window",
        ring=ring(OF_PRODUCTION, {**OF_SANDBOXES, "maxEnd": "2026-01-01"}),
    ),
    unread(
        "a list by a key for sandboxes that is revoked",
        listed(REVOKING, SECOND),
        "key_revoked",
        ring=ring(OF_PRODUCTION, {**OF_SANDBOXES, "status": "revoked"}),
    ),
    unread(
        "a list that a key for sandboxes has not even signed",
        listed(REVOKING, SECOND)[:-86] + listed({1: ISSUED + 1}, SECOND)[-86:],
        "bad_signature",
        ring=BOTH,
    ),
    verdict(
        "a list by a key for production alone",
        ROW,
        asked(ring=BOTH, revocations=listed(REVOKING)),
        "revoked, by 315c",
        TYPICAL_CLAIMS,
    ),
    verdict(
        "a list that an old key has issued on its last day",
        ROW,
        asked(ring=OLD_RING, revocations=listed({1: number_of("2027-12-31")})),
        VALID,
        TYPICAL_CLAIMS,
    ),
    undrafted(
        "a list of a day before days are counted",
        {**FULL, "issued": "1969-12-31"},
        "day.out_of_range",
        "issued",
    ),
    undrafted(
        "a list that follows before days are counted",
        {**FULL, "issued": "1970-01-01", "next": "1969-12-31"},
        "day.out_of_range",
        "next",
    ),
    undrafted(
        "a list of two days before days are counted, the wrong way round",
        {**FULL, "issued": "1969-12-31", "next": "1969-12-30"},
        "day.out_of_range",
        "issued",
    ),
    drafted(
        "a list of the first day that is counted",
        {**FULL, "issued": "1970-01-01", "next": "1970-01-01"},
        "revocations by 315c",
    ),
    undrafted(
        "a list of the day after the last one of its key",
        {**FULL, "issued": "2027-01-01", "next": "2027-02-01", "ring": CAPPED},
        "revocations.key_out_of_window",
        "issued",
    ),
    drafted(
        "a list of the last day of its key, with a successor after it",
        {**FULL, "issued": "2026-12-31", "next": "2027-02-01", "ring": CAPPED},
        "revocations by 315c",
    ),
    undrafted(
        "a licence twice, on days that are wrong",
        {
            **FULL,
            "issued": "1969-12-31",
            "licences": [{"licence": "7"}, {"licence": "7", "below": 2}],
        },
        "revocations.twice",
        "licences[1].licence",
    ),
    undrafted(
        "days that are wrong, and nobody signs for production",
        {**FULL, "next": "2026-03-31", "ring": ring(OF_SANDBOXES)},
        "range.ends_before_start",
        "next",
    ),
    undrafted(
        "a licence twice, with a ring that is none",
        {**FULL, "keys": ["f783", "f783"], "ring": {"keys": []}},
        "key_ring.none_active",
        "ring.keys",
    ),
    reads(
        "a list with everything",
        listed(FULL_CONTENT),
        "by 315c, issued 2026-04-01, next 2026-07-01",
        "licence 7",
        "licence 24",
        "licence 40213 below 8",
        "key 096b",
        "key f783",
    ),
    reads("a list that revokes nothing yet", GOOD, "by 315c, issued 2026-04-01"),
    reads("a list with a blank behind", f"{GOOD} ", "by 315c, issued 2026-04-01"),
    reads(
        "licences by their numbers, revisions to the last one",
        listed({1: 0, 2: 0, 3: {2: 4294967295, 10: 1, 9007199254740991: True}}),
        "by 315c, issued 1970-01-01, next 1970-01-01",
        "licence 2 below 4294967295",
        "licence 10 below 1",
        "licence 9007199254740991",
    ),
    reads(
        "the key that has signed the list is on it",
        listed({1: ISSUED, 4: [b"\x31\x5c"]}),
        "by 315c, issued 2026-04-01",
        "key 315c",
    ),
    reads(
        "a list that an old key has signed in its time",
        listed(REVOKING),
        "by 315c, issued 2026-04-01",
        "licence 40213",
        trusted=OLD_RING,
    ),
    unreadable("nothing where a list belongs", ""),
    unreadable("a key where a list is read", KEY),
    unreadable("a list with a blank in it", f"{GOOD[:8]} {GOOD[8:]}"),
    unreadable("a list with another blank behind", f"{GOOD}\u00a0"),
    unreadable("a list with no licences spelled out", listed({1: ISSUED, 3: {}})),
    unreadable("a list of a stranger", listed({1: ISSUED}, STRANGER), "unknown_key"),
    unreadable(
        "a list of a revoked key",
        GOOD,
        "key_revoked",
        ring=ring(ring_key(SECOND), ring_key(MAIN, "revoked")),
    ),
    unreadable("a list with another signature", OTHER_NONCE, "bad_signature"),
    unreadable(
        "a list that an old key has signed too late",
        listed({1: number_of("2028-01-01")}),
        "key_out_of_window",
        ring=OLD_RING,
    ),
    unreadable(
        "a list of a key for sandboxes", listed(REVOKING, SECOND), "key_out_of_window", ring=BOTH
    ),
    refuses(
        "a list read with a ring that is none",
        ROW,
        [],
        "read_revocations",
        {"text": "", "ring": {"keys": []}},
        "key_ring.none_active",
        "ring.keys",
    ),
]

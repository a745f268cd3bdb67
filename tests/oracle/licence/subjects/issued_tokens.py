"""Which keys make a token, and which drafts become one (LI 4.4, LI 6, AC C6)."""

from typing import Any

from oracle.expectations import Case
from oracle.installed import record
from oracle.licence.cbor import encoded as payload_of
from oracle.licence.envelope import LIST_TYPE, signed_bytes
from oracle.licence.material import (
    ACCOUNT,
    APPLICATION,
    MAIN,
    SECOND,
    STRANGER,
    TYPICAL_CLAIMS,
    claims,
    kid,
    refuses,
    ring,
    ring_key,
    typical,
)
from oracle.licence.signature import public_key, signer
from oracle.licence.subjects.tokens import (
    BODY,
    GOOD,
    HEAD,
    HEADER,
    HELD,
    PAYLOAD,
    VALID,
    drafted,
    encoded,
    read,
    signed,
    token,
    undrafted,
)
from oracle.licence.subjects.updates import TODAY
from oracle.records import stretch

# The usual key is usable to 2027-01-30, its grace included.
LAST, BEFORE = "2027-01-30", "2027-01-29"
NEXT = ring_key(SECOND)
KEY_INVALID = ("licence.key_invalid", "licence")
BEYOND = ("licence.beyond_signing_key", "licence")
CANCELLED = ("licence.cancelled", "licence")
INACTIVE = ("account.inactive", "licence")
CLOSED = record("account", id="C1", code="MUSTER", inactive=[stretch(TODAY)])
SANDBOX_ONLY = ring_key(MAIN, "verifyOnly", environments=["sandbox"])
PRODUCTION_ONLY = ring_key(MAIN, "verifyOnly", environments=["production"])
PERPETUAL = {**HELD, "key": typical(c7=None, c8=None)}
SANDBOX = {**HELD, "key": typical(c12=1)}


def issuer(size: int) -> str:
    """A name of so many bytes in no more than 2,000 characters."""
    letters, rest = divmod(size, 4)
    return "\U0001f511" * letters + "x" * rest


def by_draft(what: str, message: bytes | str, **changed: Any) -> Case:
    """A draft that somebody has made up, rightly signed: it is no token."""
    data = message.encode() if isinstance(message, str) else message
    public = changed.pop("publicKey", public_key(MAIN).hex())
    signature = changed.pop("signature", signer(MAIN).sign(data).hex())
    path = changed.pop("path", "draft")
    draft = {"form": "jwt", "key": "315c", "publicKey": public, "bytes": data.hex(), **changed}
    question = {"draft": draft, "signature": signature}
    return refuses(what, "LI 11", [], "signed_text", question, "signature.invalid", path)


# 8,192 letters less the header (64), the signature (86) and two dots are 8,040, or 6,030 bytes;
# the name of the issuer is what is left of them.
ROOM = 6030 - len(PAYLOAD.encode()) + len("vendor.example")
LONGEST, TOO_LONG = issuer(ROOM), issuer(ROOM + 1)
LONGEST_PAYLOAD = PAYLOAD.replace("vendor.example", LONGEST)
FOREIGN_HEAD = encoded(HEADER.replace("315c", "f783"))

CASES = [
    undrafted(
        "a token of a key past the window of its signer",
        [ACCOUNT, APPLICATION, HELD],
        *KEY_INVALID,
        ring=ring(NEXT, ring_key(MAIN, "verifyOnly", maxEnd="2026-12-31")),
    ),
    undrafted(
        "a token of a key whose grace lies one day past the window of its signer",
        [ACCOUNT, APPLICATION, HELD],
        *KEY_INVALID,
        ring=ring(NEXT, ring_key(MAIN, "verifyOnly", maxEnd=BEFORE)),
    ),
    drafted(
        "a token of a key whose grace ends with the window of its signer",
        HELD,
        "jwt by f783",
        ring=ring(NEXT, ring_key(MAIN, "verifyOnly", maxEnd=LAST)),
    ),
    undrafted(
        "a token of a key for ever whose signer has a window",
        [ACCOUNT, APPLICATION, PERPETUAL],
        *KEY_INVALID,
        ring=ring(NEXT, ring_key(MAIN, "verifyOnly", maxEnd="9999-12-31")),
    ),
    undrafted(
        "a token of a production key by a signer for sandboxes",
        [ACCOUNT, APPLICATION, HELD],
        *KEY_INVALID,
        ring=ring(ring_key(SECOND, environments=["production"]), SANDBOX_ONLY),
    ),
    undrafted(
        "a token of a production key by a signer for sandboxes, and nobody signs for production",
        [ACCOUNT, APPLICATION, HELD],
        *KEY_INVALID,
        ring=ring(ring_key(MAIN, environments=["sandbox"])),
    ),
    undrafted(
        "a token of a sandbox key by a signer for production",
        [ACCOUNT, APPLICATION, SANDBOX],
        *KEY_INVALID,
        ring=ring(NEXT, PRODUCTION_ONLY),
    ),
    drafted(
        "a token of a sandbox key by a signer for sandboxes",
        SANDBOX,
        "jwt by f783",
        ring=ring(NEXT, SANDBOX_ONLY),
    ),
    undrafted(
        "a token of a key whose signer is revoked",
        [ACCOUNT, APPLICATION, HELD],
        *KEY_INVALID,
        ring=ring(NEXT, ring_key(MAIN, "revoked")),
    ),
    undrafted(
        "a token of a key in which a limit stands twice",
        [ACCOUNT, APPLICATION, {**HELD, "key": typical(c10={0: 300, "users": 5})}],
        *KEY_INVALID,
    ),
    undrafted(
        "a token past the window of the key of today",
        [ACCOUNT, APPLICATION, HELD],
        *BEYOND,
        ring=ring(ring_key(SECOND, maxEnd=BEFORE), ring_key(MAIN, "verifyOnly")),
    ),
    drafted(
        "a token that ends with the window of the key of today",
        HELD,
        "jwt by f783",
        ring=ring(ring_key(SECOND, maxEnd=LAST), ring_key(MAIN, "verifyOnly")),
    ),
    undrafted(
        "a token for ever where the key of today has a window",
        [ACCOUNT, APPLICATION, PERPETUAL],
        *BEYOND,
        ring=ring(ring_key(SECOND, maxEnd="9999-12-31"), ring_key(MAIN, "verifyOnly")),
    ),
    undrafted(
        "a token past the window of the one key there is",
        [ACCOUNT, APPLICATION, HELD],
        *KEY_INVALID,
        ring=ring(ring_key(MAIN, maxEnd=BEFORE)),
    ),
    undrafted(
        "a token of a licence that is cancelled",
        [ACCOUNT, APPLICATION, {**HELD, "cancelledOn": "2026-02-01"}],
        *CANCELLED,
    ),
    undrafted(
        "a token of a licence that is cancelled from a later day on",
        [ACCOUNT, APPLICATION, {**HELD, "cancelledOn": "2026-12-01"}],
        *CANCELLED,
    ),
    undrafted(
        "a token of a cancelled licence of an inactive account, without a key",
        [
            CLOSED,
            record(
                "licence",
                id="40213",
                account="C1",
                application="etask.fm",
                cancelledOn="2026-02-01",
            ),
        ],
        *CANCELLED,
    ),
    undrafted(
        "a token for an account that is inactive on the day",
        [CLOSED, APPLICATION, HELD],
        *INACTIVE,
    ),
    drafted(
        "a token for an account that is inactive from the next day on",
        HELD,
        "jwt by 315c",
        account=CLOSED,
        on="2026-02-28",
    ),
    undrafted(
        "a token for an inactive account, of a key that is none",
        [CLOSED, APPLICATION, {**HELD, "key": "no key"}],
        *INACTIVE,
    ),
    drafted(
        "a token for an account that is known by its id alone",
        HELD,
        "jwt by 315c",
        account=record("account", id="C2", inactive=[stretch("2020-01-01")]),
    ),
    undrafted(
        "a token of nothing, with a ring that is none",
        [APPLICATION],
        "key_ring.none_active",
        "ring.keys",
        ring={"keys": []},
    ),
    drafted("the longest token to sign", HELD, "jwt by 315c", issuer=LONGEST),
    undrafted(
        "a token of one byte too many",
        [ACCOUNT, APPLICATION, HELD],
        *("licence.too_long", "licence"),
        issuer=TOO_LONG,
    ),
    undrafted(
        "a token of more modules than it has room for, though the key has",
        [ACCOUNT, APPLICATION, {**HELD, "key": typical(c9=b"\xff" * 128)}],
        *("licence.too_long", "licence"),
    ),
    signed("the longest token with its signature", HELD, token(LONGEST_PAYLOAD), issuer=LONGEST),
    read("the longest token", token(LONGEST_PAYLOAD), VALID, TYPICAL_CLAIMS),
    by_draft("a key as a draft of a token", signed_bytes(kid(MAIN), payload_of(claims()))),
    by_draft(
        "a list as a draft of a token", signed_bytes(kid(MAIN), payload_of({1: 20500}), LIST_TYPE)
    ),
    by_draft("a draft of bytes that are no text", b"\xff\xfe"),
    by_draft("an empty draft", ""),
    by_draft("a draft without claims", HEAD),
    by_draft("a draft that is a whole token", GOOD),
    by_draft("a draft with a line break", f"{HEAD}.{BODY}\n"),
    by_draft("a draft without an algorithm", f"{encoded(HEADER.replace('EdDSA', 'none'))}.{BODY}"),
    by_draft("a draft whose header names another key", f"{FOREIGN_HEAD}.{BODY}"),
    by_draft("a draft that names another key than its header", f"{HEAD}.{BODY}", key="f783"),
    by_draft("a draft whose claims are none", f"{HEAD}.{encoded('{}')}"),
    by_draft(
        "a draft whose claims have a blank", f"{HEAD}.{encoded(PAYLOAD.replace(',', ', ', 1))}"
    ),
    by_draft(
        "a draft whose expiry lies later than end and grace",
        f"{HEAD}.{encoded(PAYLOAD.replace('1801396800', '4000000000'))}",
    ),
    by_draft(
        "a draft of a token of one byte too many",
        f"{HEAD}.{encoded(PAYLOAD.replace('vendor.example', TOO_LONG))}",
    ),
    by_draft(
        "a draft that is none, with the signature of a stranger",
        HEAD,
        signature=signer(STRANGER).sign(HEAD.encode()).hex(),
        path="signature",
    ),
    by_draft(
        "a draft with a key that is too short",
        f"{HEAD}.{BODY}",
        publicKey=public_key(MAIN)[:-1].hex(),
    ),
]

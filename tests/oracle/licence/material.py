"""What cases are made of: keys of test seeds, rings, raw claims, and the records around them."""

from typing import Any

from oracle.expectations import Case, Refusal, facts
from oracle.installed import record
from oracle.licence import key_text
from oracle.licence.calls import CALLS
from oracle.licence.catalogue import catalogue_of
from oracle.licence.cbor import encoded
from oracle.licence.claims import number_of, payload_of
from oracle.licence.envelope import KEY_TYPE, signed_bytes
from oracle.licence.signature import fingerprint, public_key, signer
from oracle.licence.wanted import claims_of

Json = dict[str, Any]

# The seed of the main key; the seeds are one byte repeated, and sign nothing but cases.
MAIN, SECOND, THIRD, STRANGER = 7, 8, 9, 10
MODULES = (
    *("asset", "cad", "calendar", "cleaning", "contract", "document"),
    *("energy", "floor", "helpdesk", "inventory", "key", "lease"),
)
ACCOUNT = record("account", id="C1", code="MUSTER")
APPLICATION = record(
    "application",
    id="etask.fm",
    modules=[{"name": name, "number": number} for number, name in enumerate(MODULES)],
    limits=[{"code": "users", "number": 0}, {"code": "objects", "number": 1}],
)
# The claims of a usual licence, by their numbers.
TYPICAL: dict[int, Any] = {
    1: 40213,
    2: 7,
    3: "etask.fm",
    4: "MUSTER",
    5: "fm.musterstadt.de",
    6: number_of("2026-01-01"),
    7: number_of("2026-12-31"),
    8: 30,
    9: b"\xff\x0f",
    10: {0: 300, 1: 50},
}
TYPICAL_CLAIMS = (
    "claims 40213/7 etask.fm MUSTER, url fm.musterstadt.de, firstDay 2026-01-01,"
    f" lastDay 2026-12-31, graceDays 30, modules {' '.join(MODULES)},"
    " limits objects 50 users 300"
)


def kid(seed: int) -> bytes:
    """The name of a test key."""
    return bytes.fromhex(fingerprint(public_key(seed)))


def ring_key(seed: int, status: str = "active", **fields: Any) -> Json:
    """A test key in a ring."""
    public = public_key(seed)
    return {"id": fingerprint(public), "publicKey": public.hex(), "status": status, **fields}


def ring(*keys: Json) -> Json:
    """A ring; of the main key alone, unless others are named."""
    return {"keys": list(keys) or [ring_key(MAIN)]}


RING = ring()


def joined(name: bytes, payload: bytes, signature: bytes) -> str:
    """The text of these parts, whatever they are."""
    return key_text.written(name + payload + signature)


def sealed(claims: dict[int, Any] | bytes, seed: int = MAIN, typ: str = KEY_TYPE) -> str:
    """A key over any claims or bytes, rightly signed."""
    payload = claims if isinstance(claims, bytes) else encoded(claims)
    message = signed_bytes(kid(seed), payload, typ)
    return joined(kid(seed), payload, signer(seed).sign(message))


def typical(**changed: Any) -> str:
    """The usual key with some claims changed: `typical(c7=None)` has no end."""
    return sealed(claims(**changed))


def claims(**changed: Any) -> dict[int, Any]:
    """The usual claims with some changed, or left out."""
    found = TYPICAL | {int(name[1:]): value for name, value in changed.items()}
    return {number: value for number, value in found.items() if value is not None}


def keyed(
    licence: Json,
    seed: int = MAIN,
    sequence: int = 1,
    product: Json = APPLICATION,
    owner: Json = ACCOUNT,
    **changed: Any,
) -> Json:
    """A licence with its key; `changed` is what has changed since that was signed."""
    payload = payload_of(claims_of(licence, owner, sequence), catalogue_of(product))
    issued = {"sequence": sequence, "key": sealed(payload, seed), "issuedOn": "2025-12-01"}
    return record("licence", **{**fields_of(licence), **issued, **changed})


def fields_of(stated: Json) -> Json:
    """A record as a command states it."""
    return {name: value for name, value in stated.items() if name != "kind"}


KEY = sealed(TYPICAL)
HERE = "https://fm.musterstadt.de/portal"
NOW = "2026-05-01T12:00:00Z"


def asked(text: str = KEY, **changed: Any) -> Json:
    """A question about a key, in the middle of its time and where it belongs."""
    question = {"text": text, "ring": RING, "application": "etask.fm", "now": NOW, "url": HERE}
    found = {**question, **changed}
    return {name: value for name, value in found.items() if value is not None}


def verdict(what: str, source: str, question: Json, *rows: str) -> Case:
    """A key and what it is worth."""
    return Case(what, source, [APPLICATION], question, list(rows), "verify_licence")


def answers(
    what: str, source: str, given: list[Json], call: str, question: Json, *rows: str
) -> Case:
    """A call and what comes out."""
    return Case(what, source, given, question, list(rows), call)


def refuses(
    what: str, source: str, given: list[Json], call: str, question: Json, code: str, path: str
) -> Case:
    """A call that is refused."""
    return Case(what, source, given, question, Refusal(code, path), call)


def signatures(plan: Json, seeds: dict[str, int] | None = None) -> list[str]:
    """What the holder of the test keys sends back."""
    by_name = {kid(seed).hex(): seed for seed in range(MAIN, MAIN + 8)} | (seeds or {})
    return [
        signer(by_name[each["key"]]).sign(bytes.fromhex(each["bytes"])).hex()
        for each in plan["toSign"]
    ]


def planned(case: Case) -> Json:
    """What comes out of a case's call."""
    found: Json = CALLS[case.call](facts(case), case.question)
    return found


def fulfilled(case: Case) -> Json:
    """The same plan with its keys."""
    plan = planned(case)
    if "toSign" not in plan:
        return plan
    return CALLS["signed_plan"]([], {"plan": plan, "signatures": signatures(plan)})


def steps(case: Case) -> list[Json]:
    """The change sets up to the one of this case."""
    return [*case.apply, fulfilled(case)["changes"]]


def then(first: Case, what: str, source: str, call: str, question: Json, *rows: str) -> Case:
    """Another call on the facts as the first plan leaves them."""
    return Case(what, source, first.given, question, list(rows), call, steps(first))


def then_refuses(
    first: Case, what: str, source: str, call: str, question: Json, code: str, path: str
) -> Case:
    """Another call on these facts, which is refused."""
    return Case(what, source, first.given, question, Refusal(code, path), call, steps(first))

"""The same claims as a JWT (LI 4.4), read as strictly as a key."""

import json
import re
from collections.abc import Iterable
from typing import Any

from oracle.licence import text64
from oracle.licence.cbor import LARGEST
from oracle.licence.claims import (
    APPLICATION,
    LAST_DAY,
    LONGEST_CUSTOMER,
    LONGEST_TEXT,
    MOST_BITS,
    MOST_GRACE,
    MOST_SEQUENCE,
    is_claim_name,
    is_text,
    is_uint,
    is_url,
    kind_of,
    number_of,
    value_of,
)
from oracle.licence.key import Failed, Verified, trusted_entry
from oracle.licence.key_text import LONGEST_TEXT as LONGEST_TOKEN
from oracle.licence.signature import SIGNATURE_BYTES, holds

Json = dict[str, Any]

ALGORITHMS = {"eddsa": "EdDSA", "ed25519": "Ed25519"}
DAY, EARLIEST, LATEST = 86400, 14 * 3600, 12 * 3600
PARTS = ("header", "payload", "signature")
# 64 bytes in base64url.
SIGNATURE_LETTERS = 86
DAY_TEXT = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def header(kid: str, algorithm: str) -> bytes:
    """The only header there is for a key and a name of the algorithm."""
    return f'{{"alg":"{algorithm}","kid":"{kid}","typ":"licence+jwt"}}'.encode()


def canonical(value: Any) -> str:
    """RFC 8785: members by their UTF-16 code units, nothing between them."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: str(name).encode("utf-16-be"))
        return "{" + ",".join(f"{canonical(name)}:{canonical(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(canonical, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def payload_of(claims: Json, issuer: str) -> bytes:
    """The claims under the names that JWT libraries know; grace has moved into `exp`."""
    first, last = claims.get("firstDay"), claims.get("lastDay")
    grace = claims.get("graceDays", 0)
    found: Json = {
        "iss": issuer,
        "sub": claims["customer"],
        "aud": claims["application"],
        "lid": int(claims["licence"]),
        "seq": claims["sequence"],
        "url": claims.get("url"),
        "start": first,
        "end": last,
        "grc": claims.get("graceDays"),
        "mod": claims.get("modules"),
        "lim": {each["code"]: each["most"] for each in claims.get("limits", [])} or None,
        "par": {each["name"]: value_of(each["value"]) for each in claims.get("parameters", [])}
        or None,
        "env": claims.get("environment"),
        "mnt": claims.get("maintainedUntil"),
        "nbf": None if first is None else number_of(first) * DAY - EARLIEST,
        "exp": None if last is None else (number_of(last) + grace + 1) * DAY + LATEST,
    }
    return canonical({name: each for name, each in found.items() if each is not None}).encode()


def signing_input(claims: Json, issuer: str, kid: str, algorithm: str) -> bytes:
    """What is signed: header and payload in base64url."""
    parts = (header(kid, ALGORITHMS[algorithm]), payload_of(claims, issuer))
    return ".".join(map(text64.written, parts)).encode()


def is_too_long(message: bytes) -> bool:
    """Whether nobody would read the token of these header and payload."""
    return len(message) + 1 + SIGNATURE_LETTERS > LONGEST_TOKEN


def is_own(text: str, kid: str) -> bool:
    """Whether a text is a token of that key, whoever has signed it."""
    try:
        head, payload, _ = split(text)
        return kid_of(head) == kid and claims_of(payload) is not None
    except Failed:
        return False


def verified(text: str, ring: Json, _: Any, revoked: Iterable[str] = ()) -> Verified:
    """Rows 1 to 6 of LI 9 for a token."""
    head, payload, signature = split(text)
    kid = kid_of(head)
    if len(signature) != SIGNATURE_BYTES:
        raise bad_part("signature")
    trusted = trusted_entry(ring, kid, revoked)
    message = text.rsplit(".", 1)[0].encode()
    if not holds(bytes.fromhex(trusted["publicKey"]), message, signature):
        raise Failed("bad_signature", kid, key=kid)
    claims = claims_of(payload)
    if claims is None:
        raise Failed("payload_invalid", kid)
    return Verified(trusted, claims, [])


def claims_of(payload: bytes) -> Json | None:
    """The claims of a payload that is the one spelling of them."""
    try:
        claims, issuer = claims_in(json.loads(payload))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return claims if payload_of(claims, issuer) == payload else None


def split(text: str) -> tuple[bytes, bytes, bytes]:
    """Three segments, each in the one spelling of its bytes."""
    if len(text.encode("utf-8")) > LONGEST_TOKEN:
        raise Failed("malformed", fault={"kind": "tooLong"})
    segments = text.split(".")
    if len(segments) != len(PARTS):
        raise bad_part("shape")
    found = []
    for part, segment in zip(PARTS, segments, strict=True):
        data = text64.read(segment)
        if data is None:
            raise bad_part(part)
        found.append(data)
    head, payload, signature = found
    return head, payload, signature


def bad_part(part: str) -> Failed:
    """The part that is no part of a token of ours."""
    return Failed("malformed", fault={"kind": "token", "part": part})


def kid_of(head: bytes) -> str:
    """The key id of a header that says nothing else than it must."""
    pattern = rb'\{"alg":"(?:EdDSA|Ed25519)","kid":"([0-9a-f]{4})","typ":"licence\+jwt"\}'
    found = re.fullmatch(pattern, head)
    if found is None:
        raise bad_part("header")
    return found[1].decode()


def claims_in(found: Json) -> tuple[Json, str]:
    """The claims of a payload, and who issued it; what is odd shows when they are written again."""
    parameters = found.get("par", {})
    claims: Json = {
        "licence": str(needed(is_uint(found["lid"], 1), found["lid"])),
        "sequence": needed(is_uint(found["seq"], 1, MOST_SEQUENCE), found["seq"]),
        "application": needed(APPLICATION.fullmatch(found["aud"]), found["aud"]),
        "customer": needed(is_text(found["sub"], LONGEST_CUSTOMER), found["sub"]),
        "url": optional(found, "url", lambda value: is_url(value, {})),
        "firstDay": optional(found, "start", is_day),
        "lastDay": optional(found, "end", is_day),
        "graceDays": optional(found, "grc", lambda value: is_uint(value, 1, MOST_GRACE)),
        "modules": optional(found, "mod", is_modules),
        "limits": [
            {"code": code, "most": found["lim"][code]}
            for code in sorted(found.get("lim", {}), key=str.encode)
            if needed(is_token_name(code) and is_uint(found["lim"][code], 0, LARGEST), code)
        ],
        "parameters": [
            {"name": name, "value": {kind_of(parameters[name]): parameters[name]}}
            for name in sorted(parameters, key=str.encode)
            if needed(is_claim_name(name) and is_value(parameters[name]), name)
        ],
        "environment": optional(found, "env", lambda value: value in ("sandbox", "demo")),
        "maintainedUntil": optional(found, "mnt", is_day),
    }
    claims = {name: value for name, value in claims.items() if value not in (None, [])}
    needed("graceDays" not in claims or "lastDay" in claims, claims)
    needed(claims.get("firstDay", "") <= claims.get("lastDay", "9999-12-31"), claims)
    issuer: str = needed(isinstance(found["iss"], str) and found["iss"], found["iss"])
    return claims, issuer


def needed(holds: Any, value: Any) -> Any:
    """The value, when it is as it must be."""
    if not holds:
        raise ValueError(value)
    return value


def optional(found: Json, name: str, rule: Any) -> Any:
    """A claim that may be left out, but not be something else."""
    return needed(rule(found[name]), found[name]) if name in found else None


def is_day(value: Any) -> bool:
    """A day from 1970-01-01 on."""
    written = isinstance(value, str) and DAY_TEXT.fullmatch(value)
    return bool(written) and 0 <= number_of(value) <= LAST_DAY


def is_token_name(name: Any) -> bool:
    """A name, or a number of a catalogue that nobody had at hand."""
    number = re.fullmatch("#(0|[1-9][0-9]{0,3})", name) if isinstance(name, str) else None
    return int(number[1]) < MOST_BITS if number else is_claim_name(name)


def is_modules(value: Any) -> bool:
    """Names that rise."""
    names = isinstance(value, list) and value and all(map(is_token_name, value))
    return bool(names) and value == sorted(set(value), key=str.encode)


def is_value(value: Any) -> bool:
    """A parameter's value."""
    return isinstance(value, bool) or is_uint(value) or is_text(value, LONGEST_TEXT)

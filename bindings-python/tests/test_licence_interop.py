"""Programs that others wrote verify keys, tokens, lists and key sets.

What our own implementations agree on among themselves could still be a language of their own;
here the expected values of the vectors, and what the engine makes in this process, are read by
PyJWT, two COSE libraries and bare Ed25519.
"""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import cbor2
import jwt
import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cwt import COSE, COSEKey
from pycose.keys.curves import Ed25519
from pycose.keys.okp import OKPKey
from pycose.messages.sign1message import Sign1Message

import tenure as t
from vendor import KEY, RING, TODAY, issued, keys_in

VECTORS = Path(__file__).resolve().parents[2] / "tests" / "vectors"
KEY_TYPE = "application/licence-key.v1+cbor"
LIST_TYPE = "application/licence-revocations.v1+cbor"


def cases() -> list[dict[str, Any]]:
    """Every case on licences."""
    files = sorted(VECTORS.glob("licence_*.jsonl"))
    return [json.loads(line) for file in files for line in file.read_text("utf-8").splitlines()]


CASES = cases()


def answered(call: str) -> list[dict[str, Any]]:
    """The cases of a call that has an answer."""
    return [case for case in CASES if case.get("call") == call and "ok" in case]


def named(call: str) -> list[Any]:
    """A parameter for each of them."""
    return [pytest.param(case, id=case["name"]) for case in answered(call)]


def public_keys(value: Any) -> dict[str, bytes]:
    """Every public key that is said to have its name, wherever it stands."""
    found: dict[str, bytes] = {}
    if isinstance(value, dict):
        name = value.get("key", value.get("id"))
        if isinstance(name, str) and isinstance(value.get("publicKey"), str):
            found[name] = bytes.fromhex(value["publicKey"])
        for each in value.values():
            found |= public_keys(each)
    if isinstance(value, list):
        for each in value:
            found |= public_keys(each)
    return found


# Only of answers: what is asked may be mixed up on purpose.
KEYS = public_keys([case["ok"] for case in CASES if "ok" in case])
KEYS[KEY.id] = bytes.fromhex(KEY.public_key)

# What the engine issues in this process.
BOOK = issued()


def token_here(licence: str, algorithm: t.TokenAlgorithm | None = None) -> str:
    """The token of a licence."""
    asked = t.TokenQuestion(
        licence=licence, on=TODAY, ring=RING, issuer="vendor.example", algorithm=algorithm
    )
    return BOOK.signed_text(KEY.sign_draft(BOOK.draft_token(asked))).text


def list_here() -> str:
    """A list of revocations."""
    revoked = [t.RevokedLicence(licence="7", below=2), t.RevokedLicence(licence="9")]
    listed = t.RevocationList(issued=TODAY, licences=revoked, keys=["0001"], ring=RING)
    return BOOK.signed_text(KEY.sign_draft(BOOK.draft_revocations(listed))).text


def envelopes() -> list[Any]:
    """A parameter for each envelope: its bytes, the name of its key, its type."""
    keys, lists = answered("key_forms"), answered("signed_text")
    found = [
        (case["name"], bytes.fromhex(case["ok"]["cose"]), case["ok"]["key"], KEY_TYPE)
        for case in keys
    ]
    found += [
        (case["name"], bytes_of(case["ok"]["text"]), draft["key"], LIST_TYPE)
        for case in lists
        if (draft := case["args"]["draft"])["form"] == "revocations"
    ]
    forms = {number: BOOK.key_forms(t.KeyText(text=key)) for number, key in keys_in(BOOK).items()}
    found += [
        (f"the key of {number}, issued here", bytes.fromhex(form.cose), form.key, KEY_TYPE)
        for number, form in forms.items()
    ]
    found += [("a list issued here", bytes_of(list_here()), KEY.id, LIST_TYPE)]
    return [pytest.param(*parts, id=name) for name, *parts in found]


def tokens(algorithm: str) -> list[Any]:
    """A parameter for each token: its text and the name of its key."""
    found = [
        (case["name"], case["ok"]["text"], case["args"]["draft"]["key"])
        for case in answered("signed_text")
        if case["args"]["draft"]["form"] == "jwt"
    ]
    found += [
        (f"the token of {number} by {word}, issued here", token_here(number, word), KEY.id)
        for number in ("7", "8")
        for word in t.TokenAlgorithm
    ]
    return [
        pytest.param(text, kid, id=name)
        for name, text, kid in found
        if jwt.get_unverified_header(text)["alg"] == algorithm
    ]


def bytes_of(text: str) -> bytes:
    """Of base64url without padding."""
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def read(text: str, kid: str, audience: str) -> Any:
    """The claims of a token; times are left out, for these tests have no clock."""
    key = Ed25519PublicKey.from_public_bytes(KEYS[kid])
    return jwt.decode(
        text,
        key,
        ["EdDSA"],
        audience=audience,
        options={"verify_exp": False, "verify_nbf": False, "require": ["iss", "sub", "aud"]},
    )


@pytest.mark.parametrize(("data", "kid", "typ"), envelopes())
def test_a_cwt_library_verifies_envelopes(data: bytes, kid: str, typ: str) -> None:
    key = COSEKey.new({1: 1, 2: bytes.fromhex(kid), 3: -8, -1: 6, -2: KEYS[kid]})
    protected, unprotected, payload = COSE.new().decode_with_headers(data, [key])
    assert (protected[4], protected[16], unprotected) == (bytes.fromhex(kid), typ, {})
    assert payload == cbor2.loads(data).value[2]


@pytest.mark.parametrize(("data", "kid", "typ"), envelopes())
def test_a_cose_library_verifies_envelopes(data: bytes, kid: str, typ: str) -> None:
    message = Sign1Message.decode(data)
    message.key = OKPKey(crv=Ed25519, x=KEYS[kid])
    assert message.verify_signature()
    assert typ in message.phdr.values()
    message.payload = b"\xa0"
    assert not message.verify_signature()


@pytest.mark.parametrize(("data", "kid", "typ"), envelopes())
def test_bare_ed25519_verifies_envelopes(data: bytes, kid: str, typ: str) -> None:
    header, _, payload, signature = cbor2.loads(data).value
    assert cbor2.loads(header) == {1: -8, 4: bytes.fromhex(kid), 16: typ}
    message = cbor2.dumps(["Signature1", header, b"", payload])
    key = Ed25519PublicKey.from_public_bytes(KEYS[kid])
    key.verify(signature, message)
    with pytest.raises(InvalidSignature):
        key.verify(signature, message + b"\0")


@pytest.mark.parametrize("case", named("signed_plan"))
def test_bare_ed25519_verifies_what_plans_ask_for(case: dict[str, Any]) -> None:
    asked = case["args"]["plan"]["toSign"]
    for each, signature in zip(asked, case["args"]["signatures"], strict=True):
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(each["publicKey"]))
        key.verify(bytes.fromhex(signature), bytes.fromhex(each["bytes"]))
    keys = [change["put"].get("key") for change in case["ok"]["changes"]["changes"]]
    assert all(keys[: len(asked)])


@pytest.mark.parametrize(("text", "kid"), tokens("EdDSA"))
def test_a_jwt_library_verifies_tokens(text: str, kid: str) -> None:
    claims = jwt.decode(text, options={"verify_signature": False})
    assert read(text, kid, claims["aud"]) == claims
    with pytest.raises(jwt.InvalidAudienceError):
        read(text, kid, "another.application")
    head, payload, _ = text.split(".")
    with pytest.raises(jwt.InvalidSignatureError):
        read(f"{head}.{payload}.{'A' * 86}", kid, claims["aud"])


@pytest.mark.parametrize(("text", "kid"), tokens("Ed25519"))
def test_bare_ed25519_verifies_tokens_of_the_newer_name(text: str, kid: str) -> None:
    message, _, signature = text.rpartition(".")
    key = Ed25519PublicKey.from_public_bytes(KEYS[kid])
    key.verify(bytes_of(signature), message.encode())


def refused_tokens() -> list[Any]:
    """Tokens whose signature is not that of the key in our ring."""
    head, _, signature = token_here("7").split(".")
    payload = token_here("8").split(".")[1]
    return [
        pytest.param(case["args"]["text"], case["ok"]["key"], id=case["name"])
        for case in answered("verify_licence")
        if case["args"].get("form") == "jwt"
        and case["ok"]["status"]["kind"] == "licence.bad_signature"
    ] + [pytest.param(f"{head}.{payload}.{signature}", KEY.id, id="spoilt here")]


@pytest.mark.parametrize(("text", "kid"), refused_tokens())
def test_a_jwt_library_refuses_what_we_refuse(text: str, kid: str) -> None:
    with pytest.raises(jwt.InvalidSignatureError):
        read(text, kid, "etask.fm")


@pytest.mark.parametrize("case", named("write_key_ring"))
def test_a_jwt_library_reads_key_sets(case: dict[str, Any]) -> None:
    found = jwt.PyJWKSet.from_json(case["ok"]["text"])
    named = {key.key_id: key.key.public_bytes_raw().hex() for key in found.keys}
    assert named == {key["id"]: key["publicKey"] for key in case["args"]["keys"]}


def test_a_jwt_library_reads_a_key_set_written_here() -> None:
    [key] = jwt.PyJWKSet.from_json(BOOK.write_key_ring(RING).text).keys
    claims = jwt.decode(
        token_here("7"), key, ["EdDSA"], audience="fm", options={"verify_exp": False}
    )
    assert (claims["lid"], claims["lim"], claims["mod"]) == (7, {"users": 2**53 - 1}, ["cad"])


def test_there_is_something_to_verify() -> None:
    assert len(envelopes()) > 15
    assert len(tokens("EdDSA")) > 2
    assert tokens("Ed25519")
    assert len(refused_tokens()) > 2

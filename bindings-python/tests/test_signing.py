"""The signing key of this process: what it reads, writes and signs, and that it never shows."""

from __future__ import annotations

import copy
import pickle
from collections import UserString
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa, x25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

import tenure as t
from vendor import FOREIGN, KEY, RING, STRANGER, UPDATE, issued, keys_in, pem_of, sold, verified

if TYPE_CHECKING:
    from collections.abc import Callable

# RFC 8410 section 10.3: one key in both versions of PKCS#8, and its public half.
FIRST = b"""-----BEGIN PRIVATE KEY-----
MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
-----END PRIVATE KEY-----
"""
SECOND = b"""-----BEGIN PRIVATE KEY-----
MHICAQEwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC
oB8wHQYKKoZIhvcNAQkJFDEPDA1DdXJkbGUgQ2hhaXJzgSEAGb9ECWmEzf6FQbrB
Z9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PRIVATE KEY-----
"""
PUBLIC = "19bf44096984cdfe8541bac167dc3b96c85086aa30b6b6cb0c5c38ad703166e1"
NONE_YET = t.KeyRing(keys=[])
STRANGE = t.SigningKey.from_pem(pem_of(STRANGER))


def refusal(work: Callable[[], object]) -> t.TenureError:
    """The refusal that comes of it."""
    with pytest.raises(t.TenureError) as failure:
        work()
    return failure.value


def test_files_of_other_software_are_read() -> None:
    assert KEY.public_key == FOREIGN.public_key().public_bytes_raw().hex()
    assert KEY.sign(b"anything") == FOREIGN.sign(b"anything")
    assert KEY.sign(b"") == FOREIGN.sign(b"")


@pytest.mark.parametrize("pem", [FIRST, SECOND, bytearray(SECOND), FIRST.replace(b"\n", b"\r\n")])
def test_both_versions_of_the_file_are_read(pem: bytes | bytearray) -> None:
    key = t.SigningKey.from_pem(pem)
    assert key.public_key == PUBLIC
    assert key.to_pem() == FIRST


def test_a_file_is_written_as_other_software_writes_it() -> None:
    assert KEY.to_pem() == pem_of(FOREIGN)
    assert isinstance(KEY.to_pem(), bytes)


def test_the_bytes_of_the_caller_can_be_wiped() -> None:
    pem = bytearray(pem_of(FOREIGN))
    key = t.SigningKey.from_pem(pem)
    pem[:] = bytes(len(pem))
    assert key.sign(b"anything") == FOREIGN.sign(b"anything")


ENCRYPTED = FOREIGN.private_bytes(
    Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"secret")
)
PUBLIC_FILE = FOREIGN.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
OPENSSH = FOREIGN.private_bytes(Encoding.PEM, PrivateFormat.OpenSSH, NoEncryption())


@pytest.mark.parametrize(
    ("pem", "said"),
    [
        pytest.param(ENCRYPTED, "`ENCRYPTED PRIVATE KEY` cannot sign", id="encrypted"),
        pytest.param(PUBLIC_FILE, "`PUBLIC KEY` cannot sign", id="public"),
        pytest.param(OPENSSH, "no private key in PKCS#8", id="of OpenSSH"),
        pytest.param(
            pem_of(x25519.X25519PrivateKey.generate()),
            "no private key in PKCS#8",
            id="for agreement, not for signatures",
        ),
        pytest.param(
            pem_of(rsa.generate_private_key(65537, 2048)),
            "no private key in PKCS#8",
            id="of RSA",
        ),
        pytest.param(
            SECOND.replace(b"Z9w7", b"Z9w8"), "no private key in PKCS#8", id="halves that differ"
        ),
        pytest.param(FIRST[:-30], "no private key in PKCS#8", id="cut off"),
        pytest.param(bytes([7]) * 32, "no private key in PKCS#8", id="a bare seed"),
        pytest.param(b"\xff\xfe", "no private key in PKCS#8", id="no text"),
        pytest.param(b"", "no private key in PKCS#8", id="nothing"),
    ],
)
def test_what_is_no_private_key_is_refused(pem: bytes, said: str) -> None:
    error = refusal(lambda: t.SigningKey.from_pem(pem))
    assert isinstance(error, t.InvalidInput)
    assert (error.code, error.path) == ("signing_key.invalid", "")
    assert said in error.message
    assert not any(line in repr(error) for line in pem.decode("latin1").splitlines()[1:-1])


@pytest.mark.parametrize("pem", [FIRST.decode(), UserString("x"), None, 7, memoryview(FIRST)])
def test_text_is_no_file_of_a_key(pem: Any) -> None:
    # A text can never be wiped.
    error = refusal(lambda: t.SigningKey.from_pem(pem))
    assert (error.code, error.path) == ("input.wrong_type", "")
    assert "MC4C" not in str(error)
    assert refusal(lambda: KEY.sign(pem)).code == "input.wrong_type"


def test_a_new_key_is_another_one_each_time() -> None:
    first, second = (t.SigningKey.generate(RING) for _ in range(2))
    assert len({first.public_key, second.public_key, KEY.public_key}) == 3
    assert t.SigningKey.from_pem(first.to_pem()).public_key == first.public_key


def test_a_new_key_has_an_id_that_no_key_of_the_ring_has() -> None:
    asked = []

    def random(length: int) -> bytearray:
        asked.append(length)
        return bytearray([7 if len(asked) < 3 else 8]) * length

    assert t.SigningKey.generate(RING, random).id != KEY.id
    assert asked == [32, 32, 32]
    assert t.SigningKey.generate(NONE_YET, lambda length: bytes([7]) * length).id == KEY.id


def test_randomness_of_another_length_is_refused() -> None:
    for length in (0, 31, 33):
        error = refusal(lambda length=length: t.SigningKey.generate(RING, lambda _: bytes(length)))  # type: ignore[misc]
        assert (error.code, error.path) == ("signing_key.invalid", "")
        assert str(length) in error.message
    random: Any = lambda _: "7" * 32  # noqa: E731
    assert refusal(lambda: t.SigningKey.generate(RING, random)).code == "input.wrong_type"
    ring: Any = [KEY]
    assert refusal(lambda: t.SigningKey.generate(ring)).code == "input.wrong_type"


def test_randomness_that_fails_is_the_cause() -> None:
    def random(_: int) -> bytes:
        raise OSError

    error = refusal(lambda: t.SigningKey.generate(RING, random))
    assert isinstance(error, t.HostError)
    assert isinstance(error.__cause__, OSError)


def test_a_key_shows_its_id_alone() -> None:
    assert repr(KEY) == str(KEY) == f"{KEY}" == "SigningKey(315c)"
    assert not hasattr(KEY, "__dict__")
    error = refusal(lambda: t.to_json(KEY))
    assert error.code == "input.unknown_name"


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_a_key_is_not_pickled(protocol: int) -> None:
    for held in (KEY, KEY._key):
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            pickle.dumps(held, protocol)


def test_a_key_is_not_copied() -> None:
    for held in (KEY, KEY._key):
        for copied in (copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="cannot be pickled or copied"):
                copied(held)


def test_signing_in_this_process_is_what_other_software_would_do() -> None:
    plan = sold().update_licences(UPDATE)
    signed = KEY.sign_plan(plan)
    assert signed.plan == plan
    assert signed.signatures == [
        FOREIGN.sign(bytes.fromhex(message.bytes)).hex() for message in plan.to_sign
    ]
    assert len(signed.signatures) == 2


def test_a_product_takes_what_was_signed() -> None:
    keys = keys_in(issued())
    assert [verified(keys[number]) for number in ("7", "8")] == ["licence.valid"] * 2


def test_a_plan_for_another_key_is_refused() -> None:
    plan = sold().update_licences(UPDATE)
    error = refusal(lambda: STRANGE.sign_plan(plan))
    assert (error.code, error.path) == ("signature.invalid", "toSign[0]")
    assert STRANGE.sign_plan(plan, KEY) == KEY.sign_plan(plan, STRANGE) == KEY.sign_plan(plan)


def test_each_message_is_signed_with_the_key_of_its_environment() -> None:
    production, sandbox = t.Environment.PRODUCTION, t.Environment.SANDBOX
    keys = [(KEY, [production]), (STRANGE, [sandbox])]
    ring = t.KeyRing(
        keys=[
            t.RingKey(
                id=key.id,
                public_key=key.public_key,
                status=t.KeyStatus.ACTIVE,
                environments=environments,
            )
            for key, environments in keys
        ]
    )
    licences = [
        t.Licence(id="7", account="C-1", application="fm"),
        t.Licence(id="8", account="C-1", application="fm", environment=sandbox),
    ]
    book = t.Book.of([t.Account(id="C-1", code="MUSTER"), *licences])
    plan = book.update_licences(replace(UPDATE, ring=ring))
    book.apply(book.signed_plan(KEY.sign_plan(plan, STRANGE)).changes)
    named = [book.key_forms(t.KeyText(text=key)).key for key in keys_in(book).values()]
    assert named == [KEY.id, STRANGE.id]
    error = refusal(lambda: KEY.sign_plan(plan))
    assert (error.code, error.path) == ("signature.invalid", "toSign[1]")


def test_nothing_but_licences_is_signed_for_a_plan() -> None:
    plan = sold().update_licences(UPDATE)
    foisted = [replace(plan.to_sign[0], bytes=b"anything".hex()), plan.to_sign[1]]
    error = refusal(lambda: KEY.sign_plan(replace(plan, to_sign=foisted)))
    assert (error.code, error.path) == ("signature.invalid", "toSign[0]")
    unknown: Any = "a plan"
    assert refusal(lambda: KEY.sign_plan(unknown)).code == "input.wrong_type"


def test_drafts_are_signed() -> None:
    book = issued()
    draft = book.draft_token(
        t.TokenQuestion(licence="7", on=UPDATE.today, ring=RING, issuer="vendor.example")
    )
    token = book.signed_text(KEY.sign_draft(draft)).text
    assert verified(token, t.KeyForm.JWT) == "licence.valid"
    revoked = [t.RevokedLicence(licence="7")]
    listed = t.RevocationList(issued=UPDATE.today, licences=revoked, ring=RING)
    revocations = book.signed_text(KEY.sign_draft(book.draft_revocations(listed))).text
    assert verified(keys_in(book)["7"], revocations=revocations) == "licence.revoked"
    error = refusal(lambda: STRANGE.sign_draft(draft))
    assert (error.code, error.path) == ("signature.invalid", "key")


def test_no_repr_shows_a_licence_key() -> None:
    book = issued()
    [text, _] = keys_in(book).values()
    plan = book.rekey_licences(
        t.RekeyLicences(account="C-1", ring=RING, today=UPDATE.today, keys=[KEY.id])
    )
    asked = t.VerifyLicence(text=text, ring=RING, application="fm", now="2026-03-01T12:00:00Z")
    token = book.draft_token(
        t.TokenQuestion(licence="7", on=UPDATE.today, ring=RING, issuer="vendor.example")
    )
    shown = [
        t.Book().diff(book),
        plan,
        book.signed_plan(KEY.sign_plan(plan)),
        book.licence_delivery(t.DeliveryQuestion(account="C-1", on=UPDATE.today)),
        asked,
        t.KeyText(text=text),
        book.signed_text(KEY.sign_draft(token)),
        book.verify_licence(asked),
    ]
    assert len(shown) == 8
    for value in shown:
        for said in (repr(value), str(value)):
            assert "LK1" not in said
            assert "ey" + "J" not in said

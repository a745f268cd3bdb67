"""Signers that the engine does not know, as an HSM or a KMS: they sign bytes, and that is all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

import tenure as t
from vendor import FOREIGN, KEY, STRANGER, UPDATE, issued, keys_in, sold, verified

if TYPE_CHECKING:
    from collections.abc import Callable


class Kms:
    """Stands for a service that holds keys by name, and may fail."""

    def __init__(self, *, fails_at: int | None = None) -> None:
        """`fails_at` counts the requests from 0."""
        self.keys = {KEY.id: FOREIGN}
        self.fails_at = fails_at
        self.served = 0

    def sign(self, key: str, message: bytes) -> bytes:
        """The signature of a key over a message."""
        if self.served == self.fails_at:
            raise ConnectionError
        self.served += 1
        return self.keys[key].sign(message)


def signed_by(sign: Callable[[str, bytes], bytes], plan: t.LicencePlan) -> t.SignedPlan:
    """What a vendor's own code does."""
    signatures = [sign(each.key, bytes.fromhex(each.bytes)).hex() for each in plan.to_sign]
    return t.SignedPlan(plan=plan, signatures=signatures)


def test_its_keys_are_those_of_the_signing_key_byte_for_byte() -> None:
    book = sold()
    plan = book.signed_plan(signed_by(Kms().sign, book.update_licences(UPDATE)))
    book.apply(plan.changes)
    assert book.save() == issued().save()
    assert [verified(key) for key in keys_in(book).values()] == ["licence.valid"] * 2
    assert book.update_licences(UPDATE).to_sign == []


def test_nothing_is_applied_when_it_fails_in_the_middle() -> None:
    book = sold()
    before = book.save()
    plan = book.update_licences(UPDATE)
    service = Kms(fails_at=1)
    with pytest.raises(ConnectionError):
        book.apply(book.signed_plan(signed_by(service.sign, plan)).changes)
    assert service.served == 1
    assert book.save() == before
    # The plan still stands, and a second attempt makes the same keys.
    book.apply(book.signed_plan(signed_by(Kms().sign, plan)).changes)
    assert book.save() == issued().save()


@pytest.mark.parametrize(
    ("position", "spoilt", "code", "path"),
    [
        pytest.param(1, STRANGER.sign, "signature.invalid", "signatures[1]", id="of another key"),
        pytest.param(
            1,
            lambda message: FOREIGN.sign(message)[:63],
            "signature.invalid",
            "signatures[1]",
            id="too short",
        ),
        pytest.param(0, lambda _: b"", "signature.invalid", "signatures[0]", id="empty"),
        pytest.param(
            0,
            lambda message: FOREIGN.sign(message + b"\0"),
            "signature.invalid",
            "signatures[0]",
            id="over other bytes",
        ),
    ],
)
def test_what_is_not_its_signature_is_refused(
    position: int, spoilt: Callable[[bytes], bytes], code: str, path: str
) -> None:
    book = sold()
    before = book.save()
    plan = book.update_licences(UPDATE)
    signed = signed_by(Kms().sign, plan)
    message = bytes.fromhex(plan.to_sign[position].bytes)
    signed.signatures[position] = spoilt(message).hex()
    with pytest.raises(t.TenureError) as failure:
        book.signed_plan(signed)
    assert (failure.value.code, failure.value.path) == (code, path)
    assert book.save() == before


def test_each_message_needs_its_own_signature() -> None:
    book = sold()
    plan = book.update_licences(UPDATE)
    good = signed_by(Kms().sign, plan).signatures
    spoilt = {
        ("signature.count_differs", "signatures"): [good[:1], [*good, good[0]], []],
        ("signature.invalid", "signatures[0]"): [good[::-1]],
        ("bytes.invalid", "signatures[1]"): [[good[0], "0g"], [good[0], good[1].upper()]],
    }
    for (code, path), lists in spoilt.items():
        for signatures in lists:
            with pytest.raises(t.TenureError) as failure:
                book.signed_plan(t.SignedPlan(plan=plan, signatures=signatures))
            assert (failure.value.code, failure.value.path) == (code, path)

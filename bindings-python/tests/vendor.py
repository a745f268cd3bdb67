"""A vendor with two licences, and the keys that sign them; the private keys are of test seeds."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

import tenure as t

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

TODAY = date(2026, 3, 1)
NOW = "2026-03-01T12:00:00Z"
# The key of software that the engine does not know, and the same in this process.
FOREIGN = Ed25519PrivateKey.from_private_bytes(bytes([7]) * 32)
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes([10]) * 32)


def pem_of(key: Ed25519PrivateKey | RSAPrivateKey | X25519PrivateKey) -> bytes:
    """The file of a key, as its own library writes it."""
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


KEY = t.SigningKey.from_pem(pem_of(FOREIGN))
RING = t.KeyRing(keys=[t.RingKey(id=KEY.id, public_key=KEY.public_key, status=t.KeyStatus.ACTIVE)])
UPDATE = t.UpdateLicences(account="C-1", ring=RING, today=TODAY)


def sold() -> t.Book:
    """Two licences that have no keys yet."""
    return t.Book.of(
        [
            t.Account(id="C-1", code="MUSTER"),
            t.Application(id="fm", modules=[t.Module(name="cad", number=0)]),
            t.Licence(
                id="7",
                account="C-1",
                application="fm",
                url="fm.example.com",
                modules=["cad"],
                limits=[t.Limit(code="users", most=2**53 - 1)],
                last_day=date(2026, 12, 31),
                grace_days=30,
            ),
            t.Licence(id="8", account="C-1", application="fm"),
        ]
    )


def issued() -> t.Book:
    """The same, signed in this process."""
    book = sold()
    book.apply(book.signed_plan(KEY.sign_plan(book.update_licences(UPDATE))).changes)
    return book


def keys_in(book: t.Book) -> dict[str, str]:
    """The keys to hand over, by the numbers of their licences."""
    delivery = book.licence_delivery(t.DeliveryQuestion(account="C-1", on=TODAY))
    return {each.licence: each.key for each in delivery.licences}


def verified(text: str, form: t.KeyForm | None = None, revocations: str | None = None) -> str:
    """What a product says of a key, which knows nothing but the ring."""
    asked = t.VerifyLicence(
        text=text,
        ring=RING,
        application="fm",
        now=NOW,
        url="https://fm.example.com",
        form=form,
        revocations=revocations,
    )
    return t.Book().verify_licence(asked).status.kind

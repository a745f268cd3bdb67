"""The key that signs licences, where it may live in this process.

An HSM or a KMS needs nothing of this: it signs the bytes of `LicencePlan.to_sign` and
`TextDraft.bytes` plainly, by Ed25519, and the signatures go into a `SignedPlan` or `SignedDraft`.
"""

from __future__ import annotations

from secrets import token_bytes
from typing import TYPE_CHECKING, NoReturn, Self, final

from tenure._tenure import PrivateKey

if TYPE_CHECKING:
    from collections.abc import Callable

    from tenure.records import KeyRing, LicencePlan, SignedDraft, SignedPlan, TextDraft

__all__ = ["SigningKey"]


@final
class SigningKey:
    """A private key of Ed25519 that signs licences.

    It is wiped when nobody holds it any more. It shows its id alone, and cannot be copied or
    pickled; `to_pem` is the one way out.
    """

    __slots__ = ("_key",)

    def __init__(self, key: PrivateKey) -> None:
        self._key = key

    @classmethod
    def from_pem(cls, pem: bytes | bytearray) -> Self:
        """The key of a PEM file: PKCS#8, unencrypted. A `bytearray` can be overwritten afterwards.

        Raises:
            TenureError: `signing_key.invalid`, for a public key and an encrypted one too.
        """
        return cls(PrivateKey.from_pem(pem))

    @classmethod
    def generate(
        cls, ring: KeyRing, random: Callable[[int], bytes | bytearray] = token_bytes
    ) -> Self:
        """A new key whose id no key of the ring has.

        `random` gives as many bytes as it is asked for, which nobody may know or guess.

        Raises:
            TenureError: `signing_key.invalid` when `random` gives another number of bytes.
        """
        return cls(PrivateKey.generate(ring, random))

    def to_pem(self) -> bytes:
        """The key as a PEM file, PKCS#8, unencrypted: whoever has it can issue licences."""
        return self._key.to_pem()

    @property
    def id(self) -> str:
        """The name of the key, as in `RingKey.id`."""
        return self._key.id

    @property
    def public_key(self) -> str:
        """The public key, as in `RingKey.public_key`."""
        return self._key.public_key.hex()

    def sign(self, message: bytes) -> bytes:
        """The signature over a message, 64 bytes."""
        return self._key.sign(message)

    def sign_plan(self, plan: LicencePlan, *others: SigningKey) -> SignedPlan:
        """Signs a plan for `Book.signed_plan`, each message with the key that it asks for.

        `others` are the keys of other environments, where there are several.

        Raises:
            TenureError: `signature.invalid` when none of the keys is asked for, path `toSign[0]`,
                or when a message is none for its licence. Nothing is half signed.
        """
        return self._key.sign_plan(plan, [other._key for other in others])  # noqa: SLF001 - its own

    def sign_draft(self, draft: TextDraft) -> SignedDraft:
        """Signs a token or a list of revocations, for `Book.signed_text`.

        Raises:
            TenureError: `signature.invalid` when another key is asked for, path `key`.
        """
        return self._key.sign_draft(draft)

    def __repr__(self) -> str:
        """The name of the class and of the key, and nothing secret."""
        return repr(self._key)

    def __reduce__(self) -> NoReturn:
        """Refuses: a pickle, or a copy, would hold the key."""
        self._key.__reduce__()

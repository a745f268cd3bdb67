"""Ed25519 (RFC 8032), as strict as the strictest: one verdict whoever verifies.

What OpenSSL leaves to the caller is judged here: points of small order, for key and for nonce.
"""

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, PRIME) % PRIME
KEY_BYTES, SIGNATURE_BYTES = 32, 64
Point = tuple[int, int]


def point_of(data: bytes) -> Point | None:
    """The point on the curve that the bytes stand for, if any."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, (number & ((1 << 255) - 1)) % PRIME
    square = (y * y - 1) * pow(D * y * y + 1, -1, PRIME) % PRIME
    x = pow(square, (PRIME + 3) // 8, PRIME)
    if (x * x - square) % PRIME:
        x = x * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    if (x * x - square) % PRIME:
        return None
    return (PRIME - x if x % 2 != sign and x else x, y)


def added(one: Point, other: Point) -> Point:
    """The sum of two points."""
    (x1, y1), (x2, y2) = one, other
    crossed = D * x1 * x2 * y1 * y2 % PRIME
    x = (x1 * y2 + x2 * y1) * pow(1 + crossed, -1, PRIME) % PRIME
    y = (y1 * y2 + x1 * x2) * pow(1 - crossed, -1, PRIME) % PRIME
    return x, y


def is_weak(data: bytes) -> bool:
    """No point, or one that eight times itself is the neutral one."""
    point = point_of(data)
    if point is None:
        return True
    for _ in range(3):
        point = added(point, point)
    return point == (0, 1)


def holds(public_key: bytes, message: bytes, signature: bytes) -> bool:
    """Whether the key has signed the message."""
    if len(signature) != SIGNATURE_BYTES or int.from_bytes(signature[32:], "little") >= ORDER:
        return False
    # A draft that comes back may name any bytes as its key.
    if len(public_key) != KEY_BYTES or is_weak(public_key) or is_weak(signature[:32]):
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public_key).verify(signature, message)
    except InvalidSignature:
        return False
    return True


def fingerprint(public_key: bytes) -> str:
    """LI 4.1: what the ring knows a key by, so that a mixed-up key is found when it is loaded."""
    return hashlib.sha256(b"licence-kid-v1" + public_key).hexdigest()[:4]


def signer(number: int) -> Ed25519PrivateKey:
    """The key of a seed that is one byte repeated; such keys sign nothing but cases."""
    return Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)


def public_key(number: int) -> bytes:
    """Its public half."""
    return signer(number).public_key().public_bytes_raw()

"""Unpadded base64url in its one spelling."""

import base64
import re


def written(data: bytes) -> str:
    """Without padding."""
    return base64.urlsafe_b64encode(data).decode("ascii").rstrip("=")


def read(text: str) -> bytes | None:
    """The bytes; nothing where somebody else would have written them in another way."""
    if not re.fullmatch("[A-Za-z0-9_-]*", text) or len(text) % 4 == 1:
        return None
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    return data if written(data) == text else None

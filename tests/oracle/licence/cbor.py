"""Deterministic CBOR (RFC 8949 4.2.1), as far as licences use it.

`scanned` reads by hand and refuses all that has a second spelling; cbor2 must agree with it.
"""

from typing import Any

import cbor2

from oracle.licence.payload_fault import PayloadInvalid

DEEPEST = 3
LARGEST = 2**53 - 1
# The least argument with bytes of its own, and the last one with a width.
IN_BYTES, WIDEST = 24, 27
UINT, BYTES, TEXT, ARRAY, MAP, SIMPLE = 0, 2, 3, 4, 5, 7
FALSE, TRUE = 20, 21


def encoded(value: Any) -> bytes:
    """The one encoding of a value; maps in the order of their encoded keys."""
    found: bytes = cbor2.dumps(ordered(value))
    return found


def ordered(value: Any) -> Any:
    """The value with its maps in order; what is tagged is left as it is."""
    if isinstance(value, dict):
        names = sorted(value, key=cbor2.dumps)
        return {name: ordered(value[name]) for name in names}
    if isinstance(value, list):
        return [ordered(each) for each in value]
    return value


def decoded(data: bytes) -> Any:
    """The value of one deterministic item and nothing behind it."""
    scanner = Scanner(data)
    value = scanner.item(0)
    if scanner.at != len(data):
        raise PayloadInvalid
    # A second reader, and the way back, keep the scanner honest.
    if cbor2.loads(data) != value or encoded(value) != data:
        raise AssertionError(data.hex())
    return value


class Scanner:
    """Reads one item after the other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def taken(self, count: int) -> bytes:
        """The next bytes; a claimed length that is not there costs nothing."""
        if count > len(self.data) - self.at:
            raise PayloadInvalid
        self.at += count
        return self.data[self.at - count : self.at]

    def head(self) -> tuple[int, int]:
        """Major type and argument, in the shortest form."""
        first = self.taken(1)[0]
        major, info = first >> 5, first & 31
        if info < IN_BYTES:
            return major, info
        # 28 to 31: reserved, and lengths that are told at the end.
        if info > WIDEST or major == SIMPLE:
            raise PayloadInvalid
        width = 1 << (info - IN_BYTES)
        argument = int.from_bytes(self.taken(width), "big")
        shorter = IN_BYTES if width == 1 else 1 << (4 * width)
        if argument < shorter:
            raise PayloadInvalid
        return major, argument

    def item(self, depth: int) -> Any:
        """One value; containers count for the depth."""
        major, argument = self.head()
        if major == UINT and argument <= LARGEST:
            return argument
        if major == BYTES:
            return self.taken(argument)
        if major == TEXT:
            return self.text(argument)
        if major in (ARRAY, MAP) and depth < DEEPEST:
            return self.array(argument, depth) if major == ARRAY else self.map(argument, depth)
        if major == SIMPLE and argument in (FALSE, TRUE):
            return argument == TRUE
        raise PayloadInvalid

    def text(self, length: int) -> str:
        """Valid UTF-8."""
        try:
            return self.taken(length).decode("utf-8")
        except UnicodeDecodeError:
            raise PayloadInvalid from None

    def array(self, count: int, depth: int) -> list[Any]:
        """So many values."""
        found: list[Any] = []
        # One by one: the count is only claimed.
        while len(found) < count:
            found.append(self.item(depth + 1))
        return found

    def map(self, count: int, depth: int) -> dict[Any, Any]:
        """So many pairs, whose keys rise byte by byte, so that none comes twice."""
        found: dict[Any, Any] = {}
        before = b""
        for _ in range(count):
            start = self.at
            name = self.item(depth + 1)
            key = self.data[start : self.at]
            # A truth is no name: it would meet a number in a map of ours.
            if key <= before or isinstance(name, bool | list | dict):
                raise PayloadInvalid
            before = key
            found[name] = self.item(depth + 1)
        return found

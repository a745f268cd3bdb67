"""Where a licence holds (LI 7): host patterns in one normal form, and what they match."""

import re
import unicodedata
from dataclasses import dataclass
from ipaddress import AddressValueError, IPv6Address

from oracle.licence.internationalised import InvalidName, to_ascii, to_unicode

HIGHEST_PORT, HIGHEST_DECIMAL, DECIMALS = 65535, 255, 4
LONGEST_URL, LONGEST_HOST, LONGEST_LABEL = 2048, 253, 63
PORTS = {"http": 80, "https": 443}
SPACES = " \t\n\r\x0b\x0c"


class UrlFault(Exception):
    """A text that is no URL of a product, and the word that says why."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True)
class Place:
    """A host or a pattern of hosts, and the port that is stated."""

    host: str
    wildcard: bool = False
    port: int | None = None
    scheme: str | None = None

    def text(self) -> str:
        """The normal form."""
        return self.shown(self.host)

    def unicode(self) -> str:
        """The normal form with the letters that people read."""
        return self.shown(to_unicode(self.host))

    def shown(self, host: str) -> str:
        """With wildcard and port around the host."""
        star = "*." if self.wildcard else ""
        return f"{star}{host}" + (f":{self.port}" if self.port is not None else "")

    def is_address(self) -> bool:
        """Whether it is a number and no name."""
        return self.host.startswith("[") or ends_in_number(self.host)


def normalised(text: str, *, actual: bool = False) -> Place:
    """A licensed pattern; `actual` is where a product says that it runs, so a path may follow."""
    if len(text.encode("utf-8")) > LONGEST_URL:
        raise UrlFault("length")
    text = text.strip(SPACES)
    if not text:
        raise UrlFault("empty")
    if any(is_foreign(each) for each in text):
        raise UrlFault("character")
    scheme, rest = split_scheme(text)
    rest = without_path(rest, actual=actual)
    if "@" in rest:
        raise UrlFault("userinfo")
    host, port_text = split_port(rest)
    port = port_of(port_text, scheme)
    if host.startswith("["):
        return Place(ipv6(host), port=port, scheme=scheme)
    name, wildcard = split_wildcard(host.removesuffix("."), actual=actual)
    return Place(host_of(name), wildcard, port, scheme)


def is_foreign(each: str) -> bool:
    """What has no place in any part."""
    return each in "\\%" or each.isspace() or unicodedata.category(each) == "Cc"


def split_scheme(text: str) -> tuple[str | None, str]:
    """The scheme, if one is stated, and what follows."""
    if "://" not in text:
        return None, text
    scheme, rest = text.split("://", 1)
    if scheme.lower() not in PORTS:
        raise UrlFault("scheme")
    return scheme.lower(), rest


def without_path(rest: str, *, actual: bool) -> str:
    """A licence binds no path; where a product runs, its path says nothing."""
    if actual:
        return re.split("[/?#]", rest, maxsplit=1)[0]
    rest = rest.removesuffix("/")
    if re.search("[/?#]", rest):
        raise UrlFault("path")
    return rest


def split_port(rest: str) -> tuple[str, str | None]:
    """Host, and what stands behind the colon."""
    if rest.startswith("["):
        host, bracket, behind = rest.partition("]")
        if not bracket or behind[:1] not in ("", ":"):
            raise UrlFault("ip")
        return host + bracket, behind[1:] if behind else None
    if rest.count(":") > 1:
        raise UrlFault("ip")
    host, colon, port = rest.partition(":")
    return host, port if colon else None


def port_of(text: str | None, scheme: str | None) -> int | None:
    """A number that pins something: that of the scheme does not."""
    if text is None:
        return None
    if not re.fullmatch("[1-9][0-9]{0,4}", text) or int(text) > HIGHEST_PORT:
        raise UrlFault("port")
    return None if scheme is not None and PORTS[scheme] == int(text) else int(text)


def ipv6(host: str) -> str:
    """RFC 5952, in brackets; zones belong to one machine."""
    try:
        address = IPv6Address(host[1:-1])
    except AddressValueError:
        raise UrlFault("ip") from None
    if address.scope_id is not None:
        raise UrlFault("ip")
    if address.ipv4_mapped is not None:
        return f"[::ffff:{address.ipv4_mapped}]"
    return f"[{address.compressed}]"


def split_wildcard(host: str, *, actual: bool) -> tuple[str, bool]:
    """One star, for one whole label, on the left of a name of two labels and more."""
    if not host:
        raise UrlFault("empty")
    if "*" not in host:
        return host, False
    name = host[2:]
    labels = name.split(".")
    enough = len(labels) > 1 and all(labels)
    if actual or host[:2] != "*." or "*" in name or not enough or is_ipv4(name):
        raise UrlFault("wildcard")
    return name, True


def host_of(name: str) -> str:
    """A name in A-labels, or four decimals."""
    try:
        host = to_ascii(name)
    except InvalidName:
        raise UrlFault("idna") from None
    if ends_in_number(host):
        if not is_ipv4(host):
            raise UrlFault("ip")
        return host
    if not all(is_label(each) for each in host.split(".")):
        raise UrlFault("label")
    if len(host) > LONGEST_HOST:
        raise UrlFault("length")
    return host


def ends_in_number(host: str) -> bool:
    """What some programs take for an IPv4 address."""
    return bool(re.fullmatch("[0-9]+|0x[0-9a-f]*", host.rsplit(".", 1)[-1]))


def is_ipv4(host: str) -> bool:
    """Four plain decimals."""
    parts = host.split(".")
    return len(parts) == DECIMALS and all(
        re.fullmatch("0|[1-9][0-9]{0,2}", each) and int(each) <= HIGHEST_DECIMAL for each in parts
    )


def is_label(label: str) -> bool:
    """Letters, digits, underscores; hyphens inside."""
    inside = re.fullmatch("[a-z0-9_-]+", label) and label[0] != "-" and label[-1] != "-"
    return bool(inside) and len(label) <= LONGEST_LABEL


def matches(licensed: Place, actual: Place) -> bool:
    """The host, by the pattern; the port, where the licence pins one."""
    if licensed.wildcard:
        _, _, rest = actual.host.partition(".")
        if actual.is_address() or rest != licensed.host:
            return False
    elif licensed.host != actual.host:
        return False
    return licensed.port is None or licensed.port == effective_port(actual)


def effective_port(place: Place) -> int | None:
    """The one stated, else the one that the scheme means."""
    if place.port is not None or place.scheme is None:
        return place.port
    return PORTS[place.scheme]

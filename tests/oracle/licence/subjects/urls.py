"""Where a licence may hold, in its normal form, and what is no such place (LI 7)."""

from oracle.expectations import Case
from oracle.licence.material import answers, refuses


def place(what: str, text: str, *rows: str) -> Case:
    """A pattern in its normal form, and how people read it if that differs."""
    return answers(what, "LI 7", [], "check_url", {"licensed": text}, *rows)


def no_place(what: str, text: str) -> Case:
    """A text that binds nothing."""
    refusal = ("url.invalid", "licensed")
    return refuses(what, "LI 7", [], "check_url", {"licensed": text}, *refusal)


def inside(what: str, licensed: str, actual: str, *rows: str) -> Case:
    """A product where a licence holds."""
    question = {"licensed": licensed, "actual": actual}
    return answers(what, "LI 7", [], "check_url", question, *rows, "matches")


def outside(what: str, licensed: str, actual: str, *rows: str, source: str = "LI 7") -> Case:
    """A product where it does not."""
    question = {"licensed": licensed, "actual": actual}
    return answers(what, source, [], "check_url", question, *rows, "does not match")


def nowhere(what: str, actual: str) -> Case:
    """A text where no product runs."""
    question = {"licensed": "acme.de", "actual": actual}
    return refuses(what, "LI 7", [], "check_url", question, "url.invalid", "actual")


LABEL = "a" * 63
LONGEST = f"{LABEL}.{LABEL}.{LABEL}.{'b' * 61}"

CASES = [
    place("capitals become small letters", "ACME.eTASK.de", "acme.etask.de"),
    place("blanks around are no part", " \t acme.de \r\n", "acme.de"),
    place("a scheme is no part", "https://acme.de", "acme.de"),
    place("a scheme in capitals is no part", "HTTPS://acme.de", "acme.de"),
    place("a slash at the end is no part", "http://acme.de/", "acme.de"),
    place("a dot at the end is no part", "acme.de.", "acme.de"),
    place("the port of the scheme pins nothing", "https://acme.de:443", "acme.de"),
    place("the port of plain http pins nothing", "http://acme.de:80/", "acme.de"),
    place("another port is pinned", "https://acme.de:80", "acme.de:80"),
    place("without a scheme each port is pinned", "acme.de:443", "acme.de:443"),
    place("the highest port", "acme.de:65535", "acme.de:65535"),
    place("a name of one label", "Intranet", "intranet"),
    place("an underscore", "acme_1.etask.de", "acme_1.etask.de"),
    place("hyphens inside", "a--b.etask.de", "a--b.etask.de"),
    place(
        *("a sharp s stays itself", "fa\u00df.etask.de", "xn--fa-hia.etask.de"),
        "shown as fa\u00df.etask.de",
    ),
    place(
        *("an umlaut in two parts", "Bu\u0308ro.etask.de", "xn--bro-hoa.etask.de"),
        "shown as b\u00fcro.etask.de",
    ),
    place(
        *("an A-label is shown with its letters", "XN--BRO-HOA.etask.de", "xn--bro-hoa.etask.de"),
        "shown as b\u00fcro.etask.de",
    ),
    place("full-width letters are plain ones", "\uff21\uff23\uff2d\uff25.de", "acme.de"),
    place("an ideographic full stop is a dot", "acme\u3002de", "acme.de"),
    place("a soft hyphen is nothing", "ac\u00adme.de", "acme.de"),
    place(
        *("a letter that looks like another one", "\u0430cme.de", "xn--cme-5cd.de"),
        "shown as \u0430cme.de",
    ),
    place("a symbol", "\u2603.de", "xn--n3h.de", "shown as \u2603.de"),
    place(
        *("letters from right to left", "\u05d0\u05d1.de", "xn--4dbc.de"),
        "shown as \u05d0\u05d1.de",
    ),
    place(
        "a zero-width joiner where it joins",
        "\u0915\u094d\u200d\u0937.de",
        "xn--11b2ezcw70k.de",
        "shown as \u0915\u094d\u200d\u0937.de",
    ),
    place("four decimals", "http://10.1.2.3/", "10.1.2.3"),
    place("four decimals with a port", "10.1.2.3:8080", "10.1.2.3:8080"),
    place("the shortest form of a long address", "[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
    place("a long address with a port", "https://[::1]:8443/", "[::1]:8443"),
    place("a long address with the port of its scheme", "https://[::1]:443", "[::1]"),
    place("a short address in a long one", "[::FFFF:10.1.2.3]", "[::ffff:10.1.2.3]"),
    place("one label of any name", "*.ETASK.de", "*.etask.de"),
    place("one label of any name, with a port", "https://*.etask.de:8443", "*.etask.de:8443"),
    place(
        *("one label of any name in letters", "*.b\u00fcro.de", "*.xn--bro-hoa.de"),
        "shown as *.b\u00fcro.de",
    ),
    place("a label of 63 letters", f"{LABEL}.de", f"{LABEL}.de"),
    place("a name of 253 letters", LONGEST, LONGEST),
    no_place("nothing", ""),
    no_place("blanks alone", " \t"),
    no_place("a scheme alone", "https://"),
    no_place("a dot alone", "."),
    no_place("a port alone", ":8080"),
    no_place("a blank inside", "ac me.de"),
    no_place("a line break inside", "ac\nme.de"),
    no_place("a no-break space inside", "ac\u00a0me.de"),
    no_place("a backslash", "https:\\\\acme.de"),
    no_place("an escape", "acme%2eetask.de"),
    no_place("a NUL", "acme.de\0"),
    no_place("another scheme", "ftp://acme.de"),
    no_place("a scheme of no letters", "://acme.de"),
    no_place("a path", "acme.de/fm"),
    no_place("two slashes", "acme.de//"),
    no_place("a query", "acme.de?x"),
    no_place("a fragment", "acme.de#x"),
    no_place("a user", "user@acme.de"),
    no_place("a user with a password", "https://user:word@acme.de"),
    no_place("an empty port", "acme.de:"),
    no_place("port zero", "acme.de:0"),
    no_place("a port with a zero in front", "acme.de:080"),
    no_place("a port that is too high", "acme.de:65536"),
    no_place("a port of letters", "acme.de:http"),
    no_place("a port of other digits", "acme.de:\u0664\u0664\u0663"),
    no_place("a port with a sign", "acme.de:+80"),
    no_place("two dots", "acme..de"),
    no_place("a dot in front", ".acme.de"),
    no_place("two dots at the end", "acme.de.."),
    no_place("a hyphen in front", "-acme.de"),
    no_place("a hyphen behind", "acme-.de"),
    no_place("a label of 64 letters", f"a{LABEL}.de"),
    no_place("a name of 254 letters", f"{LONGEST}b"),
    no_place("a text of more than 2,048 bytes", f"{'a.' * 1024}de"),
    no_place("a sign that no host has", "acme!.de"),
    no_place("a zero-width joiner where nothing joins", "a\u200cb.de"),
    no_place("a name that begins with a combining mark", "\u0301acme.de"),
    no_place("an A-label that stands for nothing", "xn--a.de"),
    no_place("an A-label that needs no such form", "xn--acme-.de"),
    no_place("an A-label alone", "xn--.de"),
    no_place("letters of both directions in one label", "\u05d0a.de"),
    no_place("a letter in a name from right to left that begins with a digit", "1a.\u05d0"),
    no_place("a sign that stands for nothing", "a\ufffd.de"),
    no_place("a full-width slash", "acme\uff0fx.de"),
    no_place("a sign that becomes a slash", "\u2100.de"),
    no_place("a full-width escape", "acme\uff052e.de"),
    no_place("three decimals", "127.0.1"),
    no_place("two decimals", "127.1"),
    no_place("one decimal", "2130706433"),
    no_place("five decimals", "1.2.3.4.5"),
    no_place("hexadecimal digits", "0x7f.0.0.1"),
    no_place("a hexadecimal end", "127.0.0.0x1"),
    no_place("octal digits", "010.0.0.1"),
    no_place("a decimal above 255", "10.1.2.256"),
    no_place("a name that ends in a number", "acme.42"),
    no_place("a long address without brackets", "2001:db8::1"),
    no_place("a long address that is too long", "[1:2:3:4:5:6:7:8:9]"),
    no_place("a bracket that stays open", "[::1"),
    no_place("something behind a bracket", "[::1]x"),
    no_place("a short address in brackets", "[10.1.2.3]"),
    no_place("a long address with a zone", "[fe80::1%25eth0]"),
    no_place("a star alone", "*"),
    no_place("a star for a whole country", "*.de"),
    no_place("a star in the middle", "a.*.etask.de"),
    no_place("a star as part of a label", "a*.etask.de"),
    no_place("two stars", "*.*.etask.de"),
    no_place("a star in front of an address", "*.10.1.2.3"),
    inside("the same host", "acme.de", "https://acme.de", "acme.de"),
    inside("the path of a product says nothing", "acme.de", "https://acme.de/a?b#c", "acme.de"),
    inside("a query of a product says nothing", "acme.de", "acme.de?x=/y", "acme.de"),
    inside(
        "letters and their A-label",
        "xn--bro-hoa.de",
        "http://B\u00dcRO.de",
        "xn--bro-hoa.de",
        "shown as b\u00fcro.de",
    ),
    inside("a port that nobody pins", "acme.de", "http://acme.de:8080", "acme.de"),
    inside("a port that is pinned", "acme.de:8080", "http://acme.de:8080/x", "acme.de:8080"),
    inside("the pinned port of a scheme", "acme.de:443", "https://acme.de", "acme.de:443"),
    inside("one label under a star", "*.etask.de", "https://acme.etask.de", "*.etask.de"),
    inside("a long address in another form", "[::1]", "http://[0:0:0:0:0:0:0:1]:80", "[::1]"),
    outside("another host", "acme.de", "acme.com", "acme.de"),
    outside("a host that only ends alike", "acme.de", "notacme.de", "acme.de"),
    outside(
        *("a host with the licensed one in front", "acme.de", "acme.de.evil.com", "acme.de"),
        source="LI 12 row 27",
    ),
    outside("a host below the licensed one", "acme.de", "www.acme.de", "acme.de"),
    outside("the name behind the star", "*.etask.de", "etask.de", "*.etask.de"),
    outside("two labels under a star", "*.etask.de", "a.b.etask.de", "*.etask.de"),
    outside("a star at a name that ends alike", "*.etask.de", "a.xetask.de", "*.etask.de"),
    outside(
        "another port than the pinned one", "acme.de:8080", "http://acme.de:81", "acme.de:8080"
    ),
    outside("no port where one is pinned", "acme.de:443", "acme.de", "acme.de:443"),
    outside("the port of another scheme", "acme.de:443", "http://acme.de", "acme.de:443"),
    outside(
        *("two s are no sharp s", "stra\u00dfe.de", "strasse.de", "xn--strae-oqa.de"),
        "shown as stra\u00dfe.de",
        source="LI 12 row 28",
    ),
    outside("a letter that only looks alike", "acme.de", "\u0430cme.de", "acme.de"),
    nowhere("a product runs at no pattern", "*.etask.de"),
    nowhere("a product runs at a host", "https:///path"),
    nowhere("a product runs at no user", "https://user@acme.de/x"),
    nowhere("a product runs by its scheme", "file://acme.de/x"),
    nowhere("a blank in the path of a product", "https://acme.de/a b"),
]

"""UTS 46, non-transitional, with the checks of browsers; on the tables of `idna`.

The library's own calls hold names to IDNA 2008, which refuses letters and symbols that UTS 46
keeps, so its steps are taken one by one.
"""

import re
import unicodedata

import idna
from idna.core import check_bidi, check_initial_combiner, valid_contextj

# What no host may hold, before or after mapping (the forbidden domain code points of URLs).
FORBIDDEN = re.compile(r"[\x00-\x20\x7f#%/:<>?@\[\\\]^|]")
ACE = "xn--"


class InvalidName(Exception):
    """A name that UTS 46 refuses."""


def to_ascii(name: str) -> str:
    """The name in lower-case A-labels."""
    labels = [unicode_label(each) for each in mapped(name).split(".")]
    check_directions(labels)
    return ".".join(label if label.isascii() else encoded(label) for label in labels)


def to_unicode(host: str) -> str:
    """The name as people read it; what is no A-label stays."""
    return ".".join(decoded(each) if each.startswith(ACE) else each for each in host.split("."))


def mapped(text: str) -> str:
    """Step 1 and 2: mapping and NFC."""
    try:
        found = idna.uts46_remap(text, std3_rules=False, transitional=False)
    except idna.IDNAError:
        raise InvalidName(text) from None
    if FORBIDDEN.search(found):
        raise InvalidName(text)
    return found


def unicode_label(label: str) -> str:
    """Step 4: an A-label is decoded, and every label must be valid."""
    if label.startswith(ACE):
        found = decoded(label)
        # An A-label stands for something that needs one, and is written in one way only.
        if found.isascii() or mapped(found) != found or encoded(found) != label:
            raise InvalidName(label)
        label = found
    check_label(label)
    return label


def decoded(label: str) -> str:
    """What an A-label stands for."""
    try:
        return label[len(ACE) :].encode("ascii").decode("punycode")
    except UnicodeError:
        raise InvalidName(label) from None


def encoded(label: str) -> str:
    """The A-label of a label."""
    return ACE + label.encode("punycode").decode("ascii")


def check_label(label: str) -> None:
    """The validity criteria of 4.1: hyphens at the ends, combining marks, joiners."""
    if not label:
        return
    if label[0] == "-" or label[-1] == "-" or unicodedata.normalize("NFC", label) != label:
        raise InvalidName(label)
    try:
        check_initial_combiner(label)
    except idna.IDNAError:
        raise InvalidName(label) from None
    for position, each in enumerate(label):
        if each in "\u200c\u200d" and not joins(label, position):
            raise InvalidName(label)


def joins(label: str, position: int) -> bool:
    """Whether a joiner stands where it changes what is read."""
    try:
        return bool(valid_contextj(label, position))
    except ValueError:
        return False


def check_directions(labels: list[str]) -> None:
    """RFC 5893, as soon as one label is written from right to left."""
    rtl = ("R", "AL", "AN")
    if not any(unicodedata.bidirectional(each) in rtl for label in labels for each in label):
        return
    try:
        for label in labels:
            if label:
                check_bidi(label, check_ltr=True)
    except idna.IDNAError:
        raise InvalidName(".".join(labels)) from None

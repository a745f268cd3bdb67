"""A key in its other forms, and a URL in its normal one."""

from collections.abc import Sequence
from typing import Any

from oracle.door import check
from oracle.licence import key_text
from oracle.licence.key import parsed
from oracle.licence.url import UrlFault, matches, normalised
from oracle.refused import Refused

Json = dict[str, Any]


def key_forms(_: Any, question: Json) -> Json:
    """As one word, for paper, and for COSE libraries; nothing of it is verified."""
    try:
        key = parsed(question["text"])
    except key_text.KeyFault:
        raise Refused("licence_key.malformed", "text") from None
    except key_text.UnsupportedVersion:
        raise Refused("licence_key.unsupported_version", "text") from None
    return {
        "key": key.id,
        "canonical": key.text(),
        "printed": key_text.printed(key.data()),
        "cose": key.cose().hex(),
    }


def check_url(records: Sequence[Json], question: Json) -> Json:
    """What a licence would bind, and whether a product would be inside."""
    check(records)
    licensed = place(question["licensed"], "licensed")
    found: Json = {"licensed": licensed.text(), "unicode": licensed.unicode()}
    if question.get("actual") is not None:
        actual = place(question["actual"], "actual")
        found["matches"] = matches(licensed, actual)
    return found


def place(text: str, path: str) -> Any:
    """The place, in the way of its side."""
    try:
        return normalised(text, actual=path == "actual")
    except UrlFault:
        raise Refused("url.invalid", path) from None

"""What a key is worth to a product, now and here (LI 9)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from oracle.door import check
from oracle.licence import token
from oracle.licence.catalogue import catalogue_in
from oracle.licence.claims import day_of, number_of
from oracle.licence.key import Failed, Verified, verified
from oracle.licence.revocations import NOTHING_REVOKED, Revocations, read_list
from oracle.licence.ring import checked, out_of_window
from oracle.licence.url import Place, UrlFault, matches, normalised
from oracle.refused import Refused

Json = dict[str, Any]

# The first and the last place on earth where a day begins and ends.
EARLIEST, LATEST = timedelta(hours=14), timedelta(hours=-12)
PATIENCE = timedelta(hours=24)
SOON = 30
LARGEST_NUMBER = 2**32 - 1


def verify_licence(records: Sequence[Json], question: Json) -> Json:
    """The first status that stands in the way, else grace or valid."""
    check(records)
    ring = checked(question["ring"])
    place = place_of(question.get("url"))
    text = question.get("revocations")
    found = NOTHING_REVOKED if text is None else read_list(text, ring, "revocations")
    try:
        catalogues = lambda name: catalogue_in(records, name)  # noqa: E731
        reader = token.verified if question.get("form") == "jwt" else verified
        believed = reader(question["text"], ring, catalogues, found.keys)
    except Failed as failed:
        return answer(failed.status, failed.kid)
    status = status_of(believed, question, place, found)
    return answer(status, believed.entry["id"], believed, found, effective(question))


def place_of(text: str | None) -> Place | None:
    """Where the product says that it runs."""
    try:
        return None if text is None else normalised(text, actual=True)
    except UrlFault:
        raise Refused("url.invalid", "url") from None


def status_of(believed: Verified, question: Json, place: Place | None, found: Revocations) -> Json:
    """Rows 7 to 16."""
    claims = believed.claims
    refusal = not_for_here(believed, question, place) or found.against(claims)
    if refusal:
        return refusal
    now, mark = instant(question["now"]), instant(question.get("highWater"))
    if now is not None and mark is not None and mark - now > PATIENCE:
        holds = is_usable(status_at(claims, mark))
        return status("clock_suspect", highWater=question["highWater"], holds=holds)
    return status_at(claims, effective(question))


def not_for_here(believed: Verified, question: Json, place: Place | None) -> Json | None:
    """Rows 7 to 10: the window of the key, the application, the environment, the place."""
    claims = believed.claims
    window = out_of_window(believed.entry, claims)
    if window:
        return status("key_out_of_window", key=believed.entry["id"], **window)
    if claims["application"] != question["application"]:
        asked = question["application"]
        return status("wrong_application", licensed=claims["application"], asked=asked)
    licensed, here = claims.get("environment"), question.get("environment")
    if (licensed or "production") != (here or "production"):
        words = {"licensed": licensed or "production", "asked": here or "production"}
        return status("wrong_environment", **words)
    if "url" in claims and (place is None or not matches(normalised(claims["url"]), place)):
        actual = {} if place is None else {"actual": place.text()}
        return status("wrong_url", licensed=claims["url"], **actual)
    return None


def instant(text: str | None) -> datetime | None:
    """A moment in universal time."""
    return None if text is None else datetime.fromisoformat(text).astimezone(UTC)


def effective(question: Json) -> datetime:
    """The later one of clock and mark."""
    moments = [instant(question["now"]), instant(question.get("highWater"))]
    return max(each for each in moments if each is not None)


def day_at(moment: datetime, shift: timedelta) -> date:
    """The civil day so many hours away."""
    return (moment + shift).date()


def status_at(claims: Json, now: datetime) -> Json:
    """Rows 13 to 16, by whole days anywhere on earth."""
    if "firstDay" in claims and str(day_at(now, EARLIEST)) < claims["firstDay"]:
        return status("not_yet_valid", firstDay=claims["firstDay"])
    if "lastDay" not in claims or str(day_at(now, LATEST)) <= claims["lastDay"]:
        return status("valid")
    over = number_of(claims["lastDay"]) + claims.get("graceDays", 0)
    if number_of(str(day_at(now, LATEST))) > over:
        return status("expired", since=day_of(over + 1))
    return status("grace", lastDay=day_of(over))


def status(code: str, **facts: Any) -> Json:
    """A status with its facts."""
    return {"kind": f"licence.{code}", **facts}


def is_usable(found: Json) -> bool:
    """Grace counts."""
    return found["kind"] in ("licence.grace", "licence.valid")


def days_left(found: Json, claims: Json, now: datetime) -> int | None:
    """Until the last day, or that of the grace."""
    last = found.get("lastDay") or claims.get("lastDay")
    if not is_usable(found) or last is None:
        return None
    return number_of(last) - number_of(str(day_at(now, LATEST)))


def answer(
    found: Json,
    kid: str | None,
    believed: Verified | None = None,
    revocations: Revocations = NOTHING_REVOKED,
    now: datetime | None = None,
) -> Json:
    """The verdict."""
    verdict: Json = {"status": found, "usable": is_usable(found)}
    if kid is not None:
        verdict["key"] = kid
    warnings: list[Json] = []
    if believed is not None and now is not None:
        verdict["claims"] = believed.claims
        left = days_left(found, believed.claims, now)
        if left is not None:
            verdict["daysLeft"] = left
        if is_usable(found):
            warnings = warned(found, believed, revocations, now, left)
    return {**verdict, "warnings": warnings}


def warned(
    found: Json, believed: Verified, revocations: Revocations, now: datetime, left: int | None
) -> list[Json]:
    """What somebody should look after."""
    today = str(day_at(now, LATEST))
    warnings = []
    if found["kind"] == "licence.valid" and left is not None and left <= SOON:
        warnings.append(status("ends_soon", daysLeft=left))
    maintained = believed.claims.get("maintainedUntil")
    if maintained is not None and maintained < today:
        warnings.append(status("maintenance_ended", on=maintained))
    if believed.unknown:
        numbers = [min(number, LARGEST_NUMBER) for number in believed.unknown]
        warnings.append(status("unknown_claims", claims=numbers))
    if revocations.next is not None and revocations.next < today:
        warnings.append({"kind": "revocations.stale", "next": revocations.next})
    return warnings

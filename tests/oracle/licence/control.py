"""Traffic lights for the applications of an account (Z21)."""

from collections.abc import Sequence
from typing import Any

from oracle.dates import day
from oracle.licence.bench import is_inactive, judged, usable_end
from oracle.licence.catalogue import catalogue_of
from oracle.licence.questions import account_of, is_live
from oracle.licence.ring import checked
from oracle.licence.stored import is_good, stored_key
from oracle.licence.url import UrlFault, matches, normalised
from oracle.licence.wanted import environment_of
from oracle.plan.desk import Desk

Json = dict[str, Any]

SOON = 30
FOR_EVER = "9999-12-32"


def application_control(records: Sequence[Json], question: Json) -> Json:
    """A light for each client, then for each place that has licences and no client."""
    desk = Desk(records)
    control = Control(desk, question)
    clients = [each for each in desk.all("client") if each["account"] == question["account"]]
    rows = []
    fitted: set[str] = set()
    for client in clients:
        fitting = [each for each in control.licences if fits(client, each)]
        fitted |= {each["id"] for each in fitting}
        rows.append(control.row({"client": client["id"]}, client, fitting))
    alone = [each for each in control.licences if each["id"] not in fitted]
    found = groups([each for each in alone if environment_of(each) != "sandbox"])
    rows += [control.row({}, group[0], group) for group in found]
    return {"account": question["account"], "applications": rows}


def groups(licences: list[Json]) -> list[list[Json]]:
    """By application and place as it is written, in the order of the lowest numbers."""
    found: dict[tuple[str, str | None], list[Json]] = {}
    for each in licences:
        found.setdefault((each["application"], each.get("url")), []).append(each)
    return list(found.values())


def fits(client: Json, licence: Json) -> bool:
    """Whether a licence is for an installation."""
    return licence["application"] == client["application"] and is_open_to(licence, client)


def allows(claims: Json | None, place: Json) -> bool:
    """Whether a product at the place would take the key: it reads the claims, not the record."""
    if claims is None or claims["application"] != place["application"]:
        return False
    return place["kind"] != "client" or is_open_to(claims, place)


def is_open_to(claims: Json, client: Json) -> bool:
    """Whether a licence, or what its key says, is for the stage and the place of a client."""
    real = client.get("stage") in (None, "production")
    if real and environment_of(claims) == "sandbox":
        return False
    return "url" not in claims or is_there(claims["url"], client.get("url"))


def is_there(licensed: str, actual: str | None) -> bool:
    """Whether the pattern holds the place; a client without a place is at any."""
    try:
        pattern = normalised(licensed)
        return actual is None or matches(pattern, normalised(actual, actual=True))
    except UrlFault:
        return False


class Control:
    """The licences of an account on a day, and what their keys say."""

    def __init__(self, desk: Desk, question: Json) -> None:
        self.desk = desk
        self.ring = checked(question["ring"])
        self.on = question["on"]
        self.inactive = is_inactive(account_of(desk, question["account"]), self.on)
        self.licences = list(filter(is_live, desk.licences(question["account"])))

    def row(self, head: Json, place: Json, fitting: list[Json]) -> Json:
        """An application at a place."""
        good = [each for each in fitting if allows(self.claims(each), place)]
        best = self.best(good)
        reasons = list(self.reasons(best))
        row = {**head, "application": place["application"]}
        if "url" in place:
            row["url"] = place["url"]
        row["light"] = light(reasons)
        if best is not None:
            row["licence"] = best["id"]
        return {**row, "reasons": reasons}

    def claims(self, licence: Json) -> Json | None:
        """What its key says, when it is to be believed and holds on the day."""
        stored = stored_key(
            licence,
            self.ring,
            lambda name: catalogue_of(self.desk.known("application", name)),
        )
        if stored.believed is None or not is_good(stored, self.ring):
            return None
        claims = stored.believed.claims
        begins, ends = claims.get("firstDay", ""), usable_end(claims) or FOR_EVER
        return claims if begins <= self.on <= ends else None

    def best(self, licences: list[Json]) -> Json | None:
        """The one that holds longest, then that of the lowest number."""
        best, longest = None, ""
        for licence in licences:
            claims = self.claims(licence)
            end = "" if claims is None else usable_end(claims) or FOR_EVER
            if end > longest:
                best, longest = licence, end
        return best

    def reasons(self, best: Json | None) -> list[Json]:
        """All that speaks against a green light, in its order."""
        found: list[Json] = []
        if self.inactive:
            found.append(reason("account_inactive"))
        if best is None:
            return [*found, reason("no_valid_licence")]
        claims = self.claims(best) or {}
        last = claims.get("lastDay")
        if last is not None and last < self.on:
            found.append(reason("licence_in_grace", lastDay=usable_end(claims)))
        elif last is not None and (day(last) - day(self.on)).days <= SOON:
            left = (day(last) - day(self.on)).days
            found.append(reason("licence_ends_soon", lastDay=last, daysLeft=left))
        judgement = judged(self.desk, self.ring, best)
        if judgement.faults:
            found.append(reason("licence_failed"))
        elif judgement.reasons:
            found.append(reason("licence_stale", reasons=judgement.reasons))
        return found


def reason(code: str, **facts: Any) -> Json:
    """A reason with its facts."""
    return {"kind": f"control.{code}", **facts}


def light(reasons: list[Json]) -> str:
    """Red stops, amber warns."""
    kinds = {each["kind"] for each in reasons}
    if kinds & {"control.account_inactive", "control.no_valid_licence"}:
        return "red"
    return "amber" if kinds else "green"

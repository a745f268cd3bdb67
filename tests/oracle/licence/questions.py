"""What is stale, what is delivered, and how many there are (AC C4.1, C7, C9)."""

from collections.abc import Sequence
from typing import Any

from oracle.licence.bench import is_inactive, judged
from oracle.licence.ring import checked
from oracle.licence.wanted import environment_of
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]

ENVIRONMENTS = ("production", "demo", "sandbox")


def is_live(licence: Json) -> bool:
    """Not cancelled."""
    return licence.get("cancelledOn") is None


def account_of(desk: Desk, name: str) -> Json:
    """The account, which must have a record."""
    if not desk.known("account", name):
        raise Refused("account.unknown", "account")
    return desk.known("account", name)


def stale_licences(records: Sequence[Json], question: Json) -> Json:
    """What an update would sign, and what it could not."""
    desk = Desk(records)
    ring = checked(question["ring"])
    account_of(desk, question["account"])
    found: Json = {"licences": [], "failed": []}
    for licence in filter(is_live, desk.licences(question["account"])):
        judgement = judged(desk, ring, licence)
        if judgement.faults:
            found["failed"].append({"licence": licence["id"], "faults": judgement.faults})
        elif judgement.reasons:
            found["licences"].append({"licence": licence["id"], "reasons": judgement.reasons})
    return found


def licence_delivery(records: Sequence[Json], question: Json) -> Json:
    """Keys to install, and by whom."""
    desk = Desk(records)
    account = account_of(desk, question["account"])
    if is_inactive(account, question["on"]):
        raise Refused("account.inactive", "account")
    delivered = [
        {
            "licence": licence["id"],
            "application": licence["application"],
            **({"url": licence["url"]} if "url" in licence else {}),
            "key": licence["key"],
        }
        for licence in filter(is_live, desk.licences(question["account"]))
        if "key" in licence
    ]
    installer = "vendor" if account.get("hosted") else "customer"
    return {"installer": installer, "licences": delivered}


def licence_counts(records: Sequence[Json], question: Json) -> Json:
    """For each account: installations, licences by environment, and issued keys."""
    desk = Desk(records)
    stated = question.get("account")
    if stated is not None:
        account_of(desk, stated)
    counted = {each["account"] for each in [*desk.all("client"), *desk.all("licence")]}
    names = sorted(counted if stated is None else counted & {stated}, key=str.encode)
    return {"accounts": [count(desk, name) for name in names]}


def count(desk: Desk, name: str) -> Json:
    """One account."""
    live = list(filter(is_live, desk.licences(name)))
    found: Json = {"account": name}
    found["clients"] = len([each for each in desk.all("client") if each["account"] == name])
    for environment in ENVIRONMENTS:
        found[environment] = len([each for each in live if environment_of(each) == environment])
    return {**found, "issued": len([each for each in live if "key" in each])}

"""Copies for sandboxes (AC C5, Z9): one for each licence that is none itself, made once."""

from collections.abc import Sequence
from typing import Any

from oracle.licence.bench import Bench, is_inactive
from oracle.licence.issuing import settle, skipped
from oracle.licence.url import Place, UrlFault, normalised
from oracle.licence.wanted import environment_of
from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]

DOMAIN = "etask.de"
# What a copy has of its source.
CARRIED = (
    *("account", "application", "limits", "modules", "parameters", "firstDay", "lastDay"),
    *("graceDays", "maintainedUntil"),
)


def create_sandbox_licences(records: Sequence[Json], command: Json) -> Json:
    """Makes what is missing, and brings the others up to their sources."""
    bench = Bench(Desk(records), command, "sandbox")
    desk, name = bench.desk, command["account"]
    account = bench.account(name)
    url = url_of(desk, account, command.get("domain"))
    licences = desk.read_licences(name)
    sources = [each for each in licences if environment_of(each) != "sandbox"]
    pairs = [(source, copy_of(licences, source, url)) for source in sources]
    numbers = Numbers(desk, command["numbers"], len([1 for pair in pairs if is_new(bench, *pair)]))
    for source, copy in pairs:
        settle_copy(bench, account, source, copy, numbers)
    tell(bench, account, url)
    return bench.plan()


def url_of(desk: Desk, account: Json, stated: str | None) -> str:
    """The host of the account's sandbox, as people write it; nobody else may have it."""
    code = account.get("code")
    if code is None:
        raise Refused("account.code_missing", "account")
    desk.read_coded(code)
    domain = stated or desk.read_policy().get("sandboxDomain") or DOMAIN
    try:
        behind = normalised(domain)
    except UrlFault:
        raise Refused("url.invalid", "domain") from None
    place = place_of(code, domain, behind)
    if place is None:
        raise Refused("account.code_invalid", "account")
    for other in desk.all("account"):
        if other["id"] == account["id"] or other.get("code") is None:
            continue
        if place_of(other["code"], domain, behind) == place:
            raise Refused("licence.duplicate_target", "account")
    return f"{code}-SB.{domain}"


def place_of(code: str, domain: str, behind: Place) -> Place | None:
    """One label in front of the domain, or nothing."""
    try:
        place = normalised(f"{code}-SB.{domain}")
    except UrlFault:
        return None
    _, _, rest = place.host.partition(".")
    # A code is one label, whatever else a URL may have in front.
    is_one_label = rest == behind.host and not place.wildcard and place.scheme is None
    return place if is_one_label else None


def copy_of(licences: list[Json], source: Json, url: str) -> Json:
    """The copy as it should be, on top of the one there is; without a number when there is none."""
    copies = [
        each
        for each in licences
        if environment_of(each) == "sandbox" and each.get("source") == source["id"]
    ]
    held = copies[0] if copies else {}
    fields = {field: source.get(field) for field in CARRIED}
    found = {**held, **fields, "url": url, "environment": "sandbox", "source": source["id"]}
    return {"kind": "licence", **{name: each for name, each in found.items() if each is not None}}


def is_new(bench: Bench, source: Json, copy: Json) -> bool:
    """Whether a number is needed: what fails gets none."""
    account = bench.desk.known("account", source["account"])
    if "id" in copy or skipped(account, source, bench.command["today"]) is not None:
        return False
    return not bench.judge({**copy, "id": "1"}).faults


class Numbers:
    """The numbers of new licences, in the order in which they are stated."""

    def __init__(self, desk: Desk, numbers: list[str], needed: int) -> None:
        if len(numbers) < needed:
            raise Refused("licence.numbers_short", "numbers")
        for position, number in enumerate(numbers):
            used = position < needed and desk.known("licence", number)
            if number in numbers[:position] or used:
                raise Refused("record.duplicate", f"numbers[{position}]")
        self.left = list(numbers)

    def next(self) -> str:
        """The next one."""
        return self.left.pop(0)


def settle_copy(bench: Bench, account: Json, source: Json, copy: Json, numbers: Numbers) -> None:
    """One source and its copy."""
    reason = skipped(account, source, bench.command["today"])
    if reason is not None:
        bench.outcome("skipped", source["id"], reason=reason)
        is_live = "id" in copy and copy.get("cancelledOn") is None
        if is_live and not is_inactive(account, bench.command["today"]):
            bench.desk.change("licence", copy["id"], cancelledOn=source["cancelledOn"])
    elif copy.get("cancelledOn") is not None:
        bench.outcome("skipped", copy["id"], reason="cancelled")
    elif "id" in copy:
        settle_held(bench, copy)
    else:
        create(bench, source, copy, numbers)


def settle_held(bench: Bench, copy: Json) -> None:
    """A copy that is there; with faults it stays as it is."""
    if not bench.judge(copy).faults:
        bench.desk.put(copy)
    settle(bench, copy)


def create(bench: Bench, source: Json, copy: Json, numbers: Numbers) -> None:
    """A copy that is missing."""
    found = bench.judge({**copy, "id": "1"}).faults
    if found:
        bench.outcome("failed", source["id"], faults=found)
        return
    new = {**copy, "id": numbers.next()}
    bench.sign(new, bench.judge(new))
    bench.outcome("created", new["id"], source=source["id"])


def tell(bench: Bench, account: Json, url: str) -> None:
    """Who installs it, and who shares the host."""
    if account.get("hosted") is False:
        bench.desk.notice("account.not_hosted", account=account["id"])
    copies = [
        each["application"]
        for each in bench.desk.licences(account["id"])
        if environment_of(each) == "sandbox"
        and each.get("source") is not None
        and each.get("cancelledOn") is None
        and is_at(each.get("url"), url)
    ]
    for application in sorted({each for each in copies if copies.count(each) > 1}):
        bench.desk.notice("licence.same_application_at_url", application=application, url=url)


def is_at(stated: str | None, url: str) -> bool:
    """Whether a licence is for that host."""
    try:
        return stated is not None and normalised(stated) == normalised(url)
    except UrlFault:
        return False

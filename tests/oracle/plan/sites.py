"""Which address of its user an item stands at (Z1, SI13)."""

from typing import Any

from oracle.plan.desk import Desk
from oracle.refused import Refused

Json = dict[str, Any]


def addresses_of(desk: Desk, party: str) -> list[Json]:
    """The addresses of an account, or the one of a contact."""
    found: list[Json] = desk.known("account", party).get("addresses") or []
    own = desk.known("contact", party).get("address")
    return found or ([own] if own is not None else [])


def default_address(addresses: list[Json]) -> Json:
    """The one that says so, else the first."""
    return next((each for each in addresses if each.get("isDefault")), addresses[0])


def delivery_address(addresses: list[Json]) -> Json:
    """The first of kind delivery, else the default."""
    return next(
        (each for each in addresses if each.get("kind") == "delivery"), default_address(addresses)
    )


def user_of(placement: Json) -> str | None:
    """The end user, where there is one."""
    return placement.get("account") if placement["kind"] == "endUser" else None


def check_site(desk: Desk, placement: Json, site: str | None) -> None:
    """A stated site is one of the user's addresses, as far as these are on record."""
    user = user_of(placement)
    if site is None or user is None:
        return
    addresses = addresses_of(desk, user)
    if addresses and site not in [each["code"] for each in addresses]:
        raise Refused("item.site_unknown", "site")


def site_for(
    desk: Desk, stated: str | None, placement: Json, before: Json, *, delivery: bool = False
) -> str | None:
    """As stated; else kept with the same user; else an address of the new one; else none.

    `before` is the former state of the item, empty for a new one.
    """
    user = user_of(placement)
    if stated is not None or user is None:
        return stated
    if before and user_of(before["placement"]) == user:
        kept: str | None = before.get("site")
        return kept
    addresses = addresses_of(desk, user)
    if not addresses:
        return None
    desk.seen.add(("account" if desk.known("account", user).get("addresses") else "contact", user))
    chosen = delivery_address(addresses) if delivery else default_address(addresses)
    site: str = chosen["code"]
    return site

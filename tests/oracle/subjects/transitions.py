"""The matrix of transitions (IB 2.7): every placement to every other, and to itself."""

from oracle.expectations import Case
from oracle.installed import MANUAL, unit
from oracle.planning import does, refuses
from oracle.records import IN_STOCK, SCRAPPED, Json, end_user, reseller, wholesaler

PLACES: dict[str, Json] = {
    "an end user": end_user("C1"),
    "a reseller": reseller("R1"),
    "a wholesaler": wholesaler("G1"),
    "the stock": IN_STOCK,
    "the scrap": SCRAPPED,
}
OTHERS: dict[str, Json] = {
    "an end user": end_user("C2"),
    "a reseller": reseller("R2"),
    "a wholesaler": wholesaler("G2"),
}
TOLD = {
    "an end user": "endUser C1",
    "a reseller": "reseller R1",
    "a wholesaler": "wholesaler G1",
    "the stock": "inStock",
    "the scrap": "scrapped",
}
UNUSUAL = {
    ("an end user", "a reseller"): "notice placement.unusual before endUser after reseller",
    ("an end user", "a wholesaler"): "notice placement.unusual before endUser after wholesaler",
    ("a reseller", "a wholesaler"): "notice placement.unusual before reseller after wholesaler",
}
SOURCE = "IB 2.7, IB-H1"


def command(placement: Json) -> Json:
    """A confirmed change on 2025-06-01."""
    return {"item": "M", "placement": placement, "today": "2025-06-01", "confirmed": True}


def at(place: str) -> list[Json]:
    """The item at a place since the New Year."""
    return [unit("M", PLACES[place], "2025-01-01", origin=MANUAL)]


def moved(source: str, target: str, told: str, placement: Json) -> Case:
    """A transition that opens a line."""
    line = f"new installation installation:M/1: item M, number 1, placement {TOLD[source]},"
    rows = [
        f"item M: placement {told}, since 2025-06-01, origin change M, previousOrigin manual",
        f"{line} since 2025-01-01, lastDay 2025-06-01, origin manual",
        "reads no commercial M",
    ]
    if (source, target) in UNUSUAL:
        rows.append(UNUSUAL[source, target])
    other = "another " if source == target else ""
    what = f"from {source} to {other}{target.rsplit(maxsplit=1)[-1] if other else target}"
    return does(what, SOURCE, at(source), "change_installation", command(placement), *rows)


def refused(target: str) -> Case:
    """Only restore leads out of the scrap."""
    return refuses(
        f"from the scrap to {target}",
        "IB 2.7, IB-S15, D10",
        *(at("the scrap"), "change_installation", command(PLACES[target])),
        *("item.scrapped", "item"),
    )


def same(place: str) -> Case:
    """To where it is already."""
    what = f"from {place} to the same"
    return does(
        what, "IB-H4, SI1", at(place), "change_installation", command(PLACES[place]), "nothing"
    )


ALIVE = ("an end user", "a reseller", "a wholesaler", "the stock")

CASES = [
    *[
        moved(source, target, TOLD[target], PLACES[target])
        for source in ALIVE
        for target in PLACES
        if source != target
    ],
    *[
        moved(place, place, TOLD[place].replace("1", "2"), placement)
        for place, placement in OTHERS.items()
    ],
    *[same(place) for place in PLACES],
    *[refused(target) for target in ALIVE],
]

"""A random walk of commands over a small world, the same for a seed in every run.

`commands(seed, records)` yields `(name, args)`; between two of them the caller applies the plan to
the list that it has handed over, in place. `python3 tests/oracle/walk.py [commands] [seed]` walks
with the oracle alone and holds it to what must be so after every step.
"""

import itertools
import sys
from collections.abc import Iterator, Sequence
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle.door import UNITS, check
from oracle.fields import in_declared_order, text_of
from oracle.plan.commands import applied, planned
from oracle.refused import Refused
from oracle.world import ACCOUNTS, DOCUMENTS, IDS, PRODUCTS, SERIALS, Dice, world

Json = dict[str, Any]


def register(dice: Dice) -> Json:
    """An item by hand."""
    return {
        "product": dice.one(PRODUCTS),
        "placement": dice.placement(),
        **dice.some(id=lambda: dice.one(IDS), serial=lambda: dice.one(SERIALS)),
        **dice.some(quantity=lambda: dice.one([1, 2, 3]), brand=lambda: dice.one(["ACME", "X"])),
        **dice.some(number=lambda: dice.one(["7", "8"]), since=dice.recent),
        **dice.facts(),
        **dice.prices(),
    }


def edit_item(dice: Dice) -> Json:
    """Some fields of an item."""
    cleared = ["number", "brand", "site", "soldOn", "salePrice", "loanDue", "description"]
    return {
        "item": dice.item(),
        **dice.some(serial=lambda: dice.one(SERIALS), quantity=lambda: dice.one([1, 2, 5])),
        **dice.some(number=lambda: dice.one(["7", "8", "9"]), since=dice.day),
        **dice.some(description=lambda: dice.one(["Chair", "Desk"]), loanDue=dice.day),
        **dice.some(clear=lambda: [dice.one(cleared)]),
        **dice.facts(),
        **dice.prices(),
    }


def change_installation(dice: Dice) -> Json:
    """Another placement."""
    return {
        "item": dice.item(),
        "placement": dice.placement(),
        **dice.some(closedOn=dice.recent, since=dice.recent, takeBackPrice=dice.price),
        **dice.facts(),
        **dice.prices(),
        **dice.said(),
    }


def edit_installation(dice: Dice) -> Json:
    """The end or the take-back price of a line."""
    name = dice.one(dice.ids("installation"))
    return {"installation": name, **dice.some(lastDay=dice.day, takeBackPrice=dice.price)}


def insert_installation(dice: Dice) -> Json:
    """A line by hand."""
    return {
        "item": dice.item(),
        "placement": dice.placement(),
        "since": dice.day(back=900),
        "lastDay": dice.day(back=700),
        **dice.some(id=lambda: dice.one(IDS), takeBackPrice=dice.price),
        **dice.facts(),
    }


def restore(dice: Dice) -> Json:
    """The way back."""
    return {
        "item": dice.item(),
        **dice.some(installation=lambda: dice.one(dice.ids("installation"))),
    }


def scrap(dice: Dice) -> Json:
    """The end."""
    return {"item": dice.item(), **dice.some(on=dice.recent), **dice.said()}


def relocate(dice: Dice) -> Json:
    """Another place."""
    return {"item": dice.item(), **dice.some(site=lambda: "A2", exactPlace=lambda: "Hall C")}


def split(dice: Dice) -> Json:
    """Several records."""
    return {"item": dice.item(), **dice.said()}


def deliver(dice: Dice) -> Json:
    """Goods to somebody."""
    first = dice.below(len(SERIALS))
    serials = [SERIALS[first], SERIALS[first - 1]][: dice.one([1, 2])]
    return {
        "document": dice.one(DOCUMENTS),
        "product": dice.one(PRODUCTS),
        "to": dice.placement(),
        "on": dice.recent(),
        **({"serials": serials} if dice.often(0.6) else {}),
        **dice.some(line=lambda: 10, price=dice.price, quantity=lambda: dice.one([1, 2, 4])),
        **dice.some(source=lambda: dice.one(["shipment", "invoice"])),
    }


def return_sale(dice: Dice) -> Json:
    """Goods that come back."""
    return {
        "item": dice.item(),
        "document": dice.one(DOCUMENTS),
        "on": dice.recent(),
        **dice.some(quantity=lambda: dice.one([1, 2]), takeBackPrice=dice.price),
    }


def return_loan(dice: Dice) -> Json:
    """A loan that comes back."""
    return {"item": dice.item(), "document": dice.one(DOCUMENTS), "on": dice.recent()}


def keep_loan(dice: Dice) -> Json:
    """A loan that stays."""
    return {"item": dice.item(), "on": dice.recent(), **dice.some(price=dice.price), **dice.said()}


def request_warranty(dice: Dice) -> Json:
    """A request."""
    return {"item": dice.item(), "on": dice.recent(), **dice.some(id=lambda: dice.one(IDS))}


def register_warranty(dice: Dice) -> Json:
    """A card that came back."""
    return {
        "request": dice.one([*dice.ids("warrantyRequest"), *IDS]),
        "item": dice.item(),
        "account": dice.one(ACCOUNTS),
        "purchasedOn": dice.recent(),
        **dice.some(purchasePrice=dice.price, exactPlace=lambda: "Hall D"),
    }


def attach_contract(dice: Dice) -> Json:
    """A contract for an item."""
    return {"item": dice.item(), "contract": dice.one(dice.ids("contract"))}


def replace_item(dice: Dice) -> Json:
    """A unit for another."""
    rules = [{"kind": "inherit"}, {"kind": "restart"}, {"kind": "longerOf"}]
    more = {"kind": "plusMonths", "months": 6}
    return {
        "item": dice.item(),
        "by": dice.item(),
        "on": dice.recent(),
        **dice.some(old=dice.placement, warranty=lambda: dice.one([*rules, more])),
    }


def place_component(dice: Dice) -> Json:
    """A part of another item."""
    return {"item": dice.item(), **({"parent": dice.item()} if dice.often(0.8) else {})}


def delete_item(dice: Dice) -> Json:
    """A record that goes."""
    return {"item": dice.item()}


def print_voucher(dice: Dice) -> Json:
    """A print."""
    return {"voucher": dice.one(dice.ids("voucher"))}


MAKERS = (
    *(register, edit_item, edit_installation, insert_installation, restore, scrap, relocate),
    *(split, deliver, return_sale, return_loan, keep_loan, request_warranty, register_warranty),
    *(attach_contract, replace_item, place_component, delete_item, print_voucher),
)
# What happens most.
BUSY = (change_installation, deliver, restore, return_sale, register_warranty)
TIMELESS = ("delete_item",)
# What changes nothing when it is said twice.
REPEATABLE = (
    *("register", "edit_item", "change_installation", "edit_installation", "scrap", "relocate"),
    *("deliver", "return_loan", "request_warranty", "register_warranty", "attach_contract"),
    *("replace_item", "place_component"),
)
# What restore undoes.
MOVES = (
    *("change_installation", "scrap", "return_sale", "return_loan", "keep_loan"),
    "register_warranty",
)


def commands(seed: int, records: Sequence[Json]) -> Iterator[tuple[str, Json]]:
    """Commands without end; the same for the same seed and the same facts between them."""
    dice = Dice(seed, records)
    while True:
        maker = dice.one(BUSY) if dice.often(0.5) else dice.one(MAKERS)
        command = maker(dice)
        if maker.__name__ not in TIMELESS:
            command["today"] = str(dice.today)
        yield maker.__name__, command
        dice.today += timedelta(days=dice.one([0, 0, 1, 3]))


def apply(records: Sequence[Json], changes: Json) -> list[Json]:
    """The facts after a change set."""
    return applied(records, changes)


def faults(before: Sequence[Json], name: str, plan: Json, after: list[Json]) -> Iterator[str]:
    """What is not as it must be after a step."""
    try:
        check(after)
    except Refused as refused:
        yield f"the door refuses the plan: {refused}"
    expects = plan["changes"]["expects"]
    names = [text for each in expects for text in [str(each.get("record") or each["need"])]]
    if len(names) != len(set(names)):
        yield "something is expected twice"
    if not plan["changes"]["changes"] and (expects or plan["newRecords"]):
        yield "a plan that changes nothing rests on something"
    if name in ("split", "return_sale") and total(before) != total(after):
        pieces = f"{total(before)} became {total(after)}"
        yield f"the prices that are divided have another sum: {pieces}"
    for item in (each["id"] for each in after if each["kind"] == "item"):
        numbers = [
            each["number"] for each in after if each.get("item") == item and "number" in each
        ]
        if len(numbers) != len(set(numbers)):
            yield f"two lines of {item} have one number"


def repeated(name: str, command: Json, after: list[Json]) -> Iterator[str]:
    """Design 3: what is so already is no change, and is not refused."""
    if name in REPEATABLE and planned(name, after, command)["changes"]["changes"]:
        yield "the same command again changes something"


def undone(
    before: Sequence[Json], name: str, command: Json, plan: Json, after: list[Json]
) -> Iterator[str]:
    """SI16: restore undoes one change; only the former origin before last is forgotten."""
    item = command.get("item")
    puts = [each["put"] for each in plan["changes"]["changes"] if "put" in each]
    opened = [put for put in puts if put["kind"] == "installation" and put["item"] == item]
    if name not in MOVES or not opened:
        return
    command = {"item": item, "today": command["today"]}
    restored = apply(after, planned("restore", after, command)["changes"])
    if whole(before, item) != whole(restored, item):
        yield "restore does not undo it"


def whole(records: Sequence[Json], item: str | None) -> list[str]:
    """Everything about an item, and all contracts."""
    kinds = ("item", "commercial", "installation", "contract", "pastCommercial")
    return sorted(
        text_of({**in_declared_order(each, UNITS), "previousOrigin": None})
        for each in records
        if each["kind"] in kinds
        and (each["kind"] in kinds[3:] or item in (each.get("id"), each.get("item")))
    )


def total(records: Sequence[Json]) -> dict[tuple[str, str], Decimal]:
    """The sums of all sale and purchase prices, running and past, by currency."""
    found: dict[tuple[str, str], Decimal] = {}
    for each, field in itertools.product(records, ("salePrice", "purchasePrice")):
        if each["kind"] in ("commercial", "pastCommercial") and field in each:
            key = field, each[field]["currency"]
            found[key] = found.get(key, Decimal(0)) + Decimal(each[field]["amount"])
    return found


def walk(steps: int, seed: int) -> int:
    """Walks with the oracle alone; the number of faults."""
    records = world()
    told: dict[str, int] = {}
    found = 0
    for name, command in itertools.islice(commands(seed, records), steps):
        try:
            plan = planned(name, records, command)
        except Refused as refused:
            told[refused.code] = told.get(refused.code, 0) + 1
            continue
        after = apply(records, plan["changes"])
        told_faults = itertools.chain(
            faults(records, name, plan, after),
            repeated(name, command, after),
            undone(records, name, command, plan, after),
        )
        for fault in told_faults:
            found += 1
            print(f"{name} {command}: {fault}")
        outcome = "planned" if plan["changes"]["changes"] else "nothing"
        told[outcome] = told.get(outcome, 0) + 1
        records[:] = after
    for code, count in sorted(told.items(), key=lambda each: -each[1]):
        print(f"{count:5} {code}")
    return found


def main(arguments: list[str]) -> int:
    """Exit code 1 where something is not as it must be."""
    steps = int(arguments[0]) if arguments else 1000
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    return 1 if walk(steps, seed) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

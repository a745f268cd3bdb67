"""Several pieces in one record become several records (IB section 3, Z16, D11)."""

import itertools
from typing import Any

from oracle.plan.desk import NAMED, Desk
from oracle.plan.movement import confirm
from oracle.plan.names import free_name, name_of
from oracle.plan.naming import serial_managed
from oracle.plan.prices import divided, hold_prices, prices_of, total
from oracle.refused import Refused

Json = dict[str, Any]

MOST_PIECES = 1000


def split(desk: Desk, command: Json) -> None:
    """Q2 to Q6: n - 1 copies of everything, each of one piece."""
    item = desk.item(command["item"])
    pieces = item.get("quantity") or 1
    if item.get("serial") is not None or serial_managed(desk, item["product"]):
        raise Refused("item.split_serial", "item")
    if pieces == 1:
        raise Refused("item.split_single", "item")
    if pieces > MOST_PIECES:
        raise Refused("item.split_too_many", "item")
    stated = command.get("ids")
    if stated is not None and len(stated) != pieces - 1:
        raise Refused("ids.count_differs", "ids")
    copies = stated or names_of_copies(desk, item, pieces - 1)
    check_free(desk, copies)
    confirm(command)
    verbatim = desk.policy().get("splitPrices") == "copy"
    share_out(desk, item, [(name, 1) for name in copies], verbatim=verbatim)


def check_free(desk: Desk, names: list[str]) -> None:
    """A stated id is new."""
    for position, name in enumerate(names):
        if name in names[:position] or desk.known("item", name):
            raise Refused("record.duplicate", f"ids[{position}]")


def names_of_copies(desk: Desk, item: Json, count: int) -> list[str]:
    """SI14: numbered under the first original, from 2 on, as far as they are free."""
    origin = item.get("origin") or {}
    original = origin["document"] if origin.get("source") == "split" else item["id"]
    numbered = (name_of("split", original, number) for number in itertools.count(2))
    free = (name for name in numbered if not desk.known("item", name))
    return list(itertools.islice(free, count))


def share_out(desk: Desk, item: Json, copies: list[tuple[str, int]], *, verbatim: bool) -> None:
    """Copies of so many pieces each; the original keeps the others, and the first shares."""
    for kind in NAMED:
        desk.read_named(kind, item["id"])
    pieces = item.get("quantity") or 1
    counts = [pieces - sum(count for _, count in copies), *[count for _, count in copies]]
    names = [item["id"], *[name for name, _ in copies]]
    desk.change("item", item["id"], quantity=counts[0])
    for name, count in copies:
        desk.put(copy_of(item, name, count))
    spread(desk, "commercial", names, counts, verbatim=verbatim)
    for line in desk.lines(item["id"]):
        copy_line(desk, line, names, counts, verbatim=verbatim)
    for contract in desk.all("contract"):
        copy_scope(desk, contract, names)
    for request in desk.all("warrantyRequest"):
        if item["id"] in request["items"]:
            position = request["items"].index(item["id"]) + 1
            items = [*request["items"][:position], *names[1:], *request["items"][position:]]
            desk.change("warrantyRequest", request["id"], items=items)


def copy_of(item: Json, name: str, count: int) -> Json:
    """Z16: everything but what is the original's alone."""
    own = {"id": name, "quantity": count, "origin": {"source": "split", "document": item["id"]}}
    alone = {"number": None, "previousOrigin": None, "replacement": None}
    return {**item, **own, **alone}


def spread(desk: Desk, kind: str, names: list[str], counts: list[int], *, verbatim: bool) -> None:
    """Every price in shares of a piece, the first ones to the first record."""
    held = prices_of(desk.read(kind, names[0]))
    shares: list[Json] = [{} for _ in names]
    for field, price in held.items():
        units = divided(price, sum(counts))
        for position, count in enumerate(counts):
            before = sum(counts[:position])
            part = price if verbatim else total(units[before : before + count])
            shares[position][field] = part
    for name, share in zip(names, shares, strict=True):
        if share:
            hold_prices(desk, kind, name, share)


def copy_line(
    desk: Desk, line: Json, names: list[str], counts: list[int], *, verbatim: bool
) -> None:
    """Q6: the same past under the same number."""
    desk.read("installation", line["id"])
    lines = [line["id"]]
    for name in names[1:]:
        copied = free_name(desk, "installation", name_of("installation", name, line["number"]))
        desk.put({**line, "id": copied, "item": name})
        lines.append(copied)
    spread(desk, "pastCommercial", lines, counts, verbatim=verbatim)


def copy_scope(desk: Desk, contract: Json, names: list[str]) -> None:
    """Q6: each line that names the original once more for each copy, behind the others."""
    own = [line for line in contract["scope"] if line["element"].get("item") == names[0]]
    if own:
        copies = [
            {**line, "element": {**line["element"], "item": name}}
            for name in names[1:]
            for line in own
        ]
        desk.change("contract", contract["id"], scope=[*contract["scope"], *copies])

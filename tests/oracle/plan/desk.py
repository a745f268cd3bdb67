"""The table a command works on: the facts, what it has read of them, and what it would write.

A record that is looked at with `read` is expected to stay as it is (also where there is none);
one that is only looked up with `known` is not.
"""

from collections.abc import Sequence
from typing import Any

from oracle.door import UNITS, check, history_of
from oracle.fields import (
    ID_FIELDS,
    id_of,
    in_declared_order,
    place_in_order,
    revision_of,
    text_of,
)
from oracle.refused import Refused

Json = dict[str, Any]
Name = tuple[str, str]

# The order of notices in a plan.
NOTICES = (
    "document.already_applied",
    "item.not_managed",
    "item.serial_missing",
    "warranty.not_signed",
    "contract.holder_differs",
    "contract.removed",
    "contract.left",
    "account.closed",
    "placement.unusual",
    "loan.without_due",
    "account.not_hosted",
    "licence.same_application_at_url",
    "licence.shortened",
    "licence.module_removed",
    "client.stop_advised",
)
# What a host may want to number.
NUMBERED = ("item", "contract", "warrantyRequest")


class Desk:
    """The facts with the changes of one command on top."""

    def __init__(self, records: Sequence[Json]) -> None:
        check(records)
        held = [in_declared_order(record, UNITS) for record in records]
        self.before: dict[Name, Json] = {(each["kind"], id_of(each)): each for each in held}
        self.after: dict[Name, Json] = dict(self.before)
        self.seen: set[Name] = set()
        self.twins_seen: set[Name] = set()
        self.sets_seen: set[Name] = set()
        self.licences_seen: set[str] = set()
        self.codes_seen: set[str] = set()
        self.notices: list[Json] = []

    def all(self, kind: str) -> list[Json]:
        """The records of a kind as the command would leave them, by id."""
        found = [record for (each, _), record in self.after.items() if each == kind]
        return sorted(found, key=lambda each: id_of(each).encode("utf-8"))

    def known(self, kind: str, name: str | None) -> Json:
        """A record that nothing is expected of; empty where there is none."""
        return {} if name is None else self.after.get((kind, name), {})

    def read(self, kind: str, name: str) -> Json:
        """A record whose fields reach the result; empty where there is none."""
        self.seen.add((kind, name))
        return self.after.get((kind, name), {})

    def item(self, name: str, path: str = "item") -> Json:
        """The item that a command names."""
        if ("item", name) not in self.after:
            raise Refused("item.unknown", path)
        return self.read("item", name)

    def policy(self) -> Json:
        """Every switch; nothing is expected of it."""
        return self.known("policy", "policy")

    def lines(self, item: str) -> list[Json]:
        """The closed installations of an item, oldest first (SI21)."""
        return history_of(self.all("installation"), item)

    def twins(self, product: str, serial: str) -> list[Json]:
        """The items of a product and serial, by id; the set is expected to stay the same."""
        self.twins_seen.add((product, serial))
        return twins_of(self.all("item"), product, serial)

    def read_named(self, kind: str, item: str) -> None:
        """Everything of a kind that names an item; the set is expected to stay the same."""
        self.sets_seen.add((kind, item))

    def licences(self, account: str) -> list[Json]:
        """The licences of an account, by number."""
        return licences_of(self.all("licence"), account)

    def read_licences(self, account: str) -> list[Json]:
        """The same; the set is expected to stay the same."""
        self.licences_seen.add(account)
        return self.licences(account)

    def read_policy(self) -> Json:
        """Every switch; the policy is expected to stay as it is."""
        return self.read("policy", "policy")

    def read_coded(self, code: str) -> None:
        """The accounts of a code; the set is expected to stay the same."""
        self.codes_seen.add(code)

    def put(self, record: Json) -> None:
        """Writes a record whole; fields that are None are left out."""
        ordered = in_declared_order(record, UNITS)
        self.after[ordered["kind"], id_of(ordered)] = ordered

    def change(self, kind: str, name: str, **fields: Any) -> Json:
        """Writes some fields of a record, made if need be; None empties one."""
        self.put({"kind": kind, ID_FIELDS.get(kind, "id"): name, **self.read(kind, name), **fields})
        return self.after[kind, name]

    def remove(self, kind: str, name: str) -> None:
        """Takes a record away, if there is one."""
        self.seen.add((kind, name))
        self.after.pop((kind, name), None)

    def notice(self, code: str, **facts: Any) -> None:
        """Something that people should know; told once."""
        found = {"kind": code, **facts}
        if found not in self.notices:
            self.notices.append(found)

    def plan(self) -> Json:
        """What changes, what that rests on, and what people should know."""
        changes = sorted(self.changed(), key=lambda name: place_in_order(*name))
        notices = sorted(self.notices, key=lambda each: NOTICES.index(each["kind"]))
        return {
            "changes": {
                "expects": self.expects(changes) if changes else [],
                "changes": [self.step(name) for name in changes],
            },
            "notices": notices,
            "newRecords": [self.new_record(name) for name in changes if self.is_new(name)],
        }

    def changed(self) -> list[Name]:
        """The records that would be another text, or gone."""
        names = {**self.before, **self.after}
        return [name for name in names if self.before.get(name) != self.after.get(name)]

    def step(self, name: Name) -> Json:
        """A put or a remove."""
        if name in self.after:
            return {"put": self.after[name]}
        return {"remove": {"kind": name[0], "id": name[1]}}

    def expects(self, changed: list[Name]) -> list[Json]:
        """Design 3: records that are written or were read, then sets that were read."""
        seen = {name for name in self.seen if not self.is_of_new_item(name)}
        names = sorted({*changed, *seen}, key=lambda name: place_in_order(*name))
        sets = sorted(self.twins_seen, key=lambda pair: tuple(map(str.encode, pair)))
        named = [
            self.expected_set(kind, item)
            for kind in NAMED
            for item in sorted(each for seen, each in self.sets_seen if seen == kind)
        ]
        first = [each for each in named if each["need"]["kind"] != "requestsAbout"]
        last = [each for each in named if each["need"]["kind"] == "requestsAbout"]
        licences = [self.expected_licences(account) for account in sorted(self.licences_seen)]
        coded = [self.expected_coded(code) for code in sorted(self.codes_seen)]
        twins = [self.expected_twins(each) for each in sets]
        return [*map(self.expected, names), *first, *twins, *licences, *coded, *last]

    def expected_licences(self, account: str) -> Json:
        """The licences of an account as they were seen."""
        found = [record for (kind, _), record in self.before.items() if kind == "licence"]
        return {
            "kind": "set",
            "need": {"kind": "licencesOf", "account": account},
            "revision": revision_of(text_of(licences_of(found, account))),
        }

    def expected_coded(self, code: str) -> Json:
        """The accounts of a code as they were seen."""
        found = coded_as(list(self.before.values()), code)
        return {
            "kind": "set",
            "need": {"kind": "accountsCoded", "code": code},
            "revision": revision_of(text_of(found)),
        }

    def expected_set(self, kind: str, item: str) -> Json:
        """What named an item, as it was seen: its own past, contracts, requests."""
        records = list(self.before.values())
        found = named_in(records, kind, item)
        return {
            "kind": "set",
            "need": {"kind": kind, "item": item},
            "revision": revision_of(text_of(found)),
        }

    def is_of_new_item(self, name: Name) -> bool:
        """Prices of an item that is not there yet; the item itself is expected not to be."""
        return name[0] == "commercial" and ("item", name[1]) not in self.before

    def expected(self, name: Name) -> Json:
        """A record at the revision it was seen at; without one it must not exist."""
        found: Json = {"kind": "record", "record": {"kind": name[0], "id": name[1]}}
        if name in self.before:
            found["revision"] = revision_of(text_of(self.before[name]))
        return found

    def expected_twins(self, twins: Name) -> Json:
        """The items of a product and serial as they were seen."""
        product, serial = twins
        items = [record for (kind, _), record in self.before.items() if kind == "item"]
        text = text_of(twins_of(items, product, serial))
        need = {"kind": "twins", "product": product, "serial": serial}
        return {"kind": "set", "need": need, "revision": revision_of(text)}

    def is_new(self, name: Name) -> bool:
        """Z15: a record that a host may want to number."""
        return name[0] in NUMBERED and name not in self.before and name in self.after

    def new_record(self, name: Name) -> Json:
        """Z15: the record with the context of a number range."""
        record = self.after[name]
        found: Json = {"record": {"kind": name[0], "id": name[1]}}
        if record.get("salesSite") is not None:
            found["salesSite"] = record["salesSite"]
        account = self.known("account", account_of(record))
        for field, source in (
            ("accountNumber", "number"),
            ("abbreviation", "abbreviation"),
            ("ownSupplierNumber", "ownSupplierNumber"),
        ):
            if account.get(source) is not None:
                found[field] = account[source]
        return found


# The sets around one item, in the order of needs.
NAMED = ("item", "contractsNaming", "requestsAbout")


def named_in(records: list[Json], kind: str, item: str) -> list[Json]:
    """The records of such a set: the item and its lines, contracts by id, requests by id."""
    if kind == "item":
        own = [each for each in records if (each["kind"], each.get("id")) == ("item", item)]
        return [
            *own,
            *history_of([each for each in records if each["kind"] == "installation"], item),
        ]
    if kind == "contractsNaming":
        found = [
            each
            for each in records
            if each["kind"] == "contract"
            and any(line["element"].get("item") == item for line in each["scope"])
        ]
    else:
        found = [
            each for each in records if each["kind"] == "warrantyRequest" and item in each["items"]
        ]
    return sorted(found, key=lambda each: id_of(each).encode("utf-8"))


def licences_of(licences: list[Json], account: str) -> list[Json]:
    """Those of an account, by number."""
    found = [each for each in licences if each["account"] == account]
    return sorted(found, key=lambda each: int(each["id"]))


def coded_as(records: list[Json], code: str) -> list[Json]:
    """The accounts whose code is the same in small letters, by id."""
    found = [
        each
        for each in records
        if each["kind"] == "account" and each.get("code", "").lower() == code.lower()
    ]
    return sorted(found, key=lambda each: id_of(each).encode("utf-8"))


def account_of(record: Json) -> str | None:
    """Who holds the item or the contract, or is the end user, else the reseller, of the request."""
    if record["kind"] == "item":
        holder: str | None = record["placement"].get("account")
        return holder
    if record["kind"] == "contract":
        return str(record["holder"])
    party: str | None = record.get("endUser") or record.get("reseller")
    return party


def twins_of(items: list[Json], product: str, serial: str) -> list[Json]:
    """Items of a product and serial, by id."""
    found = [each for each in items if (each["product"], each.get("serial")) == (product, serial)]
    return sorted(found, key=lambda each: str(each["id"]).encode("utf-8"))

"""Records of the installed base that the door of a Book turns away."""

from typing import Any

from oracle.expectations import Case, Refusal
from oracle.installed import address, line, past_prices, prices, record, unit
from oracle.records import IN_STOCK, Json, end_user, reseller
from oracle.subjects.admissions import LINE, REQUEST, VOUCHER, M

TWICE = [address("A"), address("B"), address("A")]


def refused(what: str, source: str, given: list[Json], code: str, path: str) -> Case:
    """Records that the door turns away."""
    return Case(what, source, given, {}, Refusal(code, path), "save")


def put(what: str, source: str, given: list[Json], change: Json, code: str, path: str) -> Case:
    """A record that the door turns away from what is there."""
    changes = [{"expects": [], "changes": [{"put": change}]}]
    return Case(
        *(what, source, given, {}, Refusal(code, f"changes[0].put.{path}"), "save", changes)
    )


def stays(what: str, source: str, *others: Json) -> Case:
    """An item that others name cannot be removed."""
    remove = {"remove": {"kind": "item", "id": "M"}}
    refusal = Refusal("reference.unknown", "changes[0].remove")
    changes = [{"expects": [], "changes": [remove]}]
    return Case(what, source, [M, *others], {}, refusal, "save", changes)


def bad(kind: str, **fields: Any) -> Json:
    """A record of any kind, as somebody wrote it."""
    return {"kind": kind, **fields}


CASES = [
    refused(
        "several pieces with one serial",
        "Q1, IB-S2",
        [unit("M", end_user("C1"), serial="X", quantity=2)],
        *("item.serial_quantity", "[0].quantity"),
    ),
    refused(
        "no pieces at all",
        "IB 1.1",
        [bad("item", id="M", product="P1", placement=IN_STOCK, quantity=0)],
        *("input.out_of_range", "[0].quantity"),
    ),
    refused(
        "an item that is due without being lent",
        "Z33",
        [unit("M", {**end_user("C1"), "loanDue": "2025-06-30"})],
        *("item.loan_due_without_loan", "[0].placement.loanDue"),
    ),
    refused(
        "a reseller's item that is due without being lent",
        "Z33, IB-A6",
        [unit("M", {**reseller("R1"), "loan": False, "loanDue": "2025-06-30"})],
        *("item.loan_due_without_loan", "[0].placement.loanDue"),
    ),
    refused(
        "a past installation that was due without being lent",
        "Z33",
        [M, line("M", 1, {**end_user("C1"), "loanDue": "2025-06-30"}, "2025-01-01", "2025-02-01")],
        *("item.loan_due_without_loan", "[1].placement.loanDue"),
    ),
    refused(
        "two items of one number",
        "Z15",
        [unit("M", IN_STOCK, number="7"), unit("N", IN_STOCK, number="7")],
        *("number.taken", "[0].number"),
    ),
    put(
        "the number of another item",
        "Z15",
        [unit("M", IN_STOCK, number="7")],
        unit("N", IN_STOCK, number="7"),
        *("number.taken", "number"),
    ),
    refused(
        "a part of an unknown item",
        "IB-B1",
        [unit("M", IN_STOCK, parent="X")],
        *("reference.unknown", "[0].parent"),
    ),
    refused(
        "an item that is a part of itself",
        "IB-B1",
        [unit("M", IN_STOCK, parent="M")],
        *("item.parent_cycle", "[0].parent"),
    ),
    put(
        "an item that becomes a part of its part",
        "IB-B1",
        [M, unit("N", IN_STOCK, parent="M")],
        unit("M", end_user("C1"), "2025-03-15", parent="N"),
        *("item.parent_cycle", "parent"),
    ),
    refused(
        "a sale below zero",
        "IB-R4",
        [M, prices("M", "-0.01 EUR")],
        *("item.price_negative", "[1].salePrice"),
    ),
    refused(
        "a purchase below zero",
        "IB-R4",
        [M, prices("M", None, "-1.00 EUR")],
        *("item.price_negative", "[1].purchasePrice"),
    ),
    refused(
        "a take-back below zero",
        "IB-R4",
        [M, LINE, past_prices("installation:M/1", None, None, "-1.00 EUR")],
        *("item.price_negative", "[2].takeBackPrice"),
    ),
    refused(
        "a take-back in too small units",
        "SV2",
        [
            M,
            LINE,
            bad(
                "pastCommercial",
                installation="installation:M/1",
                takeBackPrice={"amount": "0.001", "currency": "EUR"},
            ),
        ],
        *("money.scale", "[2].takeBackPrice.amount"),
    ),
    refused(
        "a past purchase in an unknown currency",
        "SV2",
        [
            M,
            LINE,
            bad(
                "pastCommercial",
                installation="installation:M/1",
                purchasePrice={"amount": "1", "currency": "XBON"},
            ),
        ],
        *("currency.unknown", "[2].purchasePrice.currency"),
    ),
    refused(
        "prices of an unknown past",
        "design 3",
        [M, past_prices("installation:M/1", "1.00 EUR")],
        *("reference.unknown", "[1].installation"),
    ),
    refused(
        "two addresses of one code",
        "Z1",
        [record("account", id="C1", addresses=TWICE)],
        *("address.code_taken", "[0].addresses[2].code"),
    ),
    refused(
        "two default addresses",
        "Z1",
        [
            record(
                "account",
                id="C1",
                addresses=[
                    address("A", isDefault=True),
                    address("B"),
                    address("C", isDefault=True),
                ],
            )
        ],
        *("address.second_default", "[0].addresses[2].isDefault"),
    ),
    refused(
        "an entry that stands twice in a list",
        "Z10",
        [record("collection", id="brand", entries=[{"code": "A"}, {"code": "A"}])],
        *("collection.entry_twice", "[0].entries[1].code"),
    ),
    refused(
        "a contact with the id of an account",
        "SC27",
        [record("contact", id="C1"), record("account", id="C2"), record("account", id="C1")],
        *("party.id_taken", "[0].id"),
    ),
    put(
        "an account with the id of a contact",
        "SC27",
        [record("contact", id="C1")],
        record("account", id="C1"),
        *("party.id_taken", "id"),
    ),
    refused(
        "a voucher that was printed 26 times",
        "V1",
        [M, {**VOUCHER, "printedOn": ["2025-06-01"] * 26}],
        *("voucher.printed_too_often", "[1].printedOn"),
    ),
    refused("a voucher of an unknown item", "V1", [VOUCHER], *("reference.unknown", "[0].item")),
    refused(
        "a request for an unknown item",
        "V2",
        [M, {**REQUEST, "items": ["M", "N"]}],
        *("reference.unknown", "[1].items[1]"),
    ),
    refused(
        "a request for no pieces",
        "V2",
        [M, {**REQUEST, "quantity": 0}],
        *("input.out_of_range", "[1].quantity"),
    ),
    stays("an item that a request lists", "V2, IB-R6", REQUEST),
    stays("an item that has a voucher", "V1, IB-R6", VOUCHER),
    stays("an item that has parts", "IB-B1, IB-R6", unit("N", IN_STOCK, parent="M")),
    Case(
        "an installation that has prices",
        "IB-R6",
        [M, LINE, past_prices("installation:M/1", "1.00 EUR")],
        {},
        Refusal("reference.unknown", "changes[0].remove"),
        "save",
        [
            {
                "expects": [],
                "changes": [{"remove": {"kind": "installation", "id": "installation:M/1"}}],
            }
        ],
    ),
]

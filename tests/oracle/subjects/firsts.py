"""What comes first where two rules speak: two refusals, or a refusal and nothing to do."""

from oracle.installed import borrowed, line, origin, record, unit
from oracle.planning import does, price, refuses
from oracle.records import IN_STOCK, SCRAPPED, borrower, end_user, wholesaler
from oracle.subjects.changes import CHANGE, PLAIN, change
from oracle.subjects.deliveries import SN7, delivery

RET = {"source": "salesReturn", "document": "RET"}
TODAY = "2025-06-02"
BAD = price("-1")
ADDRESSED = record("account", id="C2", addresses=[{"code": "HQ"}])
OLD = line("M", 1, end_user("C0"), "2022-01-01", "2022-12-31")
BY_HAND = {"item": "M", "placement": end_user("C0"), "today": TODAY}

CASES = [
    refuses(
        "a site is refused before a price",
        "SI6",
        [PLAIN, ADDRESSED],
        CHANGE,
        change(placement=end_user("C2"), site="NOWHERE", takeBackPrice=BAD),
        *("item.site_unknown", "site"),
    ),
    refuses(
        "a loan of a reseller is refused before days",
        "IB 2.7",
        [PLAIN],
        CHANGE,
        change(
            placement={"kind": "reseller", "account": "R1", "loan": True}, closedOn="2099-01-01"
        ),
        *("item.reseller_loan", "placement.loan"),
    ),
    refuses(
        "the day of closing is refused before the first day",
        "IB-H15, SI10",
        [PLAIN],
        CHANGE,
        change(closedOn="2001-01-01", since="2099-01-01"),
        *("history.overlap", "closedOn"),
    ),
    refuses(
        "the days of an inserted line are refused before its prices",
        "Z4",
        [PLAIN, OLD],
        "insert_installation",
        {**BY_HAND, "since": "2022-12-30", "lastDay": "2023-01-05", "takeBackPrice": BAD},
        *("history.overlap", "since"),
    ),
    refuses(
        "the order of its days is refused before their overlap",
        "Z4",
        [PLAIN, OLD],
        "insert_installation",
        {**BY_HAND, "since": "2022-12-30", "lastDay": "2022-12-29"},
        *("range.ends_before_start", "lastDay"),
    ),
    refuses(
        "the last day of a line is refused before its price",
        "IB-H20",
        [PLAIN, OLD],
        "edit_installation",
        {
            "installation": "installation:M/1",
            "lastDay": "2099-01-01",
            "takeBackPrice": BAD,
            "today": TODAY,
        },
        *("day.after_today", "lastDay"),
    ),
    refuses(
        "an unknown line is refused before an empty history",
        "IB-H23",
        [PLAIN],
        "restore",
        {"item": "M", "installation": "X", "today": TODAY},
        *("installation.unknown", "installation"),
    ),
    refuses(
        "the old unit's place is refused before the new unit",
        "market 9",
        [PLAIN],
        "replace_item",
        {"item": "M", "by": "M", "on": TODAY, "old": end_user("C2"), "today": TODAY},
        *("replacement.old_placement", "old"),
    ),
    refuses(
        "what is not lent is refused before its due day",
        "Z33",
        [PLAIN],
        "edit_item",
        {"item": "M", "since": "2024-03-18", "loanDue": "2024-03-07", "today": TODAY},
        *("item.not_on_loan", "loanDue"),
    ),
    does(
        "a scrapped item that shall stay where it is is not refused",
        "SI1, SI18",
        [unit("M", SCRAPPED, "2025-01-01", exactPlace="Yard")],
        "relocate",
        {"item": "M", "exactPlace": "Yard", "today": TODAY},
        "nothing",
    ),
    does(
        "an item in stock that is sent nowhere is not refused",
        "SI1",
        [unit("M", IN_STOCK, "2025-01-01")],
        "relocate",
        {"item": "M", "today": TODAY},
        "nothing",
    ),
    does(
        "what is so already is not refused for its day",
        "SI1",
        [unit("M", borrowed("C1", "2025-01-31"), "2025-03-01")],
        "edit_item",
        {"item": "M", "since": "2025-03-01", "today": "2025-02-01"},
        "nothing",
    ),
    does(
        "a request that is made anew takes nothing from the channel",
        "SI4, Z25",
        [unit("M", wholesaler("G1"), "2025-01-01", exactPlace="Bay 4")],
        "register_warranty",
        {
            "request": "Q",
            "item": "M",
            "account": "C1",
            "purchasedOn": "2025-06-01",
            "today": TODAY,
        },
        "item M: placement endUser C1 through G1, since 2025-06-01, purchasedOn 2025-06-01,"
        " -exactPlace, origin warrantyRequest Q",
        "new installation installation:M/1: item M, number 1, placement wholesaler G1,"
        " since 2025-01-01, lastDay 2025-06-01, exactPlace Bay 4",
        "new warrantyRequest Q: product P1, on 2025-06-02, items M, reseller G1, endUser C1,"
        " purchasedOn 2025-06-01, validatedOn 2025-06-02",
        "reads no product P1, no commercial M",
        "notice warranty.not_signed item M reason noTemplate",
        "numbers warrantyRequest Q",
    ),
    does(
        "a closed account is told once of a delivery of many pieces",
        "Z7",
        [record("account", id="G1", closed=True)],
        "deliver",
        delivery(to=wholesaler("G1"), serials=["S1", "S2"]),
        "new item item:SDH1/1000/S1: product P2, serial S1, placement wholesaler G1,"
        " since 2025-03-15, soldOn 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "new item item:SDH1/1000/S2: product P2, serial S2, placement wholesaler G1,"
        " since 2025-03-15, soldOn 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "reads no product P2, twins P2 S1, twins P2 S2",
        "notice account.closed account G1",
        "numbers item item:SDH1/1000/S1",
        "numbers item item:SDH1/1000/S2",
    ),
    does(
        "a replacement on loan without a day is told",
        "Z33, market 9",
        [unit("M", borrower("C1"), "2025-01-01"), unit("N", IN_STOCK, "2025-01-01")],
        "replace_item",
        {"item": "M", "by": "N", "on": TODAY, "today": TODAY},
        "item M: placement inStock, since 2025-06-02, replacement by=N, origin change M",
        "item N: placement endUser C1 on loan, since 2025-06-02, replacement of=M, origin change N",
        "new installation installation:M/1: item M, number 1, placement endUser C1 on loan,"
        " since 2025-01-01, lastDay 2025-06-02",
        "new installation installation:N/1: item N, number 1, placement inStock,"
        " since 2025-01-01, lastDay 2025-06-02",
        "reads no product P1, no commercial M, no commercial N",
        "notice loan.without_due item N",
    ),
    refuses(
        "a unit that was replaced and has come back to its user is replaced anew",
        "market 9, SI16",
        [
            unit("M", end_user("C1"), "2025-01-01", replacement={"by": "N"}),
            unit("N", end_user("C1"), "2025-01-01", replacement={"of": "M"}),
        ],
        "replace_item",
        {"item": "M", "by": "N", "on": TODAY, "today": TODAY},
        *("item.not_available", "by"),
    ),
    does(
        "a unit is replaced for good, wherever the other one went",
        "market 9",
        [
            unit("M", IN_STOCK, "2025-01-01", replacement={"by": "N"}),
            unit("N", SCRAPPED, "2025-01-01", replacement={"of": "M"}),
        ],
        "replace_item",
        {"item": "M", "by": "N", "on": TODAY, "today": TODAY},
        "nothing",
    ),
    does(
        "of two items of a serial the one that this document brought is told",
        "SI8, SI14",
        [
            unit("M", end_user("C1"), "2025-03-15", **SN7, origin=origin("shipment", "SDH1", 1000)),
            unit("N", end_user("C1"), "2025-03-15", **SN7),
        ],
        "deliver",
        delivery(),
        "nothing",
        "notice document.already_applied record item M",
    ),
    does(
        "a part that came back and was scrapped stands in nobody's way",
        "SI9, SI14",
        [
            unit("M", IN_STOCK, "2025-01-01"),
            unit("return:RET/M", SCRAPPED, "2025-02-01"),
            line("return:RET/M", 1, IN_STOCK, "2025-01-01", "2025-02-01", origin=RET),
        ],
        "return_sale",
        {"item": "M", "document": "RET", "on": TODAY, "today": TODAY},
        "nothing",
    ),
]

"""Corners of commands, where two rules meet."""

from oracle.installed import (
    MANUAL,
    address,
    borrowed,
    line,
    origin,
    policy,
    prices,
    record,
    through,
    unit,
)
from oracle.planning import ALREADY, does, price, refuses
from oracle.records import (
    IN_STOCK,
    SCRAPPED,
    end_user,
    for_item,
    months,
    product,
    reseller,
    template,
    warranty,
    wholesaler,
)
from oracle.subjects.changes import CHANGE, PLAIN, PLAIN_LINE, change
from oracle.subjects.deliveries import FIVE, G24, OFF, SERIAL, SN7, SOLD, delivery

CLOSED = record("account", id="C3", closed=True)
LENT = unit("M", borrowed("C1", "2025-03-31"), "2025-01-01")
OLD = line("M", 1, end_user("C0"), "2022-01-01", "2022-12-31")
LOANS_WITHOUT_TERM = [product("P2", loanTemplate="L0"), template("L0", "loan")]
K9 = record("contact", id="K9", address=address("HOME"))
SELLING = record("product", id="P2", warrantyTemplate="G24")

CHANGES = [
    does(
        "a closed account in both parts is told once",
        "Z7",
        [PLAIN, CLOSED],
        CHANGE,
        change(placement=through("C3", "C3")),
        "item M: placement endUser C3 through C3, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        PLAIN_LINE,
        "reads no commercial M",
        "notice account.closed account C3",
    ),
    does(
        "who sells on what he had is named already",
        "Z7, IB 1.2",
        [PLAIN, record("account", id="C1", closed=True)],
        CHANGE,
        change(placement=through("C2", "C1")),
        "item M: placement endUser C2 through C1, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        PLAIN_LINE,
        "reads no commercial M",
    ),
    refuses(
        "an edit by way of a change keeps the first day behind the last line",
        "SI1, Z3",
        [PLAIN, OLD],
        CHANGE,
        change(placement=end_user("C1"), since="2022-12-30"),
        *("history.overlap", "since"),
    ),
    does(
        "an edit by way of a change may touch the last line",
        "SI1, Z3",
        [PLAIN, OLD],
        CHANGE,
        change(placement=end_user("C1"), since="2022-12-31", confirmed=None),
        "item M: since 2022-12-31",
        "reads installation installation:M/1",
    ),
    refuses(
        "an edit by way of a change begins no later than today",
        "SI1, SI10",
        [PLAIN],
        CHANGE,
        change(placement=end_user("C1"), since="2025-03-01"),
        *("day.after_today", "since"),
    ),
    refuses(
        "an edit by way of a change lets no loan end before it begins",
        "SI1, Z33",
        [LENT],
        CHANGE,
        change(placement=borrowed("C1", "2024-12-31")),
        *("range.ends_before_start", "placement.loanDue"),
    ),
    refuses(
        "an edit by way of a change wants currencies too",
        "SI1, Z2",
        [PLAIN],
        CHANGE,
        change(placement=end_user("C1"), salePrice=price("1", None)),
        *("item.sale_price_currency_missing_on_change", "salePrice.currency"),
    ),
    does(
        "a scrapped item is edited by way of a change to the scrap",
        "SI1, SI18",
        [unit("M", SCRAPPED, "2025-01-01")],
        CHANGE,
        change(placement=SCRAPPED, exactPlace="Yard", confirmed=None),
        "item M: exactPlace Yard",
    ),
    does(
        "a site that is stated for the stock is kept on record",
        "SI13",
        [unit("M", end_user("C1"), "2025-01-01", site="HQ")],
        CHANGE,
        change(placement=IN_STOCK, site="SHELF 7"),
        "item M: placement inStock, since 2025-02-28, site SHELF 7, origin change M",
        "new installation installation:M/1: item M, number 1, placement endUser C1,"
        " since 2025-01-01, lastDay 2025-02-28, site HQ",
        "reads no commercial M",
    ),
    does(
        "the same user through another reseller keeps the site",
        "SI13",
        [
            unit("M", end_user("C1"), "2025-01-01", site="HQ"),
            record("account", id="C1", addresses=[address("NEW")]),
        ],
        CHANGE,
        change(placement=through("C1", "R1")),
        "item M: placement endUser C1 through R1, since 2025-02-28, origin change M",
        "new installation installation:M/1: item M, number 1, placement endUser C1,"
        " since 2025-01-01, lastDay 2025-02-28, site HQ",
        "reads no commercial M",
    ),
    refuses(
        "what leaves the scrap is refused before its days are looked at",
        "D10, SI6",
        [unit("M", SCRAPPED, "2025-01-01")],
        CHANGE,
        change(closedOn="2024-01-01", since="2099-01-01", salePrice=price("-1")),
        *("item.scrapped", "item"),
    ),
    refuses(
        "days are refused before prices",
        "SI6",
        [PLAIN],
        CHANGE,
        change(closedOn="2025-03-01", salePrice=price("1", None)),
        *("day.after_today", "closedOn"),
    ),
]
DELIVERIES = [
    does(
        "a delivery through a reseller is under warranty from the sale on",
        "D25, IB-W10",
        [SELLING, G24],
        "deliver",
        delivery(to=through("C1", "R1")),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1 through R1,"
        " since 2025-03-15, soldOn 2025-03-15, deliveredOn 2025-03-15,"
        " origin shipment SDH1/1000",
        f"new contract warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/G24: category warranty,"
        f" holder C1, template G24, firstDay 2025-03-15, term months=24, scope {SERIAL},"
        " origin shipment SDH1/1000",
        "reads product P2, template G24, twins P2 SN-7",
        f"numbers item {SERIAL}",
        "numbers contract warranty:item:SDH1%2F1000%2FSN-7/2025-03-15/G24",
    ),
    does(
        "a loan by a template without a term has neither due day nor contract",
        "Z33, SI7",
        LOANS_WITHOUT_TERM,
        "deliver",
        delivery(to=borrowed("X9")),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser X9 on loan,"
        " since 2025-03-15, deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "reads product P2, template L0, twins P2 SN-7",
        f"notice warranty.not_signed item {SERIAL} reason withoutTerm",
        f"notice loan.without_due item {SERIAL}",
        f"numbers item {SERIAL}",
    ),
    does(
        "a private contact gets goods at the one address there is",
        "Z1, IB 1.2",
        [OFF, K9],
        "deliver",
        delivery(to=end_user("K9"), product="P9", serials=None),
        f"new item {FIVE}: product P9, placement endUser K9, since 2025-03-15, site HOME,"
        " soldOn 2025-03-15, purchasedOn 2025-03-15, deliveredOn 2025-03-15,"
        " origin shipment SDH1/1000",
        "reads contact K9, no product P9",
        f"numbers item {FIVE}",
    ),
    does(
        "of two serials that were delivered already both are told, in their order",
        "SI14",
        [
            unit("N", end_user("C1"), "2025-03-15", **SN7, origin=origin("shipment", "SDH1", 1000)),
            unit(
                *("A", end_user("C1"), "2025-03-15"),
                product="P2",
                serial="SN-8",
                origin=origin("shipment", "SDH1", 1000),
            ),
        ],
        "deliver",
        delivery(serials=["SN-7", "SN-8"]),
        "nothing",
        f"{ALREADY} item N",
        f"{ALREADY} item A",
    ),
    does(
        "the same document as an invoice is another one",
        "SI14, IB-H17",
        [OFF, unit("M", IN_STOCK, "2025-03-01", **SN7, origin=origin("invoice", "SDH1", 1000))],
        "deliver",
        delivery(),
        f"item M: placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000, previousOrigin invoice SDH1/1000",
        "new installation installation:M/1: item M, number 1, placement inStock,"
        " since 2025-03-01, lastDay 2025-03-15, origin invoice SDH1/1000",
        "reads no product P2, no commercial M, twins P2 SN-7",
    ),
    refuses(
        "one serial that cannot be delivered refuses all",
        "SI8, design 3",
        [OFF, unit("M", end_user("C2"), "2025-03-01", product="P2", serial="SN-9")],
        "deliver",
        delivery(serials=["SN-7", "SN-8", "SN-9"]),
        *("item.installed_elsewhere", "serials[2]"),
    ),
]
SPLITS = [
    does(
        "names of copies that others have are passed over",
        "SI14",
        [unit("M", wholesaler("G1"), quantity=3), unit("split:M/3", IN_STOCK)],
        "split",
        {"item": "M", "today": "2025-06-01", "confirmed": True},
        "item M: quantity 1",
        "new item split:M/2: product P1, placement wholesaler G1, quantity 1, origin split M",
        "new item split:M/4: product P1, placement wholesaler G1, quantity 1, origin split M",
        "reads no commercial M",
        "numbers item split:M/2",
        "numbers item split:M/4",
    ),
]
RETURNS = [
    does(
        "a part that comes back shares prices whatever the policy of splits",
        "SI9, D11",
        [
            policy(splitPrices="copy"),
            unit("M", end_user("C1"), "2025-01-10", quantity=2, origin=MANUAL),
            prices("M", "10.01 EUR"),
        ],
        "return_sale",
        {"item": "M", "document": "R", "on": "2025-03-01", "today": "2025-03-01", "quantity": 1},
        "item M: quantity 1",
        "new item return:R/M: product P1, placement inStock, since 2025-03-01, quantity 1,"
        " origin salesReturn R, previousOrigin split M",
        "new installation installation:return:R%2FM/1: item return:R/M, number 1,"
        " placement endUser C1, since 2025-01-10, lastDay 2025-03-01, origin split M",
        "commercial M: salePrice 5.01 EUR",
        "new pastCommercial installation:return:R%2FM/1: salePrice 5.00 EUR",
        "numbers item return:R/M",
    ),
    refuses(
        "a reseller's loan does not come back as a sale",
        "SI12, IB-A6",
        [unit("M", {**reseller("R1"), "loan": True}, "2025-01-10")],
        "return_sale",
        {"item": "M", "document": "R", "on": "2025-03-01", "today": "2025-03-01"},
        *("item.on_loan", "item"),
    ),
    does(
        "a reseller's loan comes back as one",
        "SI12, IB-A6",
        [unit("M", {**reseller("R1"), "loan": True, "loanDue": "2025-02-01"}, "2025-01-10")],
        "return_loan",
        {"item": "M", "document": "R", "on": "2025-03-01", "today": "2025-03-01"},
        "item M: placement inStock, since 2025-03-01, origin loanReturn R",
        "new installation installation:M/1: item M, number 1, placement reseller R1 on loan until"
        " 2025-02-01, since 2025-01-10, lastDay 2025-03-01",
        "reads no commercial M",
    ),
]
RESTORES = [
    does(
        "a contract that names the item by a pair alone goes with its installation",
        "SI16, SC11",
        [
            unit("M", end_user("C3"), "2025-02-28", origin=origin("invoice", "I1")),
            line("M", 1, end_user("C1"), None, "2025-02-28"),
            {
                **warranty(
                    *("W", "C3", "2025-02-28"),
                    [{**for_item("M"), "pair": {"skill": "HW", "effect": "include"}}],
                    term=months(12),
                ),
                "origin": origin("invoice", "I1"),
            },
        ],
        "restore",
        {"item": "M", "today": "2025-06-01"},
        "item M: placement endUser C1, -since, -origin",
        "remove installation installation:M/1",
        "remove contract W",
        "reads no commercial M, no pastCommercial installation:M/1",
        "notice contract.removed contract W",
    ),
]

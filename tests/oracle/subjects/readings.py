"""What a second reading of the commands has found, and that it stays mended."""

from oracle.installed import line, money, origin, record, unit
from oracle.planning import ALREADY, does, refuses, then
from oracle.records import (
    IN_STOCK,
    end_user,
    for_item,
    months,
    reseller,
    template,
    warranty,
)
from oracle.subjects.deliveries import G24_TERMS, OFF, delivery
from oracle.subjects.replacements import NEW, OLD, W, command

TODAY = "2025-07-01"
G = [record("product", id="P1", warrantyTemplate="G"), template("G", "warranty", term=months(12))]
LENT = unit("M", {"kind": "endUser", "account": "C1", "loan": True}, "2025-01-05")
KEPT = does(
    "a kept loan signs by the line that it closes",
    "SI7, SI16",
    [*G, LENT],
    "keep_loan",
    {"item": "M", "on": "2025-03-01", "today": "2025-03-01", "confirmed": True},
    "item M: placement endUser C1, since 2025-03-01, soldOn 2025-03-01, purchasedOn 2025-03-01,"
    " origin change M",
    "new installation installation:M/1: item M, number 1, placement endUser C1 on loan,"
    " since 2025-01-05, lastDay 2025-03-01",
    "new contract warranty:M/2025-03-01/G: category warranty, holder C1, template G,"
    " firstDay 2025-03-01, term months=12, scope M, origin change M/1",
    "reads product P1, template G, no commercial M",
    "numbers contract warranty:M/2025-03-01/G",
)
SOLD_ON = then(
    *(KEPT, "the same day somebody else has it", "Z3", "change_installation"),
    {
        "item": "M",
        "placement": end_user("C3"),
        "today": "2025-03-01",
        "confirmed": True,
    },
    "item M: placement endUser C3, -soldOn, -purchasedOn, previousOrigin change M",
    "new installation installation:M/2: item M, number 2, placement endUser C1,"
    " since 2025-03-01, lastDay 2025-03-01, soldOn 2025-03-01, purchasedOn 2025-03-01,"
    " origin change M",
    "reads no commercial M",
)
CARD = record("warrantyRequest", id="W1", product="P1", on="2025-06-01", items=["A", "B"])
SHELF = [unit("A", reseller("R1"), "2025-05-01"), unit("B", reseller("R1"), "2025-05-01")]
FIRST = {"request": "W1", "account": "C2", "purchasedOn": "2025-05-20", "today": TODAY}
ONE = does(
    "of two items on a card one is registered",
    "V2, SI15",
    [OFF, *SHELF, CARD],
    "register_warranty",
    {**FIRST, "item": "A", "line": 1},
    "item A: placement endUser C2 through R1, since 2025-05-20, purchasedOn 2025-05-20,"
    " origin warrantyRequest W1/1",
    "new installation installation:A/1: item A, number 1, placement reseller R1,"
    " since 2025-05-01, lastDay 2025-05-20",
    "warrantyRequest W1: endUser C2, purchasedOn 2025-05-20, validatedOn 2025-07-01",
    "reads no commercial A",
)
TWO_LINES = warranty(
    "W",
    "C1",
    "2025-01-10",
    [
        {**for_item("A"), "skills": ["HW"]},
        {**for_item("A"), "skills": ["SW"]},
        {**for_item("A"), "pair": {"skill": "WEAR", "effect": "exclude"}},
    ],
)
PAST_PAIR = warranty(
    "W",
    "C1",
    "2025-01-10",
    [
        for_item("A"),
        {**for_item("A"), "pair": {"skill": "A", "effect": "exclude"}, "lastDay": "2025-05-31"},
        {**for_item("A"), "pair": {"skill": "B", "effect": "exclude"}, "lastDay": "2025-06-01"},
        {**for_item("A"), "pair": {"skill": "C", "effect": "exclude"}, "firstDay": "2025-07-01"},
    ],
)
SWAPPED = does(
    "every line and every pair of a warranty goes over",
    "market 9",
    [OLD, NEW, TWO_LINES],
    "replace_item",
    command(),
    "item A: placement inStock, since 2025-06-01, -site, -soldOn, -exactPlace,"
    " replacement by=B, origin change A, previousOrigin manual",
    "item B: placement endUser C1, since 2025-06-01, site HQ, -soldOn, exactPlace Hall A,"
    " replacement of=A, origin change B, previousOrigin loanReturn LR1",
    "new installation installation:A/1: item A, number 1, placement endUser C1,"
    " since 2025-01-10, lastDay 2025-06-01, site HQ, soldOn 2025-01-09, exactPlace Hall A,"
    " origin manual",
    "new installation installation:B/1: item B, number 1, placement inStock,"
    " since 2025-02-01, lastDay 2025-06-01, soldOn 2025-01-31, origin loanReturn LR1",
    "contract W: scope A skills=HW + A skills=SW + A pair=skill=WEAR effect=exclude"
    " + B from 2025-06-01 skills=HW + B from 2025-06-01 skills=SW"
    " + B pair=skill=WEAR effect=exclude from 2025-06-01",
    "reads no commercial A, no commercial B",
)
PAIRED = does(
    "a pair that is over stays behind, one of the day and one to come go over",
    "market 9, SC14",
    [OLD, NEW, PAST_PAIR],
    "replace_item",
    command(),
    *SWAPPED.expect[:4],
    "contract W: scope A + A pair=skill=A effect=exclude lastDay=2025-05-31"
    " + A pair=skill=B effect=exclude lastDay=2025-06-01"
    " + A pair=skill=C effect=exclude from 2025-07-01 + B from 2025-06-01"
    " + B pair=skill=B effect=exclude from 2025-06-01 lastDay=2025-06-01"
    " + B pair=skill=C effect=exclude from 2025-07-01",
    "reads no commercial A, no commercial B",
)
BACK = then(
    *(SWAPPED, "a unit that is taken out again gives back what it inherited", "SI16", "restore"),
    {"item": "B", "today": "2025-06-03"},
    "item B: placement inStock, since 2025-02-01, -site, soldOn 2025-01-31, -exactPlace,"
    " -replacement, origin loanReturn LR1, -previousOrigin",
    "remove installation installation:B/1",
    "contract W: scope A skills=HW + A skills=SW + A pair=skill=WEAR effect=exclude",
    "reads no commercial B, no pastCommercial installation:B/1",
)
CARDED = does(
    "a card goes out with goods from stock",
    "IB-V1",
    [
        record("product", id="P2", voucherCategory="CARD"),
        unit("M", IN_STOCK, "2025-01-01", product="P2", serial="SN-7"),
    ],
    "deliver",
    delivery(to=reseller("R1")),
    "item M: placement reseller R1, since 2025-03-15, soldOn 2025-03-15,"
    " deliveredOn 2025-03-15, origin shipment SDH1/1000",
    "new installation installation:M/1: item M, number 1, placement inStock,"
    " since 2025-01-01, lastDay 2025-03-15",
    "new voucher voucher:SDH1/1000/SN-7: item M, category CARD, product P2, serial SN-7,"
    " reseller R1, origin delivery",
    "reads product P2, no commercial M, twins P2 SN-7",
)
CASES = [
    refuses(
        "one id for two pieces would lose one",
        "SI14",
        [*G24_TERMS],
        "deliver",
        delivery(serials=["A", "B"], ids=["X", "X"]),
        *("record.duplicate", "ids[1]"),
    ),
    refuses(
        "another product of an unnumbered line is not taken for the first",
        "SI14",
        [unit("item:SDH1", end_user("C1"), "2025-03-15", product="P3")],
        "deliver",
        delivery(product="P4", line=None, serials=None),
        *("record.duplicate", "document"),
    ),
    CARDED,
    KEPT,
    SOLD_ON,
    then(
        *(SOLD_ON, "a restore leaves what an earlier change signed", "SI16", "restore"),
        {"item": "M", "today": "2025-03-01"},
        "item M: placement endUser C1, soldOn 2025-03-01, purchasedOn 2025-03-01, -previousOrigin",
        "remove installation installation:M/2",
        "reads installation installation:M/1, no commercial M, no pastCommercial installation:M/2",
    ),
    ONE,
    then(
        *(ONE, "then the other", "V2, SI15", "register_warranty"),
        {**FIRST, "item": "B", "line": 2, "account": "C2", "today": "2025-07-02"},
        "item B: placement endUser C2 through R1, since 2025-05-20, purchasedOn 2025-05-20,"
        " origin warrantyRequest W1/2",
        "new installation installation:B/1: item B, number 1, placement reseller R1,"
        " since 2025-05-01, lastDay 2025-05-20",
        "reads no commercial B",
    ),
    then(
        *(ONE, "the first again is done", "V4", "register_warranty"),
        {**FIRST, "item": "A", "line": 1},
        "nothing",
        f"{ALREADY} warrantyRequest W1",
    ),
    refuses(
        "a sale that is to come begins no installation",
        "SI5, SI10",
        [],
        "register",
        {
            "id": "M",
            "product": "P1",
            "placement": end_user("C1"),
            "today": TODAY,
            "soldOn": "2025-07-02",
        },
        *("day.after_today", "soldOn"),
    ),
    refuses(
        "an edit moves no first day behind the day a loan is due",
        "Z33",
        [unit("M", {**LENT["placement"], "loanDue": "2025-04-15"}, "2025-04-01")],
        "edit_item",
        {"item": "M", "today": TODAY, "since": "2025-05-01"},
        *("range.ends_before_start", "loanDue"),
    ),
    refuses(
        "a line that is there at another price is another line",
        "Z4, SI14",
        [
            unit("M", end_user("C1"), "2025-01-01"),
            line("M", 1, end_user("C0"), "2024-01-01", "2024-06-30", origin=origin("manual")),
            record(
                "pastCommercial",
                installation="installation:M/1",
                salePrice=money("5.00 EUR"),
            ),
        ],
        "insert_installation",
        {
            "item": "M",
            "placement": end_user("C0"),
            "since": "2024-01-01",
            "lastDay": "2024-06-30",
            "today": TODAY,
            "id": "installation:M/1",
        },
        *("record.duplicate", "id"),
    ),
    SWAPPED,
    BACK,
    PAIRED,
    then(
        *(PAIRED, "a pair that is still to come is given back too", "SI16", "restore"),
        {"item": "B", "today": "2025-06-03"},
        "item B: placement inStock, since 2025-02-01, -site, soldOn 2025-01-31, -exactPlace,"
        " -replacement, origin loanReturn LR1, -previousOrigin",
        "remove installation installation:B/1",
        "contract W: scope A + A pair=skill=A effect=exclude lastDay=2025-05-31"
        " + A pair=skill=B effect=exclude lastDay=2025-06-01"
        " + A pair=skill=C effect=exclude from 2025-07-01",
        "reads no commercial B, no pastCommercial installation:B/1",
    ),
    then(
        *(BACK, "and the other comes back to its user", "SI16, market 9", "restore"),
        {"item": "A", "today": "2025-06-03"},
        "item A: placement endUser C1, since 2025-01-10, site HQ, soldOn 2025-01-09,"
        " exactPlace Hall A, -replacement, origin manual, -previousOrigin",
        "remove installation installation:A/1",
        "reads no commercial A, no pastCommercial installation:A/1",
    ),
    then(
        *(CARDED, "an unprinted card goes with the delivery that is undone", "SI16, IB-V1"),
        *("restore", {"item": "M", "today": TODAY}),
        "item M: placement inStock, since 2025-01-01, -soldOn, -deliveredOn, -origin",
        "remove installation installation:M/1",
        "remove voucher voucher:SDH1/1000/SN-7",
        "reads no commercial M, no pastCommercial installation:M/1",
    ),
    does(
        "some months more end with the calendar",
        "market 9",
        [OLD, NEW, {**W, "lastDay": "9999-06-30"}],
        "replace_item",
        command(warranty={"kind": "plusMonths", "months": 12}),
        *SWAPPED.expect[:4],
        "new contract warranty:B/2025-06-01/plus12: category warranty, holder C1, template G0,"
        " firstDay 2025-06-01, lastDay 9999-12-31, scope B, origin change B/1",
        "reads no commercial A, no commercial B, contract W",
        "numbers contract warranty:B/2025-06-01/plus12",
    ),
]

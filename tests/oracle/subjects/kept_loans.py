"""Loans that come back, and loans that stay."""

from oracle.installed import borrowed, record, unit
from oracle.planning import ALREADY, after, does, price, then
from oracle.records import reseller, template
from oracle.subjects.deliveries import OFF
from oracle.subjects.returns import (
    KEPT,
    KEPT_LINE,
    LENT,
    LOAN_BACK,
    SOLD,
    keeping,
    loan,
    refused,
    returned,
)

CASES = [
    refused(
        "a loan does not come back as a sale",
        "SI12",
        [LENT],
        *("return_sale", returned(item="SN-8"), "item.on_loan", "item"),
    ),
    after(LOAN_BACK, "a loan comes back once", "SI14", "nothing", f"{ALREADY} item SN-8"),
    after(LOAN_BACK, "a loan in stock comes back no more", "SI12", "nothing", document="LR6"),
    refused(
        "a sale does not come back as a loan",
        "SI12",
        [SOLD],
        *("return_loan", loan(item="M"), "item.not_on_loan", "item"),
    ),
    refused(
        "a loan does not come back after today",
        "SI10",
        [LENT],
        *("return_loan", loan(on="2025-07-05"), "day.after_today", "on"),
    ),
    refused(
        "a loan does not come back before it went",
        "IB-H15",
        [LENT],
        *("return_loan", loan(on="2025-03-31"), "history.overlap", "on"),
    ),
    refused(
        "an unknown loan does not come back",
        "SC27",
        [LENT],
        *("return_loan", loan(item="X"), "item.unknown", "item"),
    ),
    then(
        *(KEPT, "restore takes the warranty of a kept loan away", "SI16, IB-B9", "restore"),
        {"item": "SN-8", "today": "2025-07-05"},
        "item SN-8: placement endUser X9 on loan until 2025-06-30, since 2025-04-01, -soldOn,"
        " -purchasedOn, deliveredOn 2025-04-01, exactPlace Bench 2, origin shipment SDH5/10,"
        " -previousOrigin",
        "remove installation installation:SN-8/1",
        "remove commercial SN-8",
        "remove contract warranty:SN-8/2025-07-01/G24",
        "reads no pastCommercial installation:SN-8/1",
        "notice contract.removed contract warranty:SN-8/2025-07-01/G24",
    ),
    does(
        "a loan that is kept for nothing, without a warranty",
        "IB-B9, D25",
        [OFF, LENT],
        "keep_loan",
        keeping(),
        "item SN-8: placement endUser X9, since 2025-07-01, soldOn 2025-07-01,"
        " purchasedOn 2025-07-01, -deliveredOn, -exactPlace, origin change SN-8,"
        " previousOrigin shipment SDH5/10",
        KEPT_LINE,
        "reads no commercial SN-8",
    ),
    does(
        "the reseller of a loan stays",
        "IB-B9",
        [OFF, unit("M", {**borrowed("X9"), "reseller": "R1"}, "2025-04-01")],
        "keep_loan",
        keeping(item="M"),
        "item M: placement endUser X9 through R1, since 2025-07-01, soldOn 2025-07-01,"
        " purchasedOn 2025-07-01, origin change M",
        "new installation installation:M/1: item M, number 1, placement endUser X9 on loan through"
        " R1, since 2025-04-01, lastDay 2025-07-01",
        "reads no commercial M",
    ),
    does(
        "a kept loan without a term signs nothing",
        "SI7",
        [
            record("product", id="P2", warrantyTemplate="G24"),
            template("G24", "warranty", skills=["HW"]),
            LENT,
        ],
        "keep_loan",
        keeping(),
        "item SN-8: placement endUser X9, since 2025-07-01, soldOn 2025-07-01,"
        " purchasedOn 2025-07-01, -deliveredOn, -exactPlace, origin change SN-8,"
        " previousOrigin shipment SDH5/10",
        KEPT_LINE,
        "reads product P2, template G24, no commercial SN-8",
        "notice warranty.not_signed item SN-8 reason withoutTerm",
    ),
    refused(
        "keeping a loan wants a confirmation",
        "SI6",
        [LENT],
        *("keep_loan", keeping(confirmed=False), "confirmation.required", "confirmed"),
    ),
    refused(
        "what was sold is kept already",
        "IB-B9",
        [SOLD],
        *("keep_loan", keeping(item="M"), "item.not_on_loan", "item"),
    ),
    refused(
        "a reseller does not keep what it shows",
        "IB-A6, IB-B9",
        [unit("M", {**reseller("R1"), "loan": True}, "2025-04-01")],
        *("keep_loan", keeping(item="M"), "item.not_at_end_user", "item"),
    ),
    refused(
        "a loan is not kept from after today on",
        "SI10",
        [LENT],
        *("keep_loan", keeping(on="2025-07-05"), "day.after_today", "on"),
    ),
    refused(
        "a loan is not kept from before it went",
        "IB-H15",
        [LENT],
        *("keep_loan", keeping(on="2025-03-31"), "history.overlap", "on"),
    ),
    refused(
        "the price of a kept loan wants its currency",
        "Z2",
        [LENT],
        "keep_loan",
        keeping(price=price("900", None)),
        *("item.sale_price_currency_missing_on_change", "price.currency"),
    ),
    refused(
        "an unknown loan is not kept",
        "SC27",
        [LENT],
        *("keep_loan", keeping(item="X"), "item.unknown", "item"),
    ),
]

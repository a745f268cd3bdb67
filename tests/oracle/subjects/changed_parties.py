"""Changes of an installation: loans, and what is to be said of accounts."""

from oracle.installed import borrowed, policy, record, through
from oracle.planning import does
from oracle.records import end_user, reseller
from oracle.subjects.changes import (
    AT_HQ,
    CHANGE,
    LENT,
    LENT_LINE,
    LOANS,
    PLAIN,
    PLAIN_LINE,
    change,
    plain,
)

CASES = [
    does(
        "the loan flag alone opens a line and keeps the site",
        "SI13, IB-A10, IB-H1, Z33",
        [*LOANS, AT_HQ],
        CHANGE,
        change(placement={"kind": "endUser", "account": "C1", "loan": True}),
        "item M: placement endUser C1 on loan until 2025-05-27, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        LENT_LINE,
        "reads product P1, template L3, no commercial M",
    ),
    does(
        "without a loan template the loan has no due day, and the plan says so",
        "Z33",
        [PLAIN],
        CHANGE,
        change(placement=borrowed("C1")),
        "item M: placement endUser C1 on loan, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        PLAIN_LINE,
        "reads no product P1, no commercial M",
        "notice loan.without_due item M",
    ),
    does(
        "a due day that is stated is kept",
        "Z33",
        [*LOANS, PLAIN],
        CHANGE,
        change(placement=borrowed("C3", "2025-02-28")),
        "item M: placement endUser C3 on loan until 2025-02-28, since 2025-02-28,"
        " origin change M, previousOrigin manual",
        PLAIN_LINE,
        "reads no commercial M",
    ),
    does(
        "the due day alone is an edit",
        "Z33, SI1",
        [LENT],
        CHANGE,
        change(placement=borrowed("C1", "2025-04-30"), confirmed=None),
        "item M: placement endUser C1 on loan until 2025-04-30",
    ),
    does(
        "a due day that is left out of the same installation stays",
        "Z33, SI1",
        [LENT],
        CHANGE,
        change(placement=borrowed("C1"), site="X", confirmed=None),
        "item M: site X",
    ),
    does(
        "the line keeps the due day, and the next installation has none",
        "Z33, IB-B9",
        [LENT],
        CHANGE,
        change(placement=end_user("C1")),
        "item M: placement endUser C1, since 2025-02-28, origin change M",
        "new installation installation:M/1: item M, number 1, placement endUser C1 on loan until"
        " 2025-03-31, since 2025-01-01, lastDay 2025-02-28",
        "reads no commercial M",
    ),
    plain(
        "a reseller borrows under a policy that lets it",
        "IB-A6, Z33",
        "item M: placement reseller R1 on loan until 2025-12-31, since 2025-02-28,"
        " origin change M, previousOrigin manual",
        "reads no commercial M",
        "notice placement.unusual before endUser after reseller",
        given=[policy(resellerLoans=True), PLAIN],
        placement={**reseller("R1"), "loan": True, "loanDue": "2025-12-31"},
    ),
    plain(
        "closed accounts are told, the user before the reseller",
        "Z7",
        "item M: placement endUser C3 through R1, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        "reads no commercial M",
        "notice account.closed account C3",
        "notice account.closed account R1",
        given=[
            PLAIN,
            record("account", id="C3", closed=True),
            record("account", id="R1", closed=True),
        ],
        placement=through("C3", "R1"),
    ),
    plain(
        "a locked or inactive account is no notice",
        "Z7",
        "item M: placement endUser C3, since 2025-02-28, origin change M, previousOrigin manual",
        "reads no commercial M",
        given=[
            PLAIN,
            record(
                "account",
                id="C3",
                locked={"since": "2025-01-01", "reason": "insolvency"},
                inactive=[{"firstDay": "2025-01-01"}],
                closed=False,
            ),
        ],
    ),
    plain(
        "a closed account that had the item already is not told again",
        "Z7",
        "item M: placement endUser C1 through R1, since 2025-02-28, origin change M,"
        " previousOrigin manual",
        "reads no commercial M",
        given=[PLAIN, record("account", id="C1", closed=True)],
        placement=through("C1", "R1"),
    ),
]

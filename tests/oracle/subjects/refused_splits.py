"""Splits that are refused."""

from oracle.installed import unit
from oracle.records import IN_STOCK, end_user
from oracle.subjects.edits import MANAGED
from oracle.subjects.splits import PAIR, refused

CASES = [
    refused(
        "a split that is not confirmed changes nothing",
        "IB-S3, Q3, SI6",
        [PAIR],
        *("confirmation.required", "confirmed"),
        confirmed=False,
    ),
    refused(
        "a product with serials has nothing to split",
        "IB-S3, Q3",
        [MANAGED, unit("M", end_user("C1"), product="P2")],
        *("item.split_serial", "item"),
    ),
    refused(
        "an item with a serial has nothing to split",
        "Q3, IB-R5",
        [unit("M", end_user("C1"), serial="X1")],
        *("item.split_serial", "item"),
    ),
    refused(
        "one piece is not split",
        "Q3",
        [unit("M", end_user("C1"), quantity=1)],
        *("item.split_single", "item"),
    ),
    refused(
        "no stated quantity is one piece",
        "Q3, IB 1.1",
        [unit("M", end_user("C1"))],
        *("item.split_single", "item"),
    ),
    refused(
        "more than a thousand pieces are not split at once",
        "design 5",
        [unit("M", end_user("C1"), quantity=1001)],
        *("item.split_too_many", "item"),
    ),
    refused(
        "a thousand pieces are not too many, only not confirmed",
        "design 5, SI6",
        [unit("M", end_user("C1"), quantity=1000)],
        *("confirmation.required", "confirmed"),
        confirmed=False,
    ),
    refused(
        "too few ids for the copies",
        "SI14",
        [unit("M", end_user("C1"), quantity=3)],
        *("ids.count_differs", "ids"),
        ids=["X"],
    ),
    refused(
        "too many ids for the copies",
        "SI14",
        [PAIR],
        *("ids.count_differs", "ids"),
        ids=["X", "Y"],
    ),
    refused(
        "an id for a copy that another item has",
        "SI14",
        [PAIR, unit("X", IN_STOCK)],
        *("record.duplicate", "ids[0]"),
        ids=["X"],
    ),
    refused("an unknown item is not split", "SC27", [PAIR], *("item.unknown", "item"), item="X"),
]

"""Serials that are known already: reused, left alone, or delivered before (SI8, SI14)."""

from oracle.installed import line, origin, unit
from oracle.planning import ALREADY, price
from oracle.records import IN_STOCK, SCRAPPED, end_user, reseller, wholesaler
from oracle.subjects.deliveries import FIVE, OFF, P9, SERIAL, SN7, SOLD, delivered, delivery

CASES = [
    delivered(
        "a known serial goes from a wholesaler to a reseller",
        "SI8, IB 2.7",
        [unit("M", wholesaler("G1"), "2025-03-01", **SN7)],
        delivery(to=reseller("R1")),
        "item M: placement reseller R1, since 2025-03-15, soldOn 2025-03-15,"
        " deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "new installation installation:M/1: item M, number 1, placement wholesaler G1,"
        " since 2025-03-01, lastDay 2025-03-15",
        "reads no product P2, no commercial M, twins P2 SN-7",
    ),
    delivered(
        "a known serial goes up the channel, which is told",
        "SI8, IB 2.7",
        [unit("M", reseller("R1"), "2025-03-01", **SN7)],
        delivery(to=wholesaler("G1")),
        "item M: placement wholesaler G1, since 2025-03-15, soldOn 2025-03-15,"
        " deliveredOn 2025-03-15, origin shipment SDH1/1000",
        "new installation installation:M/1: item M, number 1, placement reseller R1,"
        " since 2025-03-01, lastDay 2025-03-15",
        "reads no product P2, no commercial M, twins P2 SN-7",
        "notice placement.unusual before reseller after wholesaler",
    ),
    delivered(
        "a known serial at the same reseller stays as it is",
        "SI8",
        [unit("M", reseller("R1"), "2025-03-01", **SN7)],
        delivery(to=reseller("R1"), price=price("1")),
        "nothing",
    ),
    delivered(
        "a document that an earlier installation came from has been applied",
        "SI14",
        [
            unit("M", end_user("C5"), "2025-03-20", **SN7),
            line(
                "M",
                1,
                end_user("C1"),
                "2025-03-15",
                "2025-03-20",
                origin=origin("shipment", "SDH1", 1000),
            ),
        ],
        delivery(),
        "nothing",
        f"{ALREADY} item M",
    ),
    delivered(
        "the same document of another line is another one",
        "SI14, SI8",
        [OFF, unit("M", IN_STOCK, "2025-03-01", **SN7, origin=origin("shipment", "SDH1", 2000))],
        delivery(),
        "item M: placement endUser C1, since 2025-03-15, soldOn 2025-03-15, purchasedOn 2025-03-15,"
        " deliveredOn 2025-03-15, origin shipment SDH1/1000, previousOrigin shipment SDH1/2000",
        "new installation installation:M/1: item M, number 1, placement inStock, since 2025-03-01,"
        " lastDay 2025-03-15, origin shipment SDH1/2000",
        "reads no product P2, no commercial M, twins P2 SN-7",
    ),
    delivered(
        "a scrapped twin does not count",
        "SI8",
        [OFF, unit("M", SCRAPPED, "2025-03-01", **SN7)],
        delivery(),
        f"new item {SERIAL}: product P2, serial SN-7, placement endUser C1, {SOLD},"
        " origin shipment SDH1/1000",
        "reads no product P2, twins P2 SN-7",
        f"numbers item {SERIAL}",
    ),
    delivered(
        "the name of a scrapped item gets a number behind it",
        "SI14",
        [OFF, unit(FIVE, SCRAPPED, product="P9"), unit(f"{FIVE}#2", SCRAPPED, product="P9")],
        delivery(product="P9", serials=None),
        f"new item {FIVE}#3: {P9}, placement endUser C1, {SOLD}, origin shipment SDH1/1000",
        "reads no product P9",
        f"numbers item {FIVE}#3",
    ),
    delivered(
        "of two serials one is there already",
        "SI8, E3",
        [OFF, unit("M", end_user("C1"), "2025-03-01", **SN7)],
        delivery(serials=["SN-7", "SN-8"], price=price("101")),
        "new item item:SDH1/1000/SN-8: product P2, serial SN-8, placement endUser C1, "
        f"{SOLD}, origin shipment SDH1/1000",
        "new commercial item:SDH1/1000/SN-8: salePrice 50.50 EUR, purchasePrice 50.50 EUR",
        "reads no product P2, twins P2 SN-7, twins P2 SN-8",
        "numbers item item:SDH1/1000/SN-8",
    ),
]

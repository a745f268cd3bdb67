"""Ids, compared by their bytes, never folded, never normalised; and prices, which no rule reads."""

from oracle.expectations import Case, lost, won
from oracle.records import Json, ask, commercial, end_user, for_all, for_item, item, maintenance

ON = "2025-06-01"
SN7 = item("SN-7", end_user("C1"))


def tied(*names: str) -> list[Json]:
    """Contracts that nothing but their id tells apart."""
    return [
        SN7,
        *[maintenance(name, "C1", "2025-01-01", [for_item("SN-7")]) for name in names],
    ]


def in_this_order(*names: str) -> list[str]:
    """The rows of contracts that all apply."""
    first, *others = names
    return [f"{first}/0 applies", *[f"{other}/0 outranked" for other in others]]


LONG = "é" * 512

CASES = [
    Case(
        "capitals come before small letters, accents behind both",
        "D15, SV1",
        tied("é", "a", "Z"),
        ask("SN-7", ON),
        won("Z/0", "open", in_this_order("Z", "a", "é"), direct=[0, 1, 2]),
    ),
    Case(
        "digits in an id are not read as a number",
        "D15, SV1",
        tied("K2", "K10"),
        ask("SN-7", ON),
        won("K10/0", "open", in_this_order("K10", "K2"), direct=[0, 1]),
    ),
    Case(
        "an id comes before one that goes on where it ends",
        "D15, SV1",
        tied("K1-A", "K1", "K"),
        ask("SN-7", ON),
        won("K/0", "open", in_this_order("K", "K1", "K1-A"), direct=[0, 1, 2]),
    ),
    Case(
        "characters of four bytes come behind those of three, unlike in two-byte units",
        "D15, SV1",
        tied("\U00010400", "\ufb00"),
        ask("SN-7", ON),
        won("\ufb00/0", "open", in_this_order("\ufb00", "\U00010400"), direct=[0, 1]),
    ),
    Case(
        "one letter in two spellings makes two contracts",
        "SV1",
        tied("\u00e9", "e\u0301"),
        ask("SN-7", ON),
        won("e\u0301/0", "open", in_this_order("e\u0301", "\u00e9"), direct=[0, 1]),
    ),
    Case(
        "an account in small letters is another account",
        "SV1",
        [SN7, maintenance("K", "c1", "2025-01-01", [for_all()])],
        ask("SN-7", ON),
        lost([]),
    ),
    Case(
        "ids keep letters of all scripts, inner blanks and quotes",
        "SV1",
        [
            item('Gerät "7" \\ 東京', end_user("Café Müller & Söhne")),
            maintenance("договор/1", "Café Müller & Söhne", "2025-01-01", [for_all()]),
        ],
        ask('Gerät "7" \\ 東京', ON, place="Halle Ä <1>"),
        won(
            "договор/1/0",
            "open",
            ["договор/1/0 applies"],
            indirect=[0],
            factors=["place=Halle Ä <1> from question"],
        ),
    ),
    Case(
        "an id may have 512 characters of two bytes each",
        "SV1",
        [item(LONG, end_user("C1")), maintenance("K", "C1", "2025-01-01", [for_item(LONG)])],
        ask(LONG, ON),
        won("K/0", "open", ["K/0 applies"], direct=[0]),
    ),
    Case(
        "a sale price changes nothing about the cover",
        "D9",
        [
            SN7,
            commercial("SN-7", "2400.00", "EUR"),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        ask("SN-7", ON),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
    Case(
        "a price may have the three decimals of its currency",
        "SV2",
        [
            SN7,
            commercial("SN-7", "715.125", "KWD"),
            maintenance("K", "C1", "2025-01-01", [for_all()]),
        ],
        ask("SN-7", ON),
        won("K/0", "open", ["K/0 applies"], indirect=[0]),
    ),
]

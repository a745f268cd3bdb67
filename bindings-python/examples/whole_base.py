"""Every machine at once: a data frame of questions in, a data frame of covers out."""

from datetime import date

import polars as pl

import tenure as t

day = date(2025, 6, 1)
cafe = t.PlacementEndUser(account="C-1")
machines = [t.Item(id=f"M-{number}", product="ESP-2", placement=cafe) for number in (1, 2)]
line = t.ScopeLine(element=t.ElementItem(item="M-1"))
signed, ends = date(2025, 3, 15), date(2027, 3, 14)
warranty = t.Contract(
    id="W-1",
    category=t.Category.WARRANTY,
    holder="C-1",
    first_day=signed,
    last_day=ends,
    scope=[line],
)
book = t.Book.of([*machines, warranty])
asked = pl.DataFrame({"item": ["M-1", "M-2", "M-3"], "on": [day, day, day]})
covers = pl.DataFrame(book.covered_all(asked))
for row in asked.hstack(covers).rows():
    print(*row)

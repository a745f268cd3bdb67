"""From rows to the first verdict: is the café's machine under warranty?"""

from datetime import date

import tenure as t

machine = t.Item(id="M-1", product="ESP-2", placement=t.PlacementEndUser(account="C-1"))
line = t.ScopeLine(element=t.ElementItem(item="M-1"))
start, years = date(2025, 3, 15), t.Term(months=24)
warranty = t.Contract(
    id="W-1", category=t.Category.WARRANTY, holder="C-1", first_day=start, term=years, scope=[line]
)
book = t.Book.of([machine, warranty])
print(book.coverage(t.Question(item="M-1", on=date(2025, 6, 1))), end="")

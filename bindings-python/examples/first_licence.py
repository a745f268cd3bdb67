"""A licence key: issued by the vendor, verified by the product, which asks nobody."""

from datetime import date

import tenure as t

key = t.SigningKey.generate(t.KeyRing(keys=[]))
ring = t.KeyRing(keys=[t.RingKey(id=key.id, public_key=key.public_key, status=t.KeyStatus.ACTIVE)])
book = t.Book.of([t.Account(id="C-1", code="CAFE")])
licence = t.Licence(id="40213", account="C-1", application="fm", last_day=date(2026, 12, 31))
plan = book.save_licence(t.SaveLicence(licence=licence, ring=ring, today=date(2026, 1, 1)))
book.apply(book.signed_plan(key.sign_plan(plan)).changes)
[issued] = book.licence_delivery(t.DeliveryQuestion(account="C-1", on=date(2026, 1, 1))).licences
asked = t.VerifyLicence(text=issued.key, ring=ring, application="fm", now="2026-06-01T08:00:00Z")
print(t.Book().verify_licence(asked), end="")

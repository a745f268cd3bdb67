"""A vendor issues licences, updates them and makes sandboxes; the product asks nobody."""

from datetime import date

import tenure as t

# Once: the private key stays with the vendor, and its public half goes into the product.
key = t.SigningKey.generate(t.KeyRing(keys=[]))
trusted = t.RingKey(id=key.id, public_key=key.public_key, status=t.KeyStatus.ACTIVE)
ring = t.KeyRing(keys=[trusted])

# At the vendor: what was sold.
january, march = date(2026, 1, 2), date(2026, 3, 2)
office = t.Licence(
    id="1", account="C-1", application="fm", url="fm.cafe.example", last_day=date(2026, 12, 31)
)
till = t.Licence(id="2", account="C-1", application="till", limits=[t.Limit(code="tills", most=3)])
book = t.Book.of([t.Account(id="C-1", code="CAFE")])


def carry_out(plan: t.LicencePlan) -> None:
    """Signs what a plan asks for, stores what comes out, and says what was done."""
    book.apply(book.signed_plan(key.sign_plan(plan)).changes)
    print(plan, end="")


for licence in (office, till):
    carry_out(book.save_licence(t.SaveLicence(licence=licence, ring=ring, today=january)))

# The customer's code changes, and it stands in the keys. A second update finds nothing to sign.
book.apply(t.ChangeSet(changes=[t.Change(put=t.Account(id="C-1", code="BISTRO"))], expects=[]))
update = t.UpdateLicences(account="C-1", ring=ring, today=march)
carry_out(book.update_licences(update))
carry_out(book.update_licences(update))
copies = t.CreateSandboxLicences(
    account="C-1", numbers=["3", "4"], domain="sandbox.example", ring=ring, today=march
)
carry_out(book.create_sandbox_licences(copies))
delivery = book.licence_delivery(t.DeliveryQuestion(account="C-1", on=march))
keys = {each.licence: each.key for each in delivery.licences}

# In the product: no Book of the vendor, no network, and the ring is compiled in.
product = t.Book()


def verify(text: str, url: str, environment: t.Environment = t.Environment.PRODUCTION) -> None:
    """Says what a key is good for where the product runs."""
    now = "2026-06-01T08:00:00Z"
    asked = t.VerifyLicence(
        text=text, ring=ring, application="fm", now=now, url=url, environment=environment
    )
    print(product.verify_licence(asked), end="")


verify(keys["1"], "https://fm.cafe.example")
verify(keys["3"], "https://bistro-sb.sandbox.example", t.Environment.SANDBOX)
verify(keys["2"], "https://fm.cafe.example")
tampered = keys["1"][:50] + ("1" if keys["1"][50] == "0" else "0") + keys["1"][51:]
verify(tampered, "https://fm.cafe.example")

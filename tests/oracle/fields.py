"""The fields of every kind of record in their declared order, and the text that follows from it."""

import hashlib
import json
from decimal import Decimal
from typing import Any

Json = dict[str, Any]

FIELDS: dict[str, tuple[str, ...]] = {
    "collection": ("id", "entries"),
    "country": (
        *("id", "name", "postcodeMasks", "postcodeRequired", "checksPostcode", "cityRequired"),
        *("checksCity", "uppercaseCity", "subdivisionLabel", "subdivisionRequired"),
        *("checksSubdivision", "subdivisions", "cities", "phoneMasks", "companyIdMasks"),
        *("companyIdCheck", "vatMasks", "bankAccountMasks", "ibanRequired"),
    ),
    "skill": ("id", "parent"),
    "account": (
        *("id", "name", "parent", "inactive", "number", "code", "abbreviation"),
        *("ownSupplierNumber", "addresses", "locked", "closed", "hosted"),
    ),
    "contact": ("id", "account", "name", "address"),
    "product": (
        *("id", "name", "group", "skill", "warrantyTemplate", "loanTemplate", "serviceTemplate"),
        *("warrantyMonths", "createsItems", "serials", "stock", "loanAllowed", "voucherCategory"),
    ),
    "template": (
        *("id", "name", "category", "term", "start", "renewal", "coversGroup", "holderBound"),
        *("includesLoans", "priority", "skills", "serviceKinds", "places"),
    ),
    "item": (
        *("id", "product", "serial", "placement", "since", "site", "soldOn", "purchasedOn"),
        *("deliveredOn", "inServiceOn", "number", "quantity", "description", "brand"),
        *("salesSite", "exactPlace", "parent", "replacement", "origin", "previousOrigin"),
    ),
    "installation": (
        *("id", "item", "number", "placement", "since", "lastDay", "site", "soldOn"),
        *("purchasedOn", "deliveredOn", "exactPlace", "origin"),
    ),
    "commercial": ("item", "salePrice", "purchasePrice"),
    "pastCommercial": ("installation", "salePrice", "purchasePrice", "takeBackPrice"),
    "contract": (
        *("id", "category", "holder", "template", "priority", "coversGroup", "holderBound"),
        *("includesLoans", "firstDay", "term", "lastDay", "renewal", "offersFrom"),
        *("confirmationsFrom", "followUps", "cancellation", "archivedOn", "suspensions"),
        *("unjudged", "skills", "serviceKinds", "places", "scope", "origin"),
    ),
    "warrantyRequest": (
        *("id", "product", "on", "items", "serial", "quantity", "reseller", "endUser"),
        *("warranty", "purchasedOn", "purchasePrice", "site", "exactPlace", "validatedOn"),
        "contract",
    ),
    "voucher": (
        *("id", "item", "category", "product", "serial", "reseller", "wholesaler", "origin"),
        "printedOn",
    ),
    "application": ("id", "name", "modules", "limits"),
    "client": ("id", "account", "application", "url", "stage", "started"),
    "licence": (
        *("id", "account", "application", "url", "environment", "limits", "modules"),
        *("parameters", "firstDay", "lastDay", "graceDays", "maintainedUntil", "source"),
        *("cancelledOn", "invoiceText", "sequence", "key", "issuedOn"),
    ),
    "auditEntry": (
        *("id", "on", "at", "by", "action", "account", "licence", "sequence", "reasons"),
        *("signingKey", "formerClaims", "claims", "formerKey", "key"),
    ),
    "policy": (
        *("precedence", "resellerLoans", "automaticWarranty", "splitPrices"),
        *("replacementWarranty", "brandCaption", "warnPostcode", "warnCity", "sandboxDomain"),
    ),
}
# The order of kinds in files, change sets and expectations.
KINDS = (
    *("collection", "country", "skill", "account", "contact", "product", "template", "item"),
    *(
        "installation",
        "commercial",
        "pastCommercial",
        "contract",
        "warrantyRequest",
        "voucher",
        "application",
        "client",
        "licence",
        "auditEntry",
        "policy",
    ),
)
# Fields that are records of their own.
PARTS: dict[str, tuple[str, ...]] = {
    "locality": ("postcode", "city", "subdivision"),
    "placement": ("kind", "account", "loan", "loanDue", "reseller"),
    "origin": ("source", "document", "line"),
    "previousOrigin": ("source", "document", "line"),
    "replacement": ("of", "by"),
    "locked": ("since", "reason"),
    "salePrice": ("amount", "currency"),
    "purchasePrice": ("amount", "currency"),
    "takeBackPrice": ("amount", "currency"),
    "address": (
        *("code", "kind", "isDefault", "lines", "postcode", "city", "subdivision", "country"),
        *("phone", "fax"),
    ),
    "module": ("name", "number"),
    "limit": ("code", "number", "required", "most"),
    "parameter": ("name", "value"),
}
# Lists of such records.
LISTS = {
    "addresses": "address",
    "cities": "locality",
    "modules": "module",
    "limits": "limit",
    "parameters": "parameter",
}
ID_FIELDS = {"commercial": "item", "pastCommercial": "installation"}
PRICES = ("salePrice", "purchasePrice", "takeBackPrice")


def id_of(record: Json) -> str:
    """The id by which a Book holds the record."""
    if record["kind"] == "policy":
        return "policy"
    name: str = record[ID_FIELDS.get(record["kind"], "id")]
    return name


def place_in_order(kind: str, name: str) -> tuple[int, bytes]:
    """Where a record stands in files and change sets: by kind, then by the bytes of its id."""
    return KINDS.index(kind), name.encode("utf-8")


def in_declared_order(record: Json, units: dict[str, int]) -> Json:
    """The record as a Book holds it: declared order, absent left out, amounts padded (SV2)."""
    found: Json = {"kind": record["kind"]}
    for name in FIELDS[record["kind"]]:
        if record.get(name) is not None:
            found[name] = part_in_order(name, record[name], units)
    return found


def part_in_order(name: str, value: Any, units: dict[str, int]) -> Any:
    """A field's value, itself in declared order."""
    if name in LISTS:
        return [part_in_order(LISTS[name], each, units) for each in value]
    # The origin of a voucher is a word, that of an item a record.
    if name not in PARTS or not isinstance(value, dict):
        return value
    found = {part: value[part] for part in PARTS[name] if value.get(part) is not None}
    if name in PRICES and found["currency"] in units:
        found["amount"] = padded(found["amount"], units[found["currency"]])
    return found


def padded(amount: str, decimals: int) -> str:
    """SV2: the amount with the decimals of its currency."""
    return format(Decimal(amount).quantize(Decimal(1).scaleb(-decimals)), "f")


def revision_of(text: str) -> str:
    """Design 3: the first eight bytes of SHA-256 over the canonical text."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()[:16]


def text_of(value: Any) -> str:
    """The canonical text of a value whose fields stand in their declared order."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))

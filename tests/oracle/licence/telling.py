"""Answers about licences in the few words in which a case expects them.

What no person can write down, such as keys, hashes and bytes, is told by its name alone; the
vectors hold it byte for byte.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from oracle.door import UNITS
from oracle.fields import FIELDS, id_of, in_declared_order
from oracle.plan.telling import notice_told, reads_told, value_told
from oracle.told import file_told

Json = dict[str, Any]

HASHES = ("formerClaims", "claims", "formerKey", "key")


def licence_plan_told(records: Sequence[Json], plan: Json) -> Iterator[str]:
    """Outcomes, what is to be signed, then changes and what they rest on, then notices."""
    for each in plan["outcomes"]:
        yield fact_sentence(each).replace(" licence", "", 1)
    for each in plan["toSign"]:
        yield f"sign {each['licence']} by {each['key']}"
    yield from changes_told(records, plan["unsigned"])
    yield from map(notice_told, plan["notices"])


def plan_told(records: Sequence[Json], plan: Json) -> Iterator[str]:
    """A plan that can be applied."""
    yield from changes_told(records, plan["changes"])
    yield from map(notice_told, plan["notices"])


def changes_told(records: Sequence[Json], changes: Json) -> Iterator[str]:
    """Each record that is put, and what that rests on."""
    held = {(each["kind"], id_of(each)): in_declared_order(each, UNITS) for each in records}
    for change in changes["changes"]:
        record = change["put"]
        name = (record["kind"], id_of(record))
        rows = ", ".join(rows_told(held.get(name, {}), record))
        head = " ".join(name) if name in held else f"new {' '.join(name)}"
        yield f"{head}: {rows}"
    if not changes["changes"]:
        yield "nothing"
    yield from reads_told(changes)


def rows_told(before: Json, record: Json) -> Iterator[str]:
    """The fields that differ, in declared order."""
    for field in FIELDS[record["kind"]]:
        if field == "id" or before.get(field) == record.get(field):
            continue
        if field not in record:
            yield f"-{field}"
        elif field in HASHES:
            yield field
        else:
            yield f"{field} {value_told('', record[field])}"


def fact_sentence(each: Json) -> str:
    """A tagged value: its kind, then its facts by name."""
    facts = [f" {name} {fact_told(value)}" for name, value in each.items() if name != "kind"]
    kind: str = each["kind"]
    return kind.removeprefix("licence.") + "".join(facts)


def fact_told(value: Any) -> str:
    """Lists by `+`, tagged values as sentences in brackets."""
    if isinstance(value, list):
        return "+".join(map(fact_told, value))
    if isinstance(value, dict):
        return f"({fact_sentence(value)})" if "kind" in value else value_told("", value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def verdict_told(_: Any, verdict: Json) -> Iterator[str]:
    """The status, by which key, whether it is usable and for how long; claims; warnings."""
    words = [fact_sentence(verdict["status"])]
    words += [f"by {verdict['key']}"] if "key" in verdict else []
    words += ["usable"] if verdict["usable"] else []
    words += [f"{verdict['daysLeft']} days left"] if "daysLeft" in verdict else []
    yield ", ".join(words)
    if "claims" in verdict:
        yield claims_told(verdict["claims"])
    for each in verdict["warnings"]:
        yield f"warning {fact_sentence(each)}"


def claims_told(claims: Json) -> str:
    """`40213/7 etask.fm MUSTER`, then what else is claimed."""
    names = ("licence", "sequence", "application", "customer")
    head = "claims {}/{} {} {}".format(*(claims[name] for name in names))
    rows = [f", {name} {claim_told(each)}" for name, each in claims.items() if name not in names]
    return head + "".join(rows)


def claim_told(value: Any) -> str:
    """`users 300`, `region (text North)`, names one after the other."""
    if not isinstance(value, list):
        return str(value)
    return " ".join(each if isinstance(each, str) else entry_told(each) for each in value)


def entry_told(entry: Json) -> str:
    """A limit or a parameter."""
    name, value = entry.values()
    if isinstance(value, dict):
        [(kind, found)] = value.items()
        value = f"({kind} {fact_told(found)})"
    return f"{name} {value}"


def forms_told(_: Any, forms: Json) -> Iterator[str]:
    """Its key, and how long each form is."""
    yield f"by {forms['key']}"
    yield f"a word of {len(forms['canonical'])} characters"
    yield f"{len(forms['printed'].splitlines())} lines"
    yield f"{len(forms['cose']) // 2} bytes of COSE"


def url_told(_: Any, answer: Json) -> Iterator[str]:
    """The pattern, how people read it if that differs, and whether it matches."""
    yield answer["licensed"]
    if answer["unicode"] != answer["licensed"]:
        yield f"shown as {answer['unicode']}"
    if "matches" in answer:
        yield "matches" if answer["matches"] else "does not match"


def ring_told(_: Any, ring: Json) -> Iterator[str]:
    """A key a line."""
    for key in ring["keys"]:
        facts = [f" {name} {fact_told(value)}" for name, value in key.items()]
        yield "".join(facts[2:]).removeprefix(" status ") + f" {key['id']}"


def text_told(_: Any, answer: Json) -> Iterator[str]:
    """Of a text that is made for machines, its beginning."""
    yield answer["text"]


def draft_told(_: Any, draft: Json) -> Iterator[str]:
    """What is to be signed, by whom."""
    yield f"{draft['form']} by {draft['key']}"


def contents_told(_: Any, contents: Json) -> Iterator[str]:
    """By whom and when, then what is no longer good."""
    following = f", next {contents['next']}" if "next" in contents else ""
    yield f"by {contents['key']}, issued {contents['issued']}{following}"
    for each in contents.get("licences", []):
        yield f"licence {each['licence']}" + (f" below {each['below']}" if "below" in each else "")
    for each in contents.get("keys", []):
        yield f"key {each}"


def stale_told(_: Any, answer: Json) -> Iterator[str]:
    """Each licence with its reasons or faults."""
    for each in answer["licences"]:
        yield f"{each['licence']} {fact_told(each['reasons'])}"
    for each in answer["failed"]:
        yield f"failed {each['licence']} {fact_told(each['faults'])}"


def delivery_told(_: Any, answer: Json) -> Iterator[str]:
    """Who installs, and what."""
    yield f"installed by {answer['installer']}"
    for each in answer["licences"]:
        yield f"{each['licence']} {each['application']} {each.get('url', 'anywhere')}"


def counts_told(_: Any, answer: Json) -> Iterator[str]:
    """A line for each account."""
    for each in answer["accounts"]:
        facts = [f"{name} {value}" for name, value in each.items() if name != "account"]
        yield f"{each['account']}: {', '.join(facts)}"


def control_told(_: Any, answer: Json) -> Iterator[str]:
    """A line for each application: its light, its licence, and all reasons."""
    yield answer["account"]
    for each in answer["applications"]:
        row = f"{each['light']} {each.get('client', 'no client')} {each['application']}"
        row += f" {each.get('url', 'anywhere')}"
        row += f" licence {each['licence']}" if "licence" in each else ""
        said = [fact_sentence(reason).removeprefix("control.") for reason in each["reasons"]]
        yield ": ".join([row, *([", ".join(said)] if said else [])])


def saved_told(_: Any, answer: Json) -> Iterator[str]:
    """Kind and id of each record of the file."""
    yield from file_told(answer)


TELLING: dict[str, Callable[[Any, Json], Iterator[str]]] = {
    "verify_licence": verdict_told,
    "key_forms": forms_told,
    "check_url": url_told,
    "read_key_ring": ring_told,
    "write_key_ring": text_told,
    "draft_token": draft_told,
    "draft_revocations": draft_told,
    "read_revocations": contents_told,
    "signed_text": text_told,
    "save_licence": licence_plan_told,
    "update_licences": licence_plan_told,
    "rekey_licences": licence_plan_told,
    "create_sandbox_licences": licence_plan_told,
    "signed_plan": plan_told,
    "deactivate_account": plan_told,
    "activate_account": plan_told,
    "stale_licences": stale_told,
    "licence_delivery": delivery_told,
    "licence_counts": counts_told,
    "application_control": control_told,
    "save": saved_told,
}

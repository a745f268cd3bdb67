"""Holds the oracle to every written expectation, then writes or checks the vectors.

`python3 tests/oracle/cases.py` writes tests/vectors/*.jsonl, `--check` compares with what is there.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle.coverage import canonical
from oracle.expectations import Case, asked, differences
from oracle.subjects import (
    addresses,
    admissions,
    anchors,
    attachments,
    automatic_warranties,
    bases,
    changed_parties,
    changes,
    complaints,
    contradictions,
    corners,
    countries,
    covers,
    deliveries,
    dossiers,
    drafts,
    edits,
    endings,
    ends,
    firsts,
    follow_ups,
    held_items,
    histories,
    history,
    inactive,
    insertions,
    keeping,
    kept_loans,
    kinds,
    known_facts,
    known_serials,
    lines,
    loans,
    localities,
    many_names,
    market,
    names,
    numbers,
    pairs,
    pairs_in_place,
    pairs_in_time,
    parties,
    past_edits,
    places,
    policies,
    precedence,
    priorities,
    readings,
    refusals,
    refused_admissions,
    refused_changes,
    refused_deliveries,
    refused_edits,
    refused_follow_ups,
    refused_registrations,
    refused_replacements,
    refused_requests,
    refused_splits,
    registrations,
    renewals,
    replacements,
    requests,
    restorations,
    returns,
    sales,
    scrapping,
    skills,
    splits,
    stories,
    suspended_lines,
    suspensions,
    timelines,
    transitions,
    unbroken,
    undrafted,
    unjudged,
    warranties,
)

TESTS = Path(__file__).resolve().parents[1]
FILES: dict[str, list[Case]] = {
    "coverage": [
        *ends.CASES,
        *renewals.CASES,
        *lines.CASES,
        *unbroken.CASES,
        *history.CASES,
        *parties.CASES,
        *skills.CASES,
        *kinds.CASES,
        *precedence.CASES,
        *policies.CASES,
        *names.CASES,
        *unjudged.CASES,
        *complaints.CASES,
        *suspensions.CASES,
        *suspended_lines.CASES,
        *anchors.CASES,
        *follow_ups.CASES,
        *refused_follow_ups.CASES,
        *inactive.CASES,
        *loans.CASES,
        *places.CASES,
        *many_names.CASES,
        *priorities.CASES,
        *sales.CASES,
        *pairs.CASES,
        *pairs_in_time.CASES,
        *pairs_in_place.CASES,
        *undrafted.SIGNED,
        *market.CASES,
        *refusals.CASES,
        *contradictions.CASES,
    ],
    "covered": covers.CASES,
    "timeline": timelines.CASES,
    "endings": endings.CASES,
    "warranty": warranties.CASES,
    "register": [*registrations.CASES, *refused_registrations.CASES],
    "edit": [*edits.CASES, *refused_edits.CASES, *past_edits.CASES],
    "change": [
        *changes.CASES,
        *changed_parties.CASES,
        *refused_changes.CASES,
        *transitions.CASES,
        *scrapping.CASES,
        *corners.CHANGES,
    ],
    "insert": insertions.CASES,
    "restore": [*restorations.CASES, *corners.RESTORES],
    "split": [*splits.CASES, *refused_splits.CASES, *corners.SPLITS],
    "deliver": [
        *deliveries.CASES,
        *known_serials.CASES,
        *automatic_warranties.CASES,
        *refused_deliveries.CASES,
        *corners.DELIVERIES,
    ],
    "returns": [*returns.CASES, *kept_loans.CASES, *corners.RETURNS],
    "requests": [*requests.CASES, *refused_requests.CASES],
    "attach": attachments.CASES,
    "replace": [*replacements.CASES, *refused_replacements.CASES],
    "components": keeping.COMPONENTS,
    "delete": keeping.DELETIONS,
    "vouchers": keeping.VOUCHERS,
    "end_user": keeping.TYPED,
    "stories": [*stories.CASES, *firsts.CASES, *readings.CASES],
    "records": [*admissions.CASES, *refused_admissions.CASES],
    "address": [*addresses.CASES, *localities.CASES, *numbers.CASES, *countries.CASES],
    "draft": [*drafts.CASES, *undrafted.REFUSALS],
    "held": [*held_items.HELD, *bases.BASES, *bases.TALLIES, *bases.DEPENDENTS],
    "dossier": dossiers.CASES,
    "histories": histories.CASES,
    "known": [*known_facts.KNOWN, *known_facts.TYPED],
}


def faults(area: str, cases: list[Case]) -> list[str]:
    """Every case that disagrees with the oracle, or is named like an earlier one."""
    found = []
    seen: set[str] = set()
    for case in cases:
        where = f"{area}: {case.name}"
        if case.name in seen or case.name.endswith(".") or case.name[0].isupper():
            found.append(f"{where}\n    the name is taken, capitalised or ends with a full stop")
        seen.add(case.name)
        found += [f"{where}\n    {difference}" for difference in differences(case, asked(case))]
    return found


def vector(case: Case) -> str:
    """The case as one line of the vectors."""
    head: dict[str, Any] = {"name": case.name, "source": case.source, "given": case.given}
    if case.apply:
        head["apply"] = case.apply
    if case.call != "save":
        head |= {"call": case.call, "args": case.question}
    return canonical({**head, **asked(case)})


def main(arguments: list[str]) -> int:
    """Exit code 1 where an expectation or, with `--check`, a file differs."""
    found = [fault for area, cases in FILES.items() for fault in faults(area, cases)]
    if found:
        print("\n".join(found))
        print(f"{len(found)} differences; nothing written")
        return 1
    for area, cases in FILES.items():
        path = TESTS / "vectors" / f"{area}.jsonl"
        text = "".join(vector(case) + "\n" for case in cases)
        if "--check" not in arguments:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{path.name} is stale: run python3 tests/oracle/cases.py")
            return 1
        print(f"{path.name}: {len(cases)} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

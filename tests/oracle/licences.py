"""The cases on licences: holds the oracle to every written expectation, then writes the vectors.

`python tests/oracle/licences.py` writes tests/vectors/licence_*.jsonl, `--check` compares with what
is there. It needs the packages that are pinned for tests; `cases.py` does without.
"""

import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from oracle.coverage import canonical
from oracle.door import check
from oracle.expectations import Case, Refusal, compare, numbered
from oracle.licence.applying import kept
from oracle.licence.calls import CALLS
from oracle.licence.subjects import FILES
from oracle.licence.telling import TELLING
from oracle.plan.commands import applied
from oracle.refused import Refused
from oracle.saving import with_change

Json = dict[str, Any]

VECTORS = Path(__file__).resolve().parents[1] / "vectors"


def asked(case: Case) -> Json:
    """The oracle's answer: `{"ok": ..}` or `{"err": ..}`."""
    try:
        return {"ok": CALLS[case.call](given(case), case.question)}
    except Refused as refused:
        return {"err": {"code": refused.code, "path": refused.path}}


def given(case: Case) -> list[Json]:
    """What there is when the question is asked; a change that the door refuses is one step."""
    records = case.given
    for changes in case.apply:
        is_one = isinstance(case.expect, Refusal) and not changes["expects"]
        step = with_change if is_one and case.call == "save" else kept
        records = step(records, changes)
    return records


def differences(case: Case) -> list[str]:
    """What the oracle says against the written expectation."""
    result = asked(case)
    if isinstance(case.expect, Refusal):
        wanted: Json = {"err": {"code": case.expect.code, "path": case.expect.path}}
        return compare(wanted, result)
    if "err" in result:
        return [f"not expected: {result}"]
    records, answer = given(case), result["ok"]
    if "changes" in answer:
        check(applied(records, answer["changes"]))
    if not isinstance(case.expect, list):
        return ["an expectation is a list of sentences"]
    return compare(numbered(case.expect), numbered(list(TELLING[case.call](records, answer))))


def faults(area: str, cases: list[Case]) -> list[str]:
    """Every case that disagrees with the oracle, or is named like an earlier one."""
    found = []
    seen: set[str] = set()
    for case in cases:
        where = f"{area}: {case.name}"
        if case.name in seen or case.name.endswith(".") or case.name[0].isupper():
            found.append(f"{where}\n    the name is taken, capitalised or ends with a full stop")
        seen.add(case.name)
        found += [f"{where}\n    {difference}" for difference in differences(case)]
    return found


def vector(case: Case) -> str:
    """The case as one line of the vectors."""
    head: Json = {"name": case.name, "source": case.source, "given": case.given}
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
        path = VECTORS / f"{area}.jsonl"
        text = "".join(vector(case) + "\n" for case in cases)
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{path.name} is stale: run tests/oracle/licences.py")
            return 1
        print(f"{path.name}: {len(cases)} cases")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

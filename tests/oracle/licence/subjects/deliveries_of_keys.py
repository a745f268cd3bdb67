"""What is delivered to whom, and how many there are (AC C7, C9)."""

from oracle.expectations import Case
from oracle.licence.material import APPLICATION, Json, answers, keyed, refuses
from oracle.licence.subjects.accounts import ACCOUNT, CLIENT, LICENCES, ON, account, client
from oracle.licence.subjects.updates import licence


def delivers(what: str, source: str, given: list[Json], on: str, *rows: str) -> Case:
    """Keys for whoever installs them."""
    question = {"account": "C1", "on": on}
    return answers(what, source, given, "licence_delivery", question, *rows)


def counts(what: str, given: list[Json], question: Json, *rows: str) -> Case:
    """How many there are."""
    return answers(what, "AC C9", given, "licence_counts", question, *rows)


CASES = [
    delivers(
        "the vendor installs for an account that is hosted",
        "AC C7",
        [account(hosted=True), APPLICATION, LICENCES[0]],
        ON,
        "installed by vendor",
        "1 etask.fm fm.klmn.de",
    ),
    delivers(
        "the customer installs what is not hosted",
        "AC C7",
        [account(hosted=False), APPLICATION, LICENCES[0]],
        ON,
        "installed by customer",
        "1 etask.fm fm.klmn.de",
    ),
    delivers(
        "only keys that there are, of licences that are live, by number",
        "AC C7",
        [
            ACCOUNT,
            APPLICATION,
            licence("3"),
            keyed(licence("10")),
            keyed(licence("9")),
            {**keyed(licence("11")), "cancelledOn": "2026-01-01"},
            keyed(licence("12", environment="sandbox")),
            keyed(licence("13"), account="C2"),
        ],
        ON,
        "installed by customer",
        "9 etask.fm anywhere",
        "10 etask.fm anywhere",
        "12 etask.fm anywhere",
    ),
    delivers("nothing to deliver", "AC C7", [ACCOUNT], ON, "installed by customer"),
    refuses(
        "nothing is delivered to nobody",
        "AC C7",
        [],
        "licence_delivery",
        {"account": "C1", "on": ON},
        "account.unknown",
        "account",
    ),
    counts("nothing to count", [ACCOUNT], {}),
    counts(
        "sandboxes are counted apart",
        [
            ACCOUNT,
            CLIENT,
            client("P2", account="C2"),
            client("P3"),
            licence("3"),
            keyed(licence("10")),
            licence("4", environment="sandbox"),
            keyed(licence("5", environment="sandbox")),
            keyed(licence("6", environment="demo")),
            {**keyed(licence("11")), "cancelledOn": "2026-01-01"},
            licence("12", account="B", environment="production"),
        ],
        {},
        "B: clients 0, production 1, demo 0, sandbox 0, issued 0",
        "C1: clients 2, production 2, demo 1, sandbox 2, issued 3",
        "C2: clients 1, production 0, demo 0, sandbox 0, issued 0",
    ),
    counts(
        "one account is counted",
        [ACCOUNT, CLIENT, client("P2", account="C2"), licence("1")],
        {"account": "C1"},
        "C1: clients 1, production 1, demo 0, sandbox 0, issued 0",
    ),
    counts(
        "one account that has nothing", [ACCOUNT, client("P2", account="C2")], {"account": "C1"}
    ),
    refuses(
        "nobody is counted",
        "AC C7",
        [client("P1")],
        "licence_counts",
        {"account": "C1"},
        "account.unknown",
        "account",
    ),
]

"""The questions about the installed base, by the names of their calls."""

from collections.abc import Callable, Sequence
from typing import Any

from oracle.base_dossier import dossier
from oracle.base_histories import check_histories
from oracle.base_holding import base, dependents, held, holders, overdue_loans, tally
from oracle.base_known import known_at

Json = dict[str, Any]

BASE_CALLS: dict[str, Callable[[Sequence[Json], Json], Json]] = {
    "held": held,
    "holders": holders,
    "base": base,
    "tally": tally,
    "overdue_loans": overdue_loans,
    "dependents": dependents,
    "dossier": dossier,
    "check_histories": check_histories,
    "known_at": known_at,
}

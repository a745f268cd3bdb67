"""Cases on licences, with their expectations."""

from oracle.expectations import Case
from oracle.licence.subjects import (
    reference_keys,
)

FILES: dict[str, list[Case]] = {
    "licence_keys": [*reference_keys.CASES],
}

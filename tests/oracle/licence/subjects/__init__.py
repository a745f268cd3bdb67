"""Cases on licences, with their expectations."""

from oracle.expectations import Case
from oracle.licence.subjects import (
    forged_keys,
    hostile_texts,
    key_rings,
    payloads,
    reference_keys,
    urls,
)

FILES: dict[str, list[Case]] = {
    "licence_keys": [*reference_keys.CASES],
    "licence_verify": [*hostile_texts.CASES, *forged_keys.CASES],
    "licence_payloads": [*payloads.CASES],
    "licence_rings": [*key_rings.CASES],
    "licence_urls": [*urls.CASES],
}

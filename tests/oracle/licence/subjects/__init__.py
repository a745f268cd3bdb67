"""Cases on licences, with their expectations."""

from oracle.expectations import Case
from oracle.licence.subjects import (
    accounts,
    controls,
    faults,
    forged_keys,
    hostile_texts,
    key_rings,
    payloads,
    places_of_use,
    records_of_licences,
    reference_keys,
    rekeys,
    revoked_licences,
    sandboxes,
    saves,
    times,
    tokens,
    updates,
    urls,
)

FILES: dict[str, list[Case]] = {
    "licence_keys": [*reference_keys.CASES],
    "licence_verify": [*hostile_texts.CASES, *forged_keys.CASES, *places_of_use.CASES],
    "licence_times": [*times.CASES],
    "licence_payloads": [*payloads.CASES],
    "licence_revocations": [*revoked_licences.CASES],
    "licence_rings": [*key_rings.CASES],
    "licence_updates": [
        *updates.STORY,
        updates.THERE,
        updates.BACK,
        *updates.REASONS,
        *updates.SAME,
        *updates.PARTLY,
    ],
    "licence_signatures": [*rekeys.ROTATION, *rekeys.SIGNATURES],
    "licence_saves": saves.CASES,
    "licence_sandboxes": sandboxes.CASES,
    "licence_accounts": accounts.CASES,
    "licence_control": controls.CASES,
    "licence_records": records_of_licences.CASES,
    "licence_tokens": tokens.CASES,
    "licence_faults": faults.CASES,
    "licence_urls": [*urls.CASES],
}

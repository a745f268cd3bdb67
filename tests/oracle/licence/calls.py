"""The calls on licences by name."""

from collections.abc import Callable
from typing import Any

from oracle.licence.control import application_control
from oracle.licence.forms import check_url, key_forms
from oracle.licence.fulfilling import signed_plan, signed_text
from oracle.licence.issuing import rekey_licences, save_licence, update_licences
from oracle.licence.jwk import read_key_ring, write_key_ring
from oracle.licence.questions import licence_counts, licence_delivery, stale_licences
from oracle.licence.revocations import draft_revocations, read_revocations
from oracle.licence.sandbox import create_sandbox_licences
from oracle.licence.toggling import activate_account, deactivate_account
from oracle.licence.tokens import draft_token
from oracle.licence.verify import verify_licence
from oracle.saving import saved

Json = dict[str, Any]

CALLS: dict[str, Callable[..., Json]] = {
    "verify_licence": verify_licence,
    "key_forms": key_forms,
    "check_url": check_url,
    "read_key_ring": read_key_ring,
    "write_key_ring": write_key_ring,
    "draft_revocations": draft_revocations,
    "read_revocations": read_revocations,
    "signed_text": signed_text,
    "save_licence": save_licence,
    "update_licences": update_licences,
    "rekey_licences": rekey_licences,
    "create_sandbox_licences": create_sandbox_licences,
    "signed_plan": signed_plan,
    "draft_token": draft_token,
    "deactivate_account": deactivate_account,
    "activate_account": activate_account,
    "stale_licences": stale_licences,
    "licence_delivery": licence_delivery,
    "licence_counts": licence_counts,
    "application_control": application_control,
    "save": saved,
}

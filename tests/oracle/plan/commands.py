"""The commands by name; each takes the facts and one record, and gives a plan."""

from collections.abc import Callable, Sequence
from typing import Any

from oracle.fields import id_of
from oracle.plan.attaching import attach_contract
from oracle.plan.delivering import deliver
from oracle.plan.desk import Desk
from oracle.plan.editing import edit_installation, edit_item
from oracle.plan.keeping import delete_item, place_component, print_voucher
from oracle.plan.movement import change_installation, relocate, scrap
from oracle.plan.registering import register
from oracle.plan.replacing import replace_item
from oracle.plan.requesting import register_warranty, request_warranty
from oracle.plan.restoring import insert_installation, restore
from oracle.plan.returning import keep_loan, return_loan, return_sale
from oracle.plan.splitting import split

Json = dict[str, Any]

COMMANDS: dict[str, Callable[[Desk, Json], None]] = {
    "register": register,
    "edit_item": edit_item,
    "change_installation": change_installation,
    "edit_installation": edit_installation,
    "insert_installation": insert_installation,
    "restore": restore,
    "scrap": scrap,
    "relocate": relocate,
    "split": split,
    "deliver": deliver,
    "return_sale": return_sale,
    "return_loan": return_loan,
    "keep_loan": keep_loan,
    "request_warranty": request_warranty,
    "register_warranty": register_warranty,
    "attach_contract": attach_contract,
    "replace_item": replace_item,
    "place_component": place_component,
    "delete_item": delete_item,
    "print_voucher": print_voucher,
}


def planned(name: str, records: Sequence[Json], command: Json) -> Json:
    """The plan of a command."""
    desk = Desk(records)
    COMMANDS[name](desk, command)
    return desk.plan()


def applied(records: Sequence[Json], changes: Json) -> list[Json]:
    """The facts after a change set."""
    held = dict(Desk(records).before)
    for change in changes["changes"]:
        if "put" in change:
            record = change["put"]
            held[named(record)] = record
        else:
            held.pop((change["remove"]["kind"], change["remove"]["id"]), None)
    return list(held.values())


def named(record: Json) -> tuple[str, str]:
    """Kind and id of a record that is put."""
    return record["kind"], id_of(record)

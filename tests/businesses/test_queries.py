"""Who acts for a business."""

import pytest
from flask import Flask

from board.businesses import actions, queries
from board.businesses.models import Business, MemberRole, Membership
from board.db import transaction
from board.errors import Missing
from tests import people


def business() -> Business:
    with transaction():
        return actions.found(people.dana(), name="מועדון")


def test_roles_reach_what_they_allow(app: Flask) -> None:
    made, noa = business(), people.noa()
    with transaction() as session:
        session.add(Membership(business_id=made.id, account_id=noa.id, role=MemberRole.VIEWER))
    assert queries.role_of(noa, made.id) == MemberRole.VIEWER
    assert queries.role_of(None, made.id) is None
    assert queries.of_account(noa) == []
    assert [each.id for each in queries.of_account(noa, MemberRole.VIEWER)] == [made.id]
    assert [role for _, role in queries.members(made.id)] == [MemberRole.OWNER, MemberRole.VIEWER]
    assert queries.owned_by(noa, made.public_id, role=MemberRole.VIEWER).id == made.id
    for who, role in ((noa, MemberRole.EDITOR), (people.yossi(), MemberRole.VIEWER)):
        with pytest.raises(Missing):
            queries.owned_by(who, made.public_id, role=role)


def test_a_business_gets_its_name_later(app: Flask) -> None:
    with transaction():
        made = actions.found(people.dana(), name=None)
        actions.rename(made, None)
        actions.rename(made, "מועדון כרמל")
    assert made.name == "מועדון כרמל"

"""Reads of businesses and of who acts for them."""

from sqlalchemy import select

from board.accounts.models import Account
from board.businesses.models import Business, MemberRole, Membership
from board.businesses.policy import RANK, reaches
from board.db import db
from board.errors import Missing


def role_of(account: Account | None, business_id: int) -> MemberRole | None:
    """Return what this person is for the business, or None."""
    if account is None:
        return None
    own = select(Membership.role).where(Membership.business_id == business_id, Membership.account_id == account.id)
    return db.session.scalar(own)


def of_account(account: Account, needed: MemberRole = MemberRole.EDITOR) -> list[Business]:
    """Return the businesses for which this person may do what the role allows, the oldest first."""
    enough = [role for role in RANK if reaches(role, needed)]
    rows = (
        select(Business)
        .join(Membership, Membership.business_id == Business.id)
        .where(Membership.account_id == account.id, Membership.role.in_(enough))
    )
    return list(db.session.scalars(rows.order_by(Business.id)))


def owned_by(account: Account, public_id: str, *, role: MemberRole = MemberRole.EDITOR) -> Business:
    """Return the business if this person may act for it; else it is missing."""
    business = db.session.scalar(select(Business).where(Business.public_id == public_id))
    if business is None or not reaches(role_of(account, business.id), role):
        raise Missing
    return business


def members(business_id: int) -> list[tuple[Account, MemberRole]]:
    """Return the people of a business with their roles, the first member first."""
    rows = (
        select(Account, Membership.role)
        .join(Membership, Membership.account_id == Account.id)
        .where(Membership.business_id == business_id, Account.deleted_at.is_(None))
        .order_by(Membership.id)
    )
    return [(account, role) for account, role in db.session.execute(rows)]

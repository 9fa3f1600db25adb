"""What changes a business."""

from board.accounts.models import Account
from board.businesses.models import Business, MemberRole, Membership
from board.db import db


def found(owner: Account, *, name: str | None, industry: str | None = None, city: str | None = None) -> Business:
    """Make a business with its first member as owner; the name may come later."""
    business = Business(name=name, industry=industry, city=city)
    db.session.add(business)
    db.session.flush()
    db.session.add(Membership(business_id=business.id, account_id=owner.id, role=MemberRole.OWNER))
    return business


def rename(business: Business, name: str | None) -> None:
    """Give a business its name, or a better one."""
    if name:
        business.name = name

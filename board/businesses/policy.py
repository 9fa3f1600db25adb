"""Who may do what for a business: a viewer reads, an editor also changes, an owner also hires."""

from board.businesses.models import MemberRole

RANK = {MemberRole.VIEWER: 0, MemberRole.EDITOR: 1, MemberRole.OWNER: 2}


def reaches(role: MemberRole | None, needed: MemberRole) -> bool:
    """Tell whether a member's role is at least the one that is needed."""
    return role is not None and RANK[role] >= RANK[needed]

"""The paste box's ear: two lines of free text become a draft need, every value with its words."""

from board.language.intake.hear import hear
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Budget, Heard, Hearing, Hours
from board.language.intake.marks import Mark, marks

__all__ = ["ALMOST_SURE", "CHECK", "SURE", "Budget", "Heard", "Hearing", "Hours", "Mark", "hear", "marks"]

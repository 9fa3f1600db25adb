"""Which channel fits whom and why: an open table of rules, for those who are not sure. Correct a row, and it counts."""

from collections.abc import Iterable
from dataclasses import dataclass, field

ADVICE_SHOWN = 3
SMALL, LARGE = 150, 1000


@dataclass(frozen=True)
class Rule:
    """One row: a channel, the reason's code, and when it holds; every condition named must hold."""

    channel: str
    reason: str
    audiences: frozenset[str] = frozenset()
    industries: frozenset[str] = frozenset()
    goals: frozenset[str] = frozenset()
    members_to: int | None = None
    members_from: int | None = None


@dataclass(frozen=True)
class Advice:
    """A channel that fits, the code of the reason, and what in the answers made it fit."""

    channel: str
    reason: str
    facts: dict[str, str] = field(default_factory=dict)


def _set(slugs: str) -> frozenset[str]:
    return frozenset(slugs.split())


RULES: tuple[Rule, ...] = (
    Rule("whatsapp", "advice_parents", audiences=_set("parents")),
    Rule("whatsapp", "advice_neighbours", audiences=_set("residents")),
    Rule("slack", "advice_inside", audiences=_set("employees")),
    Rule("offline", "advice_inside_meet", audiences=_set("employees")),
    Rule("linkedin", "advice_partners", audiences=_set("partners")),
    Rule("newsletter", "advice_investors", audiences=_set("investors")),
    Rule(
        "linkedin",
        "advice_investors_find",
        audiences=_set("investors"),
        industries=_set("startup_saas hitech fintech cyber"),
    ),
    Rule("discord", "advice_developers", audiences=_set("developers")),
    Rule("forum", "advice_developers_answers", audiences=_set("developers"), goals=_set("ideas quality_reports")),
    Rule("discord", "advice_players", industries=_set("gaming")),
    Rule("telegram", "advice_crypto", industries=_set("crypto")),
    Rule("facebook_group", "advice_fans", audiences=_set("fans")),
    Rule(
        "instagram", "advice_fans_see", audiences=_set("fans"), industries=_set("sports_club music culture nightlife")
    ),
    Rule("facebook_group", "advice_members", audiences=_set("members")),
    Rule("whatsapp", "advice_small_circle", audiences=_set("members customers students parents"), members_to=SMALL),
    Rule("facebook_group", "advice_large_circle", members_from=LARGE),
    Rule("whatsapp", "advice_volunteers", audiences=_set("donors_volunteers")),
    Rule("newsletter", "advice_donors", audiences=_set("donors_volunteers"), goals=_set("loyalty")),
    Rule("instagram", "advice_students", audiences=_set("students")),
    Rule(
        "instagram",
        "advice_eyes",
        audiences=_set("customers"),
        industries=_set(
            "restaurant food_drink fashion beauty fitness tourism events_venue crafts retail ecommerce pets"
        ),
    ),
    Rule("google_reviews", "advice_reviews", audiences=_set("customers"), goals=_set("quality_reports")),
    Rule("newsletter", "advice_letter", audiences=_set("customers"), goals=_set("loyalty")),
    Rule("facebook_group", "advice_customers_talk", audiences=_set("customers"), goals=_set("word_of_mouth")),
    Rule("facebook_group", "advice_defence", goals=_set("crisis_defence")),
    Rule("forum", "advice_ideas", goals=_set("ideas")),
    Rule(
        "linkedin",
        "advice_business_buyers",
        audiences=_set("customers"),
        industries=_set("startup_saas hitech cyber legal hr agency"),
    ),
    Rule("facebook_page", "advice_public_body", industries=_set("municipality")),
    Rule("facebook_group", "advice_elders", industries=_set("senior")),
    Rule(
        "offline", "advice_meet", audiences=_set("members customers"), industries=_set("coworking religious coaching")
    ),
    Rule("facebook_group", "advice_customers", audiences=_set("customers")),
)
REASONS = tuple(dict.fromkeys(rule.reason for rule in RULES))


def advise(
    audiences: Iterable[str] = (),
    industries: Iterable[str] = (),
    goals: Iterable[str] = (),
    members: int | None = None,
) -> list[Advice]:
    """Return up to three channels with reasons, the most particular rule first; empty when nothing is known yet."""
    known = {"audience": frozenset(audiences), "industry": frozenset(industries), "goal": frozenset(goals)}
    fitting = [
        (len(facts), place, rule, facts) for place, rule in enumerate(RULES) if (facts := _facts(rule, known, members))
    ]
    fitting.sort(key=lambda row: (-row[0], row[1]))
    shown: dict[str, Advice] = {}
    for _, _, rule, facts in fitting:
        shown.setdefault(rule.channel, Advice(rule.channel, rule.reason, facts))
    return list(shown.values())[:ADVICE_SHOWN]


def _facts(rule: Rule, known: dict[str, frozenset[str]], members: int | None) -> dict[str, str]:
    """Return what makes a rule hold, or nothing when one of its conditions does not."""
    facts: dict[str, str] = {}
    for name, wanted in (("audience", rule.audiences), ("industry", rule.industries), ("goal", rule.goals)):
        if wanted:
            common = sorted(wanted & known[name])
            if not common:
                return {}
            facts[name] = common[0]
    if rule.members_to is not None or rule.members_from is not None:
        if members is None or not (rule.members_from or 0) <= members <= (rule.members_to or members):
            return {}
        facts["members"] = str(members)
    return facts

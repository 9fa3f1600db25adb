"""Values as typed into the profile's form: what a draft keeps and what the form is filled from."""

import re
from collections.abc import Iterable, Mapping

from board import clock
from board.profiles.facts import MOST_CASES, MOST_PACKAGES
from board.profiles.models import CaseCard, Package, Profile
from board.web.texts import clean

Typed = dict[str, list[str]]

MOST = {"packages": MOST_PACKAGES, "cases": MOST_CASES}
NOT_KEPT = frozenset({"csrf_token", "do"})
NAME = re.compile(r"[a-z_]{2,40}(-[0-9]{1,2}-[a-z_]{2,40}|-[a-z_]{2,40})?")
DROP = re.compile(r"drop_(packages|cases)_([0-9]{1,2})")


def kept(fields: Iterable[tuple[str, list[str]]]) -> Typed:
    """Return what is worth keeping of a posted form: names that may be a field's, cleaned texts."""
    names_known = ((name, texts) for name, texts in fields if name not in NOT_KEPT and NAME.fullmatch(name))
    return {name: [clean(text) for text in texts] for name, texts in names_known}


def blank(name: str) -> Typed:
    """Return the form of somebody who has written nothing yet."""
    return {"name": [name], "packages-0-title": [""], "notify": ["at_once"], "availability": ["available"]}


def of_offer(name: str, heard: Mapping[str, list[str]]) -> Typed:
    """Return the form of somebody whose pasted words offered this work: what was heard is not typed twice."""
    typed = blank(name) | {"listens": heard.get("body", [])}
    for kind in ("channels", "audiences", "services", "city", "region"):
        typed[kind] = heard.get(kind, [])
    typed["industries"] = heard.get("industry", [])
    rate = f"rate_{next(iter(heard.get('per', ())), '')}"
    if rate in {"rate_hour", "rate_month", "rate_project"}:
        typed[rate] = heard.get("budget_min", [])
    typed |= {f"languages-{slug}": ["fluent"] for slug in heard.get("languages", [])}
    return typed


def add_part(typed: Typed, part: str) -> Typed:
    """Return the form with one more empty service or community, up to the limit."""
    taken = _indices(typed, part)
    if len(taken) >= MOST[part]:
        return typed
    return {**typed, f"{part}-{max(taken, default=-1) + 1}-title": [""]}


def drop_part(typed: Typed, pressed: str) -> Typed:
    """Return the form without the service or community that a button like `drop_cases_2` names."""
    named = DROP.fullmatch(pressed)
    gone = f"{named[1]}-{int(named[2])}-" if named else None
    return {name: values for name, values in typed.items() if gone is None or not name.startswith(gone)}


def of_profile(profile: Profile, *, consent: bool) -> Typed:
    """Return a stored profile as its form was typed."""
    future = profile.available_from if profile.available_from and profile.available_from >= clock.today() else None
    typed: Typed = {
        "listens": [profile.listens],
        "name": [profile.name],
        "headline": [profile.headline],
        "engagement_types": profile.engagement_types,
        "excluded_industries": profile.excluded_industries,
        "coverage": [f"{bit // 4}:{bit % 4}" for bit in range(28) if profile.coverage >> bit & 1],
        "availability": [profile.availability.value],
        "notify": [profile.notify.value],
        **_one("work_mode", profile.work_mode),
        **_one("region", profile.region),
        **_one("city", profile.city),
        **_one("dealer", profile.dealer),
        **_one("vat", profile.vat),
        **_one("hours_week", profile.hours_week),
        **_one("available_from", future),
        **{f"languages-{facet.slug}": [facet.level or ""] for facet in profile.facets if facet.kind == "language"},
    }
    for plural, kind in (
        ("channels", "channel"),
        ("audiences", "audience"),
        ("industries", "industry"),
        ("services", "service"),
    ):
        typed[plural] = profile.slugs(kind)
    for rate in ("rate_month", "rate_hour", "rate_project"):
        typed |= _money(rate, getattr(profile, rate))
    for index, package in enumerate(profile.packages):
        typed |= _prefixed(f"packages-{index}-", _package(package))
    for index, case in enumerate(profile.cases):
        typed |= _prefixed(f"cases-{index}-", _case(case))
    return typed | _tick("charter", profile.charter_at is not None) | _tick("consent", consent)


def _package(package: Package) -> Typed:
    return {
        "title": [package.title],
        "services": package.services,
        "text": [package.text],
        **_money("price", package.price_min),
        **_one("per", package.per),
        **_one("duration", package.duration),
    }


def _case(case: CaseCard) -> Typed:
    plain = ("channel", "audience", "since", "until", "before", "did", "after", "members_before", "members_after")
    typed: Typed = {"title": [case.title]}
    for name in plain:
        typed |= _one(name, getattr(case, name))
    return (
        typed | _one("series", ",".join(map(str, case.series or ()))) | _tick("client_consented", case.client_consented)
    )


def _one(name: str, value: object) -> Typed:
    return {} if value is None or value == "" else {name: [str(value)]}


def _money(name: str, agorot: int | None) -> Typed:
    return {} if agorot is None else {name: [str(agorot // 100)]}


def _tick(name: str, ticked: bool) -> Typed:
    return {name: ["y"]} if ticked else {}


def _prefixed(prefix: str, typed: Mapping[str, list[str]]) -> Typed:
    return {prefix + name: values for name, values in typed.items()}


def _indices(typed: Typed, part: str) -> set[int]:
    found = (re.match(rf"{part}-(\d{{1,6}})-", name) for name in typed)
    return {int(match[1]) for match in found if match}

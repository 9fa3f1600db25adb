"""Words for community managers' profiles."""

from board.web.i18n import lazy as _l

LABELS = {
    "ProfileState.draft": _l("Not published yet"),
    "ProfileState.held": _l("Waiting for a look from our team"),
    "ProfileState.published": _l("Published"),
    "ProfileState.hidden": _l("Hidden"),
    "Availability.available": _l("Taking new work"),
    "Availability.busy": _l("Fully booked for now"),
    "Availability.paused": _l("Taking a break"),
    "ManagerWorkMode.remote_or_local": _l("Remote, and also in person"),
    "ManagerWorkMode.remote_only": _l("Only remote"),
    "ManagerWorkMode.local_only": _l("Only in person"),
    "Dealer.exempt": _l("Exempt dealer"),
    "Dealer.authorised": _l("Authorised dealer"),
    "Dealer.company": _l("Company"),
    "Dealer.employee": _l("As an employee"),
    "Notify.at_once": _l("At once, one mail a day at most"),
    "Notify.daily": _l("Once a day, at eight in the morning"),
    "Notify.weekly": _l("Once a week"),
    "Notify.off": _l("Not at all"),
    "level_native": _l("mother tongue"),
    "level_fluent": _l("fluent"),
    "level_basic": _l("basic"),
    "profile_not_written": _l("There is no profile yet. Write it first."),
    "profile_not_published": _l("This profile is not published now."),
    "profile_hidden_by_staff": _l("Our team hid this profile. Write to us if you think this is a mistake."),
    "photo_missing": _l("Choose a photo first."),
    "not_a_photo": _l("This file is not a photo we can read. Choose a JPEG, PNG or WebP."),
    "photo_too_large": _l("This photo is too big. Choose one of up to 8 MB; nothing you wrote was lost."),
}

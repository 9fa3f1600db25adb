"""Words for unfinished requests: what is wrong in a field, and why something was marked."""

from board.web.i18n import lazy as _l

LABELS = {
    "draft_published": _l("This request is already published."),
    "draft_moved_on": _l("This draft was changed in another tab. Reload the page to see how it stands."),
    "draft_incomplete": _l("Something is still missing before the request can be published."),
    "nothing_said": _l("Write a line or two about the business and what is missing around it."),
    "too_long": _l("This is too long. Please shorten it a little."),
    "needs_words": _l("We need at least one word here, besides contact details."),
    "not_a_number": _l("Write a number in digits, for example 4500."),
    "below_zero": _l("This cannot be less than zero."),
    "too_big": _l("This number is too big to be true."),
    "not_a_date": _l("This is not a date we can read."),
    "date_past": _l("This date has passed. Choose today or later."),
    "date_future": _l("This date is still ahead. Choose today or earlier."),
    "channel_missing": _l("Choose a channel, or “not sure, advise me”."),
    "three_channels": _l("Choose up to three channels."),
    "two_goals": _l("Choose up to two goals."),
    "not_a_link": _l("This does not look like a link."),
    "below_minimum": _l("The upper end is below the lower end."),
    "not_a_phone": _l("This does not look like a phone number."),
    "email_missing": _l("Write your e-mail address: the link that confirms the request goes there."),
    "email_wrong": _l("This does not look like an e-mail address."),
    "help_means_running": _l("You did not say it outright. Help is usually day-to-day running, so we ticked it."),
    "from_price_period": _l("We understood this from the price."),
    "from_daily_hours": _l("You wrote hours a day; we counted five days."),
    "from_monthly_hours": _l("You wrote hours a month; we divided by four."),
}

"""Every route with what each kind of reader gets from it. A route that is not here fails the suite.

Columns: a visitor, a manager and a business owner of the other side, the manager and the owner of this side, a
moderator, an admin. One number stands for all seven.
"""

ROLES = ("visitor", "other manager", "other owner", "manager", "owner", "moderator", "admin")

TABLE = """
GET  pages.home                     200
GET  pages.about                    200
GET  pages.how                      200
GET  pages.terms                    200
GET  pages.privacy                  200
GET  pages.accessibility            200
GET  pages.contact                  200
GET  pages.health                   200
GET  pages.ready                    200
GET  pages.me                       303 200 200 200 200 200 200

GET  accounts.signin                200 302 302 302 302 302 302
POST accounts.send_code             200
POST accounts.code                  422
GET  accounts.link                  200
POST accounts.use_link              303
POST accounts.signout               303
GET  accounts.settings              303 200 200 200 200 200 200
POST accounts.save_settings         303
POST accounts.end_other_sessions    303

POST drafts.heard                   200
POST drafts.start                   303
GET  drafts.show                    404 404 404 404 200 404 404
POST drafts.save                    404 404 404 404 303 404 404
GET  drafts.waiting                 200
POST drafts.ask_again               200
POST drafts.publish                 404 404 404 404 422 404 404

GET  listings.new                   200
GET  listings.show                  200
GET  listings.edit                  303 404 404 404 200 404 404
POST listings.save                  303 404 404 404 303 404 404
POST listings.close                 303 404 404 404 303 404 404
POST listings.fill                  303 404 404 404 303 404 404
POST listings.pause                 303 404 404 404 303 404 404
POST listings.renew                 303 404 404 404 303 404 404
POST listings.reopen                303 404 404 404 409 404 404
POST listings.copy                  303 404 404 404 303 404 404
POST listings.bookmark              303
POST listings.report                303
POST listings.ask                   303 303 303 303 409 303 303
POST listings.answer                303 404 404 404 303 404 404

GET  applications.apply             303 200 200 200 409 200 200
POST applications.send              303 303 409 303 409 409 409
POST applications.save_draft        303
GET  applications.lanes             303 404 404 404 200 404 404
GET  applications.farewell          303 404 404 404 200 404 404
POST applications.farewell          303 404 404 404 303 404 404
GET  applications.show              303 404 404 200 200 404 404
POST applications.move              303 404 404 404 303 404 404
POST applications.tell              303 404 404 404 409 404 404
GET  applications.decline           303 404 404 404 200 404 404
POST applications.decline           303 404 404 404 303 404 404
POST applications.withdraw          303 404 404 303 404 404 404
POST applications.note              303 404 404 404 303 404 404

GET  engagements.offer              303 404 404 404 200 404 404
POST engagements.offer              303 404 404 404 303 404 404
GET  engagements.show_offer         303 404 404 200 200 404 404
POST engagements.accept             303 404 404 303 404 404 404
POST engagements.refuse             303 404 404 303 404 404 404
POST engagements.withdraw           303 404 404 404 303 404 404
GET  engagements.show               303 404 404 200 200 404 404

GET  messaging.inbox                303 200 200 200 200 200 200
GET  messaging.ask                  303 200 409 303 409 409 409
POST messaging.start                303 303 409 303 409 409 409
GET  messaging.show                 303 404 404 200 200 404 404
GET  messaging.after                303 404 404 302 302 404 404
POST messaging.send                 303 404 404 303 303 404 404
GET  messaging.share                303 404 404 200 200 404 404
POST messaging.share                303 404 404 303 303 404 404
GET  messaging.block                303 404 404 200 200 404 404
POST messaging.block                303 404 404 303 303 404 404
GET  messaging.report               303 404 404 200 200 404 404
POST messaging.report               303 404 404 422 422 404 404
POST messaging.mute                 303 404 404 303 303 404 404

GET  matching.listings              303 200 200 200 200 200 200
GET  matching.managers              303 404 404 404 200 404 404
POST matching.invite                303 404 404 404 303 404 404
POST matching.dismiss               303 404 404 303 404 404 404
GET  matching.invitation            303 404 404 200 404 404 404
POST matching.accept                303 404 404 303 404 404 404
POST matching.decline               303 404 404 303 404 404 404

GET  profiles.show                  200
POST profiles.bookmark              303
POST profiles.report                303
POST profiles.invite                303 404 404 404 303 404 404
GET  profiles.edit                  303 200 200 200 200 200 200
POST profiles.save                  303
POST profiles.keep                  303
GET  profiles.preview               303 200 422 200 422 422 422
POST profiles.publish               303 409 409 409 409 409 409
POST profiles.hide                  303 303 409 303 409 409 409
POST profiles.confirm               303 303 409 303 409 409 409
POST profiles.photo                 303 422 422 422 422 422 422

GET  notifications.index            303 200 200 200 200 200 200
POST notifications.read             303
GET  notifications.preferences      303 200 200 200 200 200 200
POST notifications.save_preferences 303
GET  notifications.alerts           303 200 200 200 200 200 200
POST notifications.save_alert       303
POST notifications.delete_alert     303 404 404 404 303 404 404
GET  notifications.unsubscribe      200
POST notifications.unsubscribe      200
GET  notifications.renewal          200
POST notifications.use_renewal      200

GET  finding.listings               200
GET  finding.managers               200
GET  finding.suggestions            200

GET  moderation.queue               404 404 404 404 404 200 200
POST moderation.decide              404 404 404 404 404 303 303
POST moderation.undo                404 404 404 404 404 303 303
POST moderation.context             404 404 404 404 404 200 200
POST moderation.ban_author          404 404 404 404 404 404 303
GET  moderation.outbox              404 404 404 404 404 200 200
POST moderation.resend              404 404 404 404 404 303 303
GET  moderation.bans_page           404 404 404 404 404 404 200
POST moderation.ban                 404 404 404 404 404 404 303
POST moderation.lift_ban            404 404 404 404 404 404 303

GET  uploads.show                   200
GET  dev.letterbox                  200
GET  dev.mail                       200
GET  dev.mail_html                  200
GET  dev.signin                     200
POST dev.use_signin                 303
"""

CALM_WHEN_MISSING = {"accounts.link": 200, "accounts.use_link": 409}  # a link that is old says so, kindly

Key = tuple[str, str]  # method, endpoint


def expected() -> dict[Key, dict[str, int]]:
    """The table by method and endpoint, then by role."""
    found: dict[Key, dict[str, int]] = {}
    for method, endpoint, *statuses in (line.split() for line in TABLE.strip().split("\n") if line):
        numbers = [int(status) for status in statuses]
        each = numbers * len(ROLES) if len(numbers) == 1 else numbers
        found[method, endpoint] = dict(zip(ROLES, each, strict=True))
    return found

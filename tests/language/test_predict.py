"""The judgement sets are answered in their formats, and the figures stay where they are."""

from board.language.predict import predict_quick_post, predict_safety, predict_wording
from tests.judgements import language_report


def test_a_pasted_post_is_answered_in_the_sets_fields() -> None:
    text = "מחפשת עזרה עם האינסטגרם של הגלריה שלי ביפו, 800 שח לחודש, רותם 0500000901"
    (answer,) = predict_quick_post([{"id": "P1", "text": text}])
    assert answer == {
        "id": "P1",
        "expected": {
            "channels": ["instagram"],
            "industry": "culture",
            "services": ["management"],
            "city": "tel_aviv",
            "region": "tel_aviv_district",
            "engagement": "monthly_retainer",
            "budget": {"amount": 800, "amount_max": None, "period": "month", "currency": "ILS"},
            "contact_name": "רותם",
            "phone_e164": "+972500000901",
            "whatsapp_e164": None,
            "email": None,
            "language": "he",
            "public_text": "מחפשת עזרה עם האינסטגרם של הגלריה שלי ביפו, 800 שח לחודש",
            "intent": "need",
        },
    }


def test_wording_and_safety_are_answered_in_their_formats() -> None:
    rows = [{"id": "W1", "text": "דרוש רכז קהילה"}, {"id": "W2", "text": "רכז/ת קהילה"}]
    assert list(predict_wording(rows)) == [
        {"id": "W1", "verdict": "needs_rewording", "spans": ["דרוש רכז"], "suggestion": "דרוש/ה רכז/ת קהילה"},
        {"id": "W2", "verdict": "ok", "spans": [], "suggestion": ""},
    ]
    assert list(predict_safety([{"id": "S1", "kind": "listing", "text": "התקשרו 050-0000906"}])) == [
        {"id": "S1", "action": "mask", "reason": "contact_details"}
    ]


def test_figures_on_the_development_sets_do_not_fall() -> None:
    heard = language_report.quick_post(language_report.rows("quick_post"))
    assert heard["no contact left"] == 1
    assert min(heard["phone_e164"], heard["email"], heard["intent"]) >= 0.99
    assert min(heard["channels F1"], heard["services F1"], heard["city"]) >= 0.95
    assert min(heard["budget"], heard["industry"]) >= 0.92
    assert min(language_report.wording(language_report.rows("wording")).values()) >= 0.95
    judged = language_report.safety(language_report.rows("safety"))
    assert judged["innocent allowed"] >= 0.97
    assert judged["harm caught"] >= 0.95


def test_the_report_names_every_set_and_part() -> None:
    assert len(list(language_report.lines(["tune", "aside"]))) == 8

"""Russian and Arabic posts, whose words change at their ends and their beginnings."""

import pytest

from board.language.intake import hear
from board.language.intake.tongues import bases


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("Ищу человека вести Instagram клиники в Ашдоде", ("ashdod", "health", "instagram", "management")),
        ("Ресторан в Тель-Авиве ищет модератора Телеграма", ("tel_aviv", "restaurant", "telegram", "moderation")),
        ("Нужен копирайтер для Фейсбука салона красоты в Нетании", ("netanya", "beauty", "facebook", "content")),
        ("مطعم في حيفا يبحث عن شخص لإدارة انستغرام", ("haifa", "restaurant", "instagram", "management")),
        ("مطلوب شخص لإدارة صفحة فيسبوك لعيادة في الناصرة", ("nazareth", "health", "facebook_page", "management")),
    ],
)
def test_places_fields_and_work_are_heard_in_any_case(text: str, slugs: tuple[str, ...]) -> None:
    heard = hear(text)
    assert heard.intent == "need"
    facets = (heard.city, heard.industry, heard.channels[0], heard.services[0])
    assert tuple(each and each.value for each in facets) == slugs


@pytest.mark.parametrize(
    ("text", "amount", "per"),
    [
        ("Нужен модератор группы в Телеграме, 50 шекелей в час", 50, "hour"),
        ("Ищем автора постов для Инстаграма, 100 шек за пост", 100, None),
        ("مطلوب مشرف لمجموعة واتساب، 900 شيكل شهريا", 900, "month"),
        ("مطلوب من يكتب منشورات لفيسبوك، ٧٠ شيكل للساعة", 70, "hour"),
    ],
)
def test_sums_and_periods_are_heard(text: str, amount: int, per: str | None) -> None:
    budget = hear(text).budget
    assert (budget and (budget.minimum, budget.per)) == (amount, per)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("Предлагаю ведение соцсетей: Инстаграм и Фейсбук", "offer"),
        ("أقدم خدمات إدارة صفحات فيسبوك", "offer"),
        ("Кто-нибудь знает хорошего сантехника в Бат-Яме?", "other"),
    ],
)
def test_who_is_speaking(text: str, intent: str) -> None:
    assert hear(text).intent == intent


@pytest.mark.parametrize(
    ("text", "name", "public"),
    [
        ("Нужен модератор в Телеграм. Марина 053-0000530", "Марина", "Нужен модератор в Телеграм."),
        ("Нужен модератор в Телеграм. Тел. 03-0000657, Игорь", "Игорь", "Нужен модератор в Телеграм."),
        ("مطلوب مشرف لمجموعة واتساب، هدى 052-0000664", "هدى", "مطلوب مشرف لمجموعة واتساب"),
        ("مطلوب مشرف لمجموعة واتساب. للتواصل: سامي ٠٥٢٠٠٠٠٥٤٤", "سامي", "مطلوب مشرف لمجموعة واتساب."),
    ],
)
def test_names_go_with_the_number(text: str, name: str, public: str) -> None:
    heard = hear(text)
    assert (heard.contact_name and heard.contact_name.value) == name
    assert heard.public_text == public


def test_a_word_of_another_script_has_no_bases() -> None:
    assert bases("חיפה") == () == bases("haifa")
    assert "хайфа" in bases("хайфе")
    assert "مطعم" in bases("والمطعم")
    assert bases("مطعم") == ()

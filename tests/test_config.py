"""Settings: an unsafe production start is refused with a sentence."""

from pathlib import Path

import pytest

from board.config import UnsafeStart, prepare_data, read

SAFE = {
    "BOARD_ENV": "production",
    "SECRET_KEYS": "k" * 32,
    "PUBLIC_URL": "https://saviv.example.co.il",
    "SMTP_URL": "smtp://localhost:25",
}


def test_production_starts_when_safe(tmp_path: Path) -> None:
    assert read(SAFE | {"BOARD_DATA": str(tmp_path)}).production


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"SECRET_KEYS": ""}, "SECRET_KEYS"),
        ({"SECRET_KEYS": "short"}, "SECRET_KEYS"),
        ({"PUBLIC_URL": "http://saviv.example.co.il"}, "https"),
        ({"SMTP_URL": ""}, "SMTP_URL"),
    ],
)
def test_production_refuses_an_unsafe_start(tmp_path: Path, change: dict[str, str], word: str) -> None:
    with pytest.raises(UnsafeStart, match=word):
        read(SAFE | change | {"BOARD_DATA": str(tmp_path)})


def test_reading_settings_writes_nothing(tmp_path: Path) -> None:
    assert len(read({"BOARD_DATA": str(tmp_path / "new")}).secret_keys[0]) >= 32
    assert not (tmp_path / "new").exists()


def test_development_makes_one_key_and_keeps_it(tmp_path: Path) -> None:
    first = read({"BOARD_DATA": str(tmp_path)})
    prepare_data(first)
    second = read({"BOARD_DATA": str(tmp_path)})
    assert first.secret_keys == second.secret_keys
    assert len(first.secret_keys[0]) >= 32
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


def test_single_secret_key_is_a_list_of_one(tmp_path: Path) -> None:
    assert read({"BOARD_DATA": str(tmp_path), "SECRET_KEY": "one"}).secret_keys == ("one",)


@pytest.mark.parametrize("plain", ["postgres://u@h/d", "postgresql://u@h/d"])
def test_plain_postgres_urls_get_the_driver(tmp_path: Path, plain: str) -> None:
    assert read({"BOARD_DATA": str(tmp_path), "DATABASE_URL": plain}).database_url == "postgresql+psycopg://u@h/d"


def test_operator_facts_and_rates(tmp_path: Path) -> None:
    settings = read({"BOARD_DATA": str(tmp_path), "OPERATOR_MAIL": "us@example.com", "EXCHANGE_RATES": "USD=3.5"})
    assert settings.operator == {"mail": "us@example.com"}
    assert settings.exchange_rates == {"ILS": 1.0, "USD": 3.5}

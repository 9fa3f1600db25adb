"""Settings from the environment; an unsafe start is refused with a clear sentence."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

CHECKOUT = Path(__file__).resolve().parent.parent
ROOT = CHECKOUT if (CHECKOUT / "templates").is_dir() else Path(__file__).resolve().parent
MINIMUM_KEY_LENGTH = 32


class UnsafeStart(SystemExit):
    """Production must not start like this; the message says what to set."""


@dataclass(frozen=True)
class Settings:
    """Everything a running site may change, read once at start."""

    environment: str = "development"
    port: int = 8000
    data: Path = Path("var")
    database_url: str = ""
    smtp_url: str = ""
    secret_keys: tuple[str, ...] = ()
    public_url: str = "http://localhost:8000"
    proxies: int = 0
    review_first: bool = False
    vat_percent: int = 18
    exchange_rates: dict[str, float] = field(default_factory=lambda: {"ILS": 1.0, "USD": 3.6, "EUR": 4.0})
    ad_mark: bool = False
    operator: dict[str, str] = field(default_factory=dict)

    @property
    def production(self) -> bool:
        """Whether this is a real site rather than a newcomer's machine."""
        return self.environment == "production"


def read(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings; raise UnsafeStart when production would be unsafe."""
    environment = environ.get("BOARD_ENV", "development")
    data = Path(environ.get("BOARD_DATA", "var")).resolve()
    port = int(environ.get("PORT", "8000"))
    keys = tuple(k.strip() for k in environ.get("SECRET_KEYS", environ.get("SECRET_KEY", "")).split(",") if k.strip())
    if environment != "production" and not keys:
        keys = (_development_key(data),)
    settings = Settings(
        environment=environment,
        port=port,
        data=data,
        database_url=_database_url(environ.get("DATABASE_URL", ""), data),
        smtp_url=environ.get("SMTP_URL", ""),
        secret_keys=keys,
        public_url=environ.get("PUBLIC_URL", f"http://localhost:{port}").rstrip("/"),
        proxies=int(environ.get("PROXIES", "0")),
        review_first=environ.get("REVIEW_FIRST", "") == "1",
        vat_percent=int(environ.get("VAT_PERCENT", "18")),
        exchange_rates={"ILS": 1.0} | _rates(environ.get("EXCHANGE_RATES", "USD=3.6,EUR=4.0")),
        ad_mark=environ.get("AD_MARK", "") == "1",
        operator={k[9:].lower(): v for k, v in environ.items() if k.startswith("OPERATOR_")},
    )
    if settings.production:
        _refuse_unsafe(settings)
    return settings


def _refuse_unsafe(settings: Settings) -> None:
    if not settings.secret_keys or any(len(key) < MINIMUM_KEY_LENGTH for key in settings.secret_keys):
        raise UnsafeStart(f"BOARD_ENV=production needs SECRET_KEYS of at least {MINIMUM_KEY_LENGTH} characters each.")
    if urlsplit(settings.public_url).scheme != "https":
        raise UnsafeStart("BOARD_ENV=production needs PUBLIC_URL to start with https://")
    if not settings.smtp_url:
        raise UnsafeStart("BOARD_ENV=production needs SMTP_URL, for example smtp+starttls://user:password@mail:587")


def _database_url(url: str, data: Path) -> str:
    """Return an SQLAlchemy URL; plain postgres URLs get the psycopg driver."""
    if not url:
        return f"sqlite:///{data / 'board.db'}"
    for plain in ("postgres://", "postgresql://"):
        if url.startswith(plain):
            return "postgresql+psycopg://" + url.removeprefix(plain)
    return url


def _rates(text: str) -> dict[str, float]:
    pairs = (item.split("=", 1) for item in text.split(",") if "=" in item)
    return {currency.strip(): float(rate) for currency, rate in pairs}


def prepare_data(settings: Settings) -> None:
    """Make the data folder; in development keep this machine's own key, so that sessions survive a restart."""
    settings.data.mkdir(parents=True, exist_ok=True)
    path = settings.data / "secret"
    if not settings.production and not path.is_file():
        path.touch(0o600)
        path.write_text(settings.secret_keys[0])


def _development_key(data: Path) -> str:
    """Return the kept key of this machine, or a passing one: reading settings writes nothing."""
    path = data / "secret"
    return path.read_text().strip() if path.is_file() else secrets.token_urlsafe(48)

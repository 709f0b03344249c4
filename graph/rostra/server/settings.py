"""What a server is told when it starts."""

from dataclasses import dataclass, field

MEGA = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bound what one request may cost; seconds and bytes, and numbers where nothing else is said."""

    time: float = 30.0
    """Seconds from the start of a query to the last byte of its answer."""
    rows: int = 1_000_000
    answer: int = 256 * MEGA
    """Bytes of an answer."""
    memory: int = 2048 * MEGA
    """Bytes of address space of a worker."""
    body: int = 16 * MEGA
    """Bytes of a request."""
    waiting: int = 64
    """Requests that wait for a worker; one more is told to come again."""
    patience: float = 10.0
    """Seconds that a request waits for a worker."""
    slowest: float = 20.0
    """Seconds within which a request must have arrived."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Hold what the command line says; `token` is what a writer must show, None where nobody may write."""

    host: str = "127.0.0.1"
    port: int = 8750
    workers: int = 4
    token: str | None = field(default=None, repr=False)
    origins: tuple[str, ...] = ()
    """Where pages of other sites that may ask this one come from; "*" is any."""
    log_queries: bool = False
    languages: tuple[str, ...] = ()
    """Languages of labels that go before English where a reader names no other (BCP 47), the best first."""
    limits: Limits = field(default_factory=Limits)

"""A clock that stands still until a test moves it."""

NOON = 1_730_894_400_000
"""2024-11-06T12:00Z in milliseconds since 1970-01-01 UTC."""


class Clock:
    """Call it for the time in milliseconds; set `now` or let time pass with `forward`."""

    def __init__(self, now: int = NOON) -> None:
        self.now = now

    def __call__(self) -> int:
        return self.now

    def forward(self, ms: int) -> None:
        self.now += ms

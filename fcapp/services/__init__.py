"""The verbs: one small function for each thing that a reviewer does.

The modules are loaded when they are first asked for, since the window must not wait for the database's libraries:
`from fcapp import services`, then `services.claims.set_verdict(...)`.
"""

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fcapp.services import articles as articles
    from fcapp.services import claims as claims
    from fcapp.services import evidence as evidence
    from fcapp.services import libraries as libraries
    from fcapp.services import noticing as noticing
    from fcapp.services import placing as placing
    from fcapp.services import reports as reports
    from fcapp.services import reviews as reviews
    from fcapp.services import suggestions as suggestions
    from fcapp.services import versions as versions

_MODULES = (
    "articles",
    "claims",
    "evidence",
    "libraries",
    "noticing",
    "placing",
    "reports",
    "reviews",
    "suggestions",
    "versions",
)


def __getattr__(name: str) -> ModuleType:
    if name not in _MODULES:
        raise AttributeError(f"fcapp.services has no part named {name!r}")
    return importlib.import_module(f"fcapp.services.{name}")


def load() -> None:
    """Load what the desk needs now; for a worker thread at the start."""
    for name in _MODULES:
        if name not in (
            "noticing",
            "placing",
        ):  # they bring all of `text`, which is loaded when it is first asked for
            importlib.import_module(f"fcapp.services.{name}")

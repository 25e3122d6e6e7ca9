"""What is said when a page cannot be fetched: what, why, and what to do instead."""

from collections.abc import Iterator
from contextlib import contextmanager

from urllib3.exceptions import (
    ConnectTimeoutError,
    HTTPError,
    NewConnectionError,
    ReadTimeoutError,
    SSLError,
    TimeoutStateError,
)

from fcapp.errors import UserError

SAVE = "open it in a browser, save the page and import that file"
"""What nearly always helps."""

_BY_STATUS = {
    401: f"asks to log in first; {SAVE}",
    402: f"wants to be paid for; {SAVE}",
    403: f"is not given to programs (403); {SAVE}",
    404: "does not exist (404); check the address",
    407: f"asks to log in first; {SAVE}",
    410: "exists no longer (410); look for an archived copy",
    429: "was asked for too often (429); try again later",
    451: f"may not be shown for legal reasons (451); {SAVE}",
}


def refused(status: int) -> UserError:
    """What a server means that answers with a status instead of a page."""
    return UserError(f"The page {_BY_STATUS.get(status, f'could not be fetched ({status}); try again later')}.")


def other_kind(media_type: str) -> UserError:
    """The address leads to something that holds no article."""
    kind = "".join(letter for letter in media_type if letter.isprintable())[:60]
    return UserError(
        f"The address leads to no page or document but to {kind}; open the article itself and copy its address."
    )


@contextmanager
def in_words(host: str) -> Iterator[None]:
    """Raise what goes wrong in the network as a sentence."""
    try:
        yield
    except SSLError as error:
        raise UserError(f"“{host}” cannot prove that it is itself ({_tls_reason(str(error))}); {SAVE}.") from error
    except (ConnectTimeoutError, ReadTimeoutError, TimeoutStateError) as error:
        if isinstance(error, NewConnectionError):
            raise _unreachable(host) from error
        raise UserError(f"“{host}” does not answer; try again later, or {SAVE}.") from error
    except HTTPError as error:
        raise UserError(f"“{host}” answers in a way that cannot be understood; {SAVE}.") from error


def _unreachable(host: str) -> UserError:
    return UserError(f"“{host}” cannot be reached; check the address and the connection to the network.")


def _tls_reason(error: str) -> str:
    for sign, reason in (
        ("self-signed", "its certificate was made by itself"),
        ("self signed", "its certificate was made by itself"),
        ("expired", "its certificate has expired"),
        ("ostname", "its certificate is for another name"),
        ("doesn't match", "its certificate is for another name"),
        ("not valid for", "its certificate is for another name"),
        ("unable to get", "its certificate was made by an authority that is not trusted"),
    ):
        if sign in error:
            return reason
    return "its protection (TLS) is not valid"

"""Every folder that fcapp uses, by platformdirs; the whole set can be moved with one call."""

from pathlib import Path

import platformdirs

from fcapp.errors import UserError

LIBRARY_SUFFIX = ".fcapp"
"""What the name of a library file ends in."""

_APP = "fcapp"
_moved: list[Path] = []


def redirect(root: Path | None) -> None:
    """Put every folder below `root` (for tests and trial runs); None goes back to the system's."""
    _moved[:] = [] if root is None else [root]


def _folder(kind: str) -> Path:
    system = getattr(platformdirs, f"user_{kind}_dir")
    path = _moved[-1] / kind if _moved else Path(system(_APP, appauthor=False))
    try:
        path.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The folder “{path}” cannot be made ({error.strerror}); check that you may write there."
        ) from error
    return path


def data_dir() -> Path:
    """Where the default library lives.

    Raises:
        UserError: it cannot be made.
    """
    return _folder("data")


def config_dir() -> Path:
    """Where the settings live.

    Raises:
        UserError: it cannot be made.
    """
    return _folder("config")


def log_dir() -> Path:
    """Where crash reports are written.

    Raises:
        UserError: it cannot be made.
    """
    return _folder("log")


def default_library() -> Path:
    """The library that is opened when no other is named."""
    return data_dir() / f"library{LIBRARY_SUFFIX}"


def _shipped(name: str) -> Path:
    package = Path(__file__).parent
    installed = package / name
    return installed if installed.is_dir() else package.parent / name


def resource(*parts: str) -> Path:
    """A file below `resources/`, from a checkout or from an installed wheel."""
    return _shipped("resources").joinpath(*parts)


def sample_article() -> Path:
    """The sample article that every reviewer meets first."""
    return min(_shipped("seeds").glob("*.txt"))

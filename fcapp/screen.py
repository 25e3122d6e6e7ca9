"""Whether a window can be shown, found out before Qt is asked: Qt ends the whole program when it cannot."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

_QT = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
_X_WINDOW = {
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""Shared libraries that Qt needs on Linux, with the Debian packages that have them."""


def trouble(environment: Mapping[str, str] = os.environ) -> str | None:
    """Why no window can be shown, in one sentence; None when it can."""
    if not sys.platform.startswith("linux"):
        return None
    if not environment.get("QT_QPA_PLATFORM") and not is_there(environment):
        return "There is no screen to show the window on; start fcapp on a desktop, or see “fcapp help” for commands."
    return missing_libraries(environment)


def is_there(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether the session has a screen that answers; always so on Windows and macOS."""
    if not sys.platform.startswith("linux"):
        return True
    return _has_wayland(environment) or (bool(environment.get("DISPLAY")) and _x_answers(environment["DISPLAY"]))


def missing_libraries(environment: Mapping[str, str] = os.environ) -> str | None:
    """Which libraries of a Linux system Qt would miss, in one sentence with the remedy; None when it has all."""
    needed = _QT | _X_WINDOW if _uses_x(environment) else _QT
    lacking = [name for name in needed if not _loads(name)]
    if not lacking:
        return None
    packages = " ".join(needed[name] for name in lacking)
    return (
        f"Qt, which draws the window, misses {', '.join(lacking)} on this computer; install what is missing, on "
        f"Debian or Ubuntu with: sudo apt-get install {packages}"
    )


def _uses_x(environment: Mapping[str, str]) -> bool:
    plugin = environment.get("QT_QPA_PLATFORM")
    return plugin == "xcb" if plugin else bool(environment.get("DISPLAY")) and not _has_wayland(environment)


def _has_wayland(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", ""), str(name)).is_socket()


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _x_answers(display: str) -> bool:
    try:
        xcb = ctypes.CDLL("libxcb.so.1")
    except OSError:
        return False
    xcb.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(xcb.xcb_connect(os.fsencode(display), None))
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused

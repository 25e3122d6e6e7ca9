"""A screen for windows that nobody looks at: an X server without a monitor where there is one, else none at all."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from fcapp import screen

SIZE = "1920x1200x24"
"""Width, height and depth of the screen."""

_NAME = {"xcb": "Xvfb", "offscreen": "no screen (Qt offscreen)"}


@contextmanager
def hidden_screen() -> Iterator[dict[str, str]]:
    """Environment variables for programs that are to use the screen; it is gone after the block."""
    qt = {"QT_SCALE_FACTOR": "1", "QT_LOGGING_RULES": "qt.qpa.*=false"}
    if not shutil.which("Xvfb") or screen.missing_libraries({"QT_QPA_PLATFORM": "xcb"}):
        yield qt | {"QT_QPA_PLATFORM": "offscreen"}
        return
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as answer:
                number = answer.readline().strip()
            yield qt | {"QT_QPA_PLATFORM": "xcb", "DISPLAY": f":{number}", "WAYLAND_DISPLAY": ""}
        finally:
            server.terminate()


def name(environment: dict[str, str]) -> str:
    """What kind of screen an environment of `hidden_screen` has, in words."""
    return _NAME[environment["QT_QPA_PLATFORM"]]

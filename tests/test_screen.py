import sys
from pathlib import Path
from socket import AF_UNIX, socket

import pytest

from fcapp import screen

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a screen")


def test_no_screen() -> None:
    assert not screen.is_there({})
    assert screen.trouble({}) == (
        "There is no screen to show the window on; start fcapp on a desktop, or see “fcapp help” for commands."
    )


def test_a_display_that_does_not_answer_is_no_screen() -> None:
    assert not screen.is_there({"DISPLAY": ":4711"})
    assert not screen.is_there({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": "/nowhere"})


def test_a_wayland_socket_is_a_screen(tmp_path: Path) -> None:
    with socket(AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        assert screen.is_there({"WAYLAND_DISPLAY": "wayland-7", "XDG_RUNTIME_DIR": str(tmp_path)})


def test_a_named_platform_needs_no_screen() -> None:
    assert screen.trouble({"QT_QPA_PLATFORM": "offscreen"}) is None


def test_missing_libraries_are_named_with_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(screen._X_WINDOW, "libfcapp-nowhere.so.1", "libfcapp-nowhere1")
    assert screen.missing_libraries({"QT_QPA_PLATFORM": "offscreen"}) is None
    trouble = screen.missing_libraries({"QT_QPA_PLATFORM": "xcb"})
    assert trouble is not None
    assert "misses libfcapp-nowhere.so.1 on this computer" in trouble
    assert trouble.endswith("sudo apt-get install libfcapp-nowhere1")

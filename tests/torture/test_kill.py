import os
from pathlib import Path

import pytest

from tests.torture.kill import rounds


@pytest.mark.skipif(os.name != "posix", reason="Windows has no SIGKILL")
def test_what_was_said_to_be_saved_is_there_after_a_kill(tmp_path: Path) -> None:
    assert rounds(tmp_path / "library.fcapp", 3, seed=1, most=20) > 10

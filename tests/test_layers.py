"""The rules on who may import whom, as pyproject.toml states them."""

import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).parent.parent


def test_arrows_point_down() -> None:
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache"]
    done = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr

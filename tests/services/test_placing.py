import json
from pathlib import Path
from typing import Any

import pytest

from fcapp.errors import UserError
from fcapp.services.placing import place_in_files

OLD = "The bridge was closed on Monday.\r\n\r\nIt cost 3 million."
NEW = "\ufeffIt rained.\n\nThe bridge was closed on Tuesday."


def placed(folder: Path, spans: object) -> list[dict[str, Any]]:
    (folder / "old.txt").write_bytes(OLD.encode())
    (folder / "new.txt").write_bytes(NEW.encode())
    (folder / "spans.json").write_text(spans if isinstance(spans, str) else json.dumps(spans))
    return [one.values() for one in place_in_files(*(folder / name for name in ("old.txt", "new.txt", "spans.json")))]


def test_offsets_are_code_points_of_the_text_with_plain_line_ends(tmp_path: Path) -> None:
    spans = [
        {"id": 7, "start": 4, "end": 21},
        {"id": "b", "start": 25, "end": 31},
        {"id": 1.5, "start": 34, "end": 52},
    ]
    assert placed(tmp_path, spans) == [
        {"id": 7, "state": "kept", "start": 16, "end": 33, "score": 1.0},
        {"id": "b", "state": "changed", "start": 37, "end": 44, "score": 0.6},
        {"id": 1.5, "state": "lost", "start": None, "end": None, "score": 0.0},
    ]
    assert placed(tmp_path, []) == []


@pytest.mark.parametrize(
    ("spans", "what"),
    [
        ("[", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ('[{"id": NaN, "start": 0, "end": 1}]', "is not JSON"),
        ({"id": 1, "start": 0, "end": 1}, "is not a list"),
        ([7], "Number 1 in “spans.json” is not an object with id, start and end"),
        ([{"id": 1, "start": 0}], "is not an object with id, start and end"),
        ('[{"id": 1e999, "start": 0, "end": 1}]', "neither a text nor a number"),
        ([{"id": None, "start": 0, "end": 1}], "neither a text nor a number"),
        ([{"id": True, "start": 0, "end": 1}], "neither a text nor a number"),
        ([{"id": 1, "start": 0.0, "end": 1}], "not a whole number"),
        ([{"id": 1, "start": True, "end": 2}], "not a whole number"),
        ([{"id": 1, "start": "0", "end": 1}], "not a whole number"),
        ([{"id": 1, "start": -1, "end": 1}], "is not a span of the old text, which has 52 code points"),
        ([{"id": 1, "start": 0, "end": 1}, {"id": 2, "start": 0, "end": 53}], "Number 2 in “spans.json” is not a span"),
        ([{"id": 1, "start": 3, "end": 3}], "is not a span"),
    ],
)  # fmt: skip
def test_a_list_that_is_wrong(tmp_path: Path, spans: object, what: str) -> None:
    with pytest.raises(UserError, match=what) as raised:
        placed(tmp_path, spans)
    assert "\n" not in str(raised.value)

import dataclasses
import json
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp import settings
from fcapp.errors import UserError
from fcapp.settings import Settings


def test_what_is_saved_is_loaded_again(tmp_path):
    path = tmp_path / "settings.json"
    kept = Settings(path, "Ada “A.”", "dark", 21, {"claim.mark": "Ctrl+M"}, {"desk": "AA=="}, "/a/b.fcapp", 7)
    kept.save()
    assert settings.load(path) == kept
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_so_already_is_not_written_again(tmp_path):
    chosen = Settings(tmp_path / "settings.json")
    chosen.change(zoom=chosen.zoom, theme=chosen.theme)
    assert not chosen.path.exists()
    chosen.change(zoom=20, theme=chosen.theme)
    assert settings.load(chosen.path).zoom == 20


def test_a_missing_file_means_the_usual(tmp_path):
    path = tmp_path / "none.json"
    assert settings.load(path) == Settings(path)
    assert not path.exists()


@pytest.mark.parametrize(
    "data", [b"", b"\xff\xfe", b"{", b"[1, 2]", b"null", b'"text"', b"[" * 100_000, b'{"zoom": 1e999}', b"9" * 6_000]
)
def test_a_damaged_file_means_the_usual(tmp_path, data):
    path = tmp_path / "settings.json"
    path.write_bytes(data)
    assert settings.load(path) == Settings(path)


def test_of_a_file_that_is_partly_sound_the_sound_part_is_kept(tmp_path):
    path = tmp_path / "settings.json"
    odd = {
        "path": "/elsewhere",
        "reviewer": "Ada",
        "zoom": "large",
        "open_review": True,
        "keys": {"claim.mark": 3},
        "layout": [1],
        "theme": None,
        "save": "x",
        "unknown": 1,
    }
    path.write_text(json.dumps(odd))
    assert settings.load(path) == Settings(path, reviewer="Ada")


@pytest.mark.parametrize("odd", [{"zoom": 10}, {"zoom": 41}, {"open_review": -1}, {"open_review": 2**63}])
def test_a_number_out_of_range_is_left_out(tmp_path, odd):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps(odd))
    assert settings.load(path) == Settings(path)


def test_a_layout_that_cannot_be_read_is_left_out(tmp_path):
    path = tmp_path / "settings.json"
    layout = {"desk": "AA==", "window": "A", "other": "é", "third": "!!!!", "fourth": 4}
    path.write_text(json.dumps({"layout": layout, "keys": {"a": "Ctrl+A", "b": 1}}))
    assert settings.load(path) == Settings(path, keys={"a": "Ctrl+A"}, layout={"desk": "AA=="})


def test_a_name_that_is_not_unicode_is_kept(tmp_path):
    kept = Settings(tmp_path / "settings.json", reviewer="\ud800", library="/a/caf\udce9.fcapp")
    kept.save()
    assert settings.load(kept.path) == kept


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)
names = st.sampled_from([field.name for field in dataclasses.fields(Settings)])


@given(stored=st.dictionaries(names, json_values))
def test_whatever_stands_in_the_file_every_setting_has_its_type(tmp_path_factory, stored):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(stored))
    loaded, usual = settings.load(path), Settings(path)
    for name, value in dataclasses.asdict(usual).items():
        assert type(getattr(loaded, name)) is type(value)
    loaded.save()
    assert settings.load(path) == loaded


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    with pytest.raises(UserError, match="could not be written"):
        Settings(tmp_path / "none" / "settings.json").save()

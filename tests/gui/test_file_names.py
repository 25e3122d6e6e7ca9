import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.gui.file_names import safe_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Troops: “first clashes” / Kyiv", "Troops first clashes Kyiv"),
        ("../../etc/passwd", "etc passwd"),
        ("", "Report"),
        ("…", "Report"),
        ("con", "Report con"),
        ("LPT1.txt", "Report LPT1.txt"),
        ("a\u202etxt.exe\x00", "a txt.exe"),
    ],
)
def test_a_title_becomes_a_name(title, name):
    assert safe_name(title, "Report") == name


@given(st.text())
def test_any_title_becomes_a_file_that_can_be_written(tmp_path_factory, title):
    path = tmp_path_factory.getbasetemp() / (safe_name(title, "Report") + ".pdf")
    path.write_bytes(b"")
    assert path.parent == tmp_path_factory.getbasetemp()
    path.unlink()

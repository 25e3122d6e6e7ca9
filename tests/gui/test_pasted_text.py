from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData

from fcapp.gui.pasted_text import PastedText

EXACT = "Non\u00a0breaking\u2028line\u2029paragraph\r\nend \ufdd0 \U0001f1fa\U0001f1e6"


def test_a_text_pasted_into_the_empty_field_is_exact(qtbot):
    field = PastedText("Text", "Paste it here.")
    qtbot.addWidget(field)
    mime = QMimeData()
    mime.setText(EXACT)
    field.insertFromMimeData(mime)
    assert field.whole() == EXACT
    field.insertFromMimeData(mime)
    assert len(field.whole()) > len(EXACT)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_handed_over_as_it_came(qapp, text):
    field = PastedText("Text", "Paste it here.")
    field.set_whole(text)
    assert field.whole() == text
    field.deleteLater()

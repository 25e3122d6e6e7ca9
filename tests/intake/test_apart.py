from fcapp.intake import apart, reading
from fcapp.intake.imported import Incoming


def test_a_text_needs_no_other_process() -> None:
    incoming = Incoming(b"The bank failed.", "a.txt")
    assert apart.read(incoming) == reading.read(incoming)

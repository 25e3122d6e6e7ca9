import io
import zipfile

import pytest

from fcapp.intake.file_kinds import kind_by_content, kind_by_name


def zipped(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, "words")
    return file.getvalue()


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (zipped("[Content_Types].xml", "word/document.xml"), "a Word document"),
        (zipped("xl/workbook.xml"), "an Excel spreadsheet"),
        (zipped("notes.txt"), "a ZIP archive"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"\0\0\0\x18ftypheic", "a picture"),
        (b"\0\0\0\x18ftypmp42", "a video or sound recording"),
        (b"RIFF\0\0\0\0WEBP", "a WebP picture"),
        (b"RIFF in words", None),
        (b"Plain words", None),
        (b"", None),
    ],
)
def test_kind_by_content(data: bytes, kind: str | None) -> None:
    assert kind_by_content(data) == kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [("Draft.DOCX", "a Word document"), ("a.pdf", "a PDF"), ("a.txt", None), ("a.md", None), ("a", None), ("", None)],
)
def test_kind_by_name(name: str, kind: str | None) -> None:
    assert kind_by_name(name) == kind

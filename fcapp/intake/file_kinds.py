"""What a file that is not plain text is, by its first bytes or by its name."""

from pathlib import PurePath

_FIRST_BYTES = (
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word or Office document"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"II*\0", "a TIFF picture"),
    (b"MM\0*", "a TIFF picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"BZh91AY&SY", "a compressed file"),
    (b"\xfd7zXZ\0", "a compressed file"),
    (b"(\xb5/\xfd", "a compressed file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"ID3\x03", "a sound recording"),
    (b"ID3\x04", "a sound recording"),
    (b"OggS\0", "a sound recording"),
    (b"fLaC\0", "a sound recording"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\0", "a database"),
)
_IN_ZIP = (
    (b"word/document.xml", "a Word document"),
    (b"xl/workbook.xml", "an Excel spreadsheet"),
    (b"ppt/presentation.xml", "a PowerPoint presentation"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an e-book"),
)
_BY_EXTENSION = {
    ".pdf": "a PDF",
    ".doc": "a Word document",
    ".docx": "a Word document",
    ".docm": "a Word document",
    ".odt": "an OpenDocument text",
    ".pages": "a Pages document",
    ".rtf": "a rich text (RTF) document",
    ".xls": "an Excel spreadsheet",
    ".xlsx": "an Excel spreadsheet",
    ".ods": "an OpenDocument spreadsheet",
    ".ppt": "a PowerPoint presentation",
    ".pptx": "a PowerPoint presentation",
    ".epub": "an e-book",
    ".htm": "a web page",
    ".html": "a web page",
    ".xhtml": "a web page",
    ".mht": "a saved web page",
    ".mhtml": "a saved web page",
    ".eml": "an e-mail message",
    ".zip": "a ZIP archive",
    ".fcapp": "a library",
}


def kind_by_content(data: bytes) -> str | None:
    """What `data` is in words ("a PDF"), None when it may be a text."""
    if data.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in _IN_ZIP if mark in data), "a ZIP archive")
    if data[4:8] == b"ftyp":
        return "a picture" if data[8:12] in (b"heic", b"heix", b"mif1", b"avif") else "a video or sound recording"
    if data.startswith(b"RIFF"):
        return {b"WEBP": "a WebP picture", b"WAVE": "a sound recording", b"AVI ": "a video"}.get(data[8:12])
    return next((kind for mark, kind in _FIRST_BYTES if data.startswith(mark)), None)


def kind_by_name(name: str) -> str | None:
    """What the extension of `name` says the file is ("a Word document"), None when it may be a text."""
    return _BY_EXTENSION.get(PurePath(name).suffix.lower())

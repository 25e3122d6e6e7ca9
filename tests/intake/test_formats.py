import pytest

from fcapp.intake.formats import format_of
from fcapp.intake.imported import Incoming

BLINK = b"From: <Saved by Blink>\r\nSubject: x\r\n y\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=b"


@pytest.mark.parametrize(
    ("data", "name", "module"),
    [
        (b"<!DOCTYPE html><p>", "a.txt", "html"),
        (b"\xef\xbb\xbf \n<HTML lang=en>", "", "html"),
        (b"<?xml version='1.0'?>\n<!-- a -->\n<!doctype html>", "a.xml", "html"),
        ("<html><p>words".encode("utf-16"), "a", "html"),
        (b"<p>words", "a.htm", "html"),
        (b"<htmlwords", "a.txt", "plain_text"),
        (BLINK, "a.html", "mhtml"),
        (BLINK.replace(b"\r\n", b"\n"), "", "mhtml"),
        (b"He wrote: Content-Type: multipart/related is a header.", "a.txt", "plain_text"),
        (b"# A", "a.md", "markdown"),
        (b"\r\n\r\n%PDF-1.4", "a.PDF", "pdf"),
        (b"A PDF begins with %PDF- and more.", "a.txt", "plain_text"),
    ],
)
def test_the_form_is_known_by_content_then_by_name(data: bytes, name: str, module: str) -> None:
    assert format_of(Incoming(data, name)).module == module


def test_the_clipboard_tells_the_form() -> None:
    assert format_of(Incoming(b"<b>words</b>", media_type="text/html")).module == "html"

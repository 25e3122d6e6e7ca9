import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.report.printable import language_tag, printable, web_address


@given(st.text(st.characters(exclude_categories=())))
def test_printable_text_keeps_its_length_and_can_be_written(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert shown.encode("utf-8").decode("utf-8") == shown
    assert printable(shown) == shown


def test_ordinary_text_is_untouched():
    text = "“We must…” – naïve\tשלום 中文 👩‍👩‍👧 e\u0301\nnext"
    assert printable(text) == text


def test_what_html_forbids_is_replaced():
    assert printable("a\0b\x1bc\x85d\ud800e\uffff") == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//example.org/x",
        "http://",
        "https:example.org",
        "http://[",
        "https://example.org/a b",
        "",
    ],
)
def test_only_web_addresses_become_links(url):
    assert web_address(url) == ""


@pytest.mark.parametrize(
    "url", ["https://example.org/?a=1&b=2#c", "http://EXAMPLE.org:8080/", "https://пример.рф/статья"]
)
def test_web_addresses_are_kept(url):
    assert web_address(f" {url} ") == url


@pytest.mark.parametrize(
    ("tag", "shown"), [("en", "en"), ("zh-Hans-CN", "zh-Hans-CN"), ("", "und"), ('en" x', "und")]
)
def test_language_tag(tag, shown):
    assert language_tag(tag) == shown

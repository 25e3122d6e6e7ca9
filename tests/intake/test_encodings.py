import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.intake.encodings import ENCODINGS, SAMPLE, Decoded, decode

FRENCH = "Le préfet a déclaré hier que la crue était passée. « C’est fini », a-t-il ajouté à Genève.\n"
GERMAN = "Die Ministerin erklärte, dass über 300 Häuser geräumt seien. „Das war nötig“, sagte sie in Köln.\n"
POLISH = "Minister powiedział we wtorek, że powódź zniszczyła pięćset domów. To był zły dzień, dodał później.\n"
TURKISH = "Bakan salı günü selin beş yüz evi yıktığını söyledi. Çok zor bir gündü, dedi ve şehre döndü.\n"
RUSSIAN = "Министр сообщил во вторник, что наводнение разрушило пятьсот домов. Это был тяжёлый день.\n"
GREEK = "Ο υπουργός δήλωσε την Τρίτη ότι η πλημμύρα κατέστρεψε πεντακόσια σπίτια.\n"
JAPANESE = "大臣は火曜日、洪水で五百軒の家が壊れたと述べた。「つらい一日だった」と彼は言った。\n"
ENGLISH = "It’s “one” word – that’s all… and the rest is plain.\n"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), min_size=1))
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_believed_and_removed(mark: bytes, codec: str, text: str) -> None:
    data = mark + text.encode(codec)
    assert decode(data) == Decoded(text, codec)
    assert decode(data, codec) == Decoded(text, codec)


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_utf_8_needs_no_mark(text: str) -> None:
    assert decode(text.encode()) == Decoded(text, "utf-8")


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [ENGLISH, FRENCH, RUSSIAN, JAPANESE])
def test_wide_text_without_a_mark_is_known_by_its_nulls(codec: str, text: str) -> None:
    assert decode(text.encode(codec)) == Decoded(text, codec)


@pytest.mark.parametrize("data", [b"abc\0def\n", b"abcde\0fg", "Mül\0er\n".encode(), b"one\0two\0three\n"])
def test_a_few_nulls_do_not_make_wide_text(data: bytes) -> None:
    assert decode(data) == Decoded(data.decode(), "utf-8")


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        (ENGLISH, "cp1252"),
        (FRENCH, "cp1252"),
        (GERMAN, "cp1252"),
        (FRENCH, "mac-roman"),
        (GERMAN, "mac-roman"),
        (TURKISH, "cp1254"),
        (POLISH, "cp1250"),
        (POLISH, "iso8859-2"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (GREEK, "cp1253"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
    ],
)
def test_a_usual_encoding_is_guessed(text: str, codec: str) -> None:
    assert decode(text.encode(codec)) == Decoded(text, codec)


def test_the_guess_looks_where_the_letters_are() -> None:
    text = "Plain words only.\n" * SAMPLE + RUSSIAN * 3
    assert decode(text.encode("cp1251")) == Decoded(text, "cp1251")


def test_a_long_line_is_cut_between_letters() -> None:
    text = JAPANESE.replace("\n", " ") * 1_000
    assert decode(text.encode("cp932")) == Decoded(text, "cp932")


@given(st.binary(max_size=200))
def test_every_guess_is_stable(data: bytes) -> None:
    first = decode(data)
    assert decode(data) == first
    if "\ufffd" not in first.text and "\0" not in first.text:
        assert decode(data, first.encoding) == first


@pytest.mark.parametrize("codec", [codec for codec, _name in ENCODINGS])
def test_every_encoding_that_is_offered_can_be_told(codec: str) -> None:
    assert decode("Plain words.\n".encode(codec), codec) == Decoded("Plain words.\n", codec)


def test_the_offers_are_distinct() -> None:
    assert len(dict(ENCODINGS)) == len({name for _codec, name in ENCODINGS}) == len(ENCODINGS)


def test_what_the_reviewer_says_overrules_the_guess() -> None:
    data = POLISH.encode("cp1250")
    assert decode(data, "windows-1250").text == POLISH
    assert decode(data, "cp1252") == Decoded(data.decode("cp1252"), "cp1252")


@pytest.mark.parametrize("name", ["no such", "rot13", "unicode_escape", "", "a\0b"])
def test_an_unknown_encoding(name: str) -> None:
    with pytest.raises(UserError, match="is not an encoding that is known here"):
        decode(b"words", name)


@pytest.mark.parametrize(("data", "codec"), [(b"caf\xe9", "utf-8"), (b"odd", "utf-16-le"), (b"a\0b\0", "cp1252")])
def test_an_encoding_that_does_not_fit(data: bytes, codec: str) -> None:
    with pytest.raises(UserError, match=r"is not written in .*; choose another encoding"):
        decode(data, codec)

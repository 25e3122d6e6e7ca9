import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.intake.written_facts import any_date, language_tag, persons


@pytest.mark.parametrize(
    ("written", "date"),
    [
        ("2026-05-03T10:00:00Z", "2026-05-03"),
        ("20260503", "2026-05-03"),
        ("2026/5/3", "2026-05-03"),
        ("3. 5. 2026", "2026-05-03"),
        ("Tue, 05 May 2026 10:00:00 GMT", "2026-05-05"),
        ("Updated May 5, 2026, 10 a.m.", "2026-05-05"),
        ("5th May 2026", "2026-05-05"),
        ("le 1er août 2026", "2026-08-01"),
        ("3 de enero de 2026", "2026-01-03"),
        ("14. März 2026", "2026-03-14"),
        ("2026", "2026"),
        ("31.02.2026", ""),
        ("3 Foo 2026", ""),
        ("202605031", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates(written: str, date: str) -> None:
    assert any_date(written) == date


@given(st.text())
def test_whatever_is_written_is_a_date_or_none(written: str) -> None:
    assert len(any_date(written)) in (0, 4, 7, 10)


@pytest.mark.parametrize(
    ("written", "tag"),
    [("en_gb", "en-GB"), ("DE", "de"), ("zh-hant-tw", "zh-Hant-TW"), ("es-419", "es-419"), ("English", ""), ("", "")],
)
def test_languages(written: str, tag: str) -> None:
    assert language_tag(written) == tag


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("By Ada Byrne and Tom Roe", ["Ada Byrne", "Tom Roe"]),
        ("Von Jana Krüger, Emil Böhm", ["Jana Krüger", "Emil Böhm"]),
        ("Ada Byrne, Science Editor of the Year 2026", ["Ada Byrne, Science Editor of the Year 2026"]),
        ("Reuters", ["Reuters"]),
    ],
)
def test_names(byline: str, names: list[str]) -> None:
    assert persons(byline) == names

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.errors import UserError
from fcapp.model.dates import checked_date
from fcapp.paths import sample_article
from fcapp.text.date_forms import calendar_spans
from fcapp.text.dates import dates

TUESDAY = "2024-11-05"
HOSTILE = st.lists(
    st.sampled_from(
        [
            *"0123456789.,:;/-–'\n\t é�٣", "2024", "-11", "-05", "Feb. ", "31", "29 ", "February ", "May", " 5", "in ",
            "last ", "next ", "week", "Tuesday", "Monday, ", "999 years ago", "two weeks ago", "today", "will ", "of ",
            "1960s", "th", "the ", "99/99/2024", " from now", "\u00a0", "𝟙",
        ]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)  # fmt: skip
PUBLISHED = st.sampled_from(["", "2024", "2024-11", TUESDAY, "0001-01-01", "9999-12-31", "2024-02-29"])


def read(text: str, published: str = TUESDAY) -> list[tuple[str, str | None]]:
    return [(text[mention.start : mention.end], mention.iso) for mention in dates(text, published)]


@given(HOSTILE, PUBLISHED)
def test_dates_stand_in_the_text_and_do_not_overlap(text: str, published: str) -> None:
    found = dates(text, published)
    assert all(first.end <= second.start for first, second in pairwise(found))
    for mention in found:
        assert 0 <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end].strip()
        assert mention.iso is None or (mention.iso and checked_date(mention.iso) == mention.iso)


@pytest.mark.parametrize(
    ("text", "span", "iso"),
    [
        ("on 5 November 2024.", "5 November 2024", "2024-11-05"),
        ("on the 5th of November, 2024", "the 5th of November, 2024", "2024-11-05"),
        ("on Nov. 5, 2024, he", "Nov. 5, 2024", "2024-11-05"),
        ("on November 5th 2024", "November 5th 2024", "2024-11-05"),
        ("on Sept 11, 2001", "Sept 11, 2001", "2001-09-11"),
        ("NOVEMBER 5, 2024", "NOVEMBER 5, 2024", "2024-11-05"),
        ("on Tuesday, November 5, 2024", "Tuesday, November 5, 2024", "2024-11-05"),
        ("on Tue., 5 Nov. 2024", "Tue., 5 Nov. 2024", "2024-11-05"),
        ("8-May-2006", "8-May-2006", "2006-05-08"),
        ("on 2024/11/05", "2024/11/05", "2024-11-05"),
        ("at 2024-11-05T10:00 sharp", "2024-11-05", "2024-11-05"),
        ("on 25/11/24", "25/11/24", "2024-11-25"),
        ("on 05/11/24", "05/11/24", None),
        ("in Q3 2024", "Q3 2024", "2024"),
        ("in 3Q24", "3Q24", "2024"),
        ("in the third quarter of 2024", "third quarter of 2024", "2024"),
        ("in H1 2024", "H1 2024", "2024"),
        ("in the first half of 2024", "first half of 2024", "2024"),
        ("in the summer of 1969", "summer of 1969", "1969"),
        ("in FY2023/24", "FY2023/24", None),
        ("in fiscal 2023", "fiscal 2023", None),
        ("lost in 1492", "1492", "1492"),
        ("on 2024-11-05", "2024-11-05", "2024-11-05"),
        ("on 2024-13-05", "2024-13-05", None),
        ("on 25/11/2024", "25/11/2024", "2024-11-25"),
        ("on 11/25/2024", "11/25/2024", "2024-11-25"),
        ("on 05/05/2024", "05/05/2024", "2024-05-05"),
        ("on 05/11/2024", "05/11/2024", None),
        ("am 05.11.2024", "05.11.2024", "2024-11-05"),
        ("in November 2024", "November 2024", "2024-11"),
        ("in November of 2024", "November of 2024", "2024-11"),
        ("in 2024", "2024", "2024"),
        ("the 2018 cup", "2018", "2018"),
        ("since 1958.", "1958", "1958"),
        ("in the 1960s", "1960s", None),
        ("in the ’60s", "’60s", None),
        ("in 2024-10", "2024-10", "2024-10"),
        ("in 2010-11", "2010-11", None),
        ("in 2015–16", "2015–16", None),
        ("30 February 2024", "30 February 2024", "2024-02"),
        ("on 5-7 November 2024", "5-7 November 2024", "2024-11"),
        ("on January 23-25, 2024", "January 23-25, 2024", "2024-01"),
        ("in mid-2024", "2024", "2024"),
        ("by mid-September 2024", "September 2024", "2024-09"),
        ("the mid-1990s", "1990s", None),
        ("by 2100", "2100", "2100"),
        ("to stay above 7 million until at least 2027", "2027", "2027"),
        ("since at least 2019", "2019", "2019"),
        ("in May 2024", "May 2024", "2024-05"),
    ],
)
def test_a_date_that_needs_no_other(text: str, span: str, iso: str | None) -> None:
    assert read(text, "") == [(span, iso)]


@pytest.mark.parametrize(
    ("text", "span", "iso"),
    [
        ("He said on Tuesday that", "Tuesday", "2024-11-05"),
        ("He said on Monday that", "Monday", "2024-11-04"),
        ("He said on Wednesday that", "Wednesday", "2024-10-30"),
        ("He will speak on Wednesday", "Wednesday", "2024-11-06"),
        ("He will speak on Tuesday", "Tuesday", "2024-11-05"),
        ("The vote is to be held on Monday", "Monday", "2024-11-11"),
        ("Lind, who will leave, said on Monday", "Monday", "2024-11-04"),
        ("They will go. He left on Monday", "Monday", "2024-11-04"),
        ("We’ll go on Monday", "Monday", "2024-11-11"),
        ("Lind, who takes office Jan. 20, has left", "Jan. 20", "2025-01-20"),
        ("Sales begin in March", "March", "2025-03"),
        ("Fire swept through the resort early on Monday", "Monday", "2024-11-04"),
        ("It is open until Monday", "Monday", "2024-11-11"),
        ("last Tuesday", "last Tuesday", "2024-10-29"),
        ("next Tuesday", "next Tuesday", "2024-11-12"),
        ("this Tuesday", "this Tuesday", "2024-11-05"),
        ("next Friday", "next Friday", "2024-11-08"),
        ("today", "today", "2024-11-05"),
        ("tonight", "tonight", "2024-11-05"),
        ("Yesterday he left", "Yesterday", "2024-11-04"),
        ("tomorrow", "tomorrow", "2024-11-06"),
        ("last night", "last night", "2024-11-04"),
        ("the day before yesterday", "the day before yesterday", "2024-11-03"),
        ("two weeks ago", "two weeks ago", "2024-10-22"),
        ("a week ago", "a week ago", "2024-10-29"),
        ("10 days ago", "10 days ago", "2024-10-26"),
        ("three months ago", "three months ago", "2024-08"),
        ("12 months ago", "12 months ago", "2023-11"),
        ("two years ago", "two years ago", "2022"),
        ("three days from now", "three days from now", "2024-11-08"),
        ("a decade ago", "a decade ago", None),
        ("999 years ago", "999 years ago", "1025"),
        ("this week", "this week", "2024-11"),
        ("last week", "last week", "2024"),
        ("last weekend", "last weekend", "2024-11"),
        ("next month", "next month", "2024-12"),
        ("last month", "last month", "2024-10"),
        ("this year", "this year", "2024"),
        ("last year", "last year", "2023"),
        ("in August", "August", "2024-08"),
        ("in December", "December", "2023-12"),
        ("It will open in December", "December", "2024-12"),
        ("in November", "November", "2024-11"),
        ("last August", "last August", "2024-08"),
        ("next May", "next May", "2025-05"),
        ("in May", "May", "2024-05"),
        ("on May 16", "May 16", "2024-05-16"),
        ("It will end on May 16", "May 16", "2025-05-16"),
        ("It began on 23 October", "23 October", "2024-10-23"),
        ("It runs to November 20", "November 20", "2024-11-20"),
        ("on 29 February", "29 February", "2024-02-29"),
        ("the 3rd of March", "the 3rd of March", "2024-03-03"),
    ],
)
def test_a_date_that_counts_from_publication(text: str, span: str, iso: str | None) -> None:
    assert read(text) == [(span, iso)]
    assert read(text, "") == [(span, None)]


@pytest.mark.parametrize(
    "text",
    [
        "May I? They may. A march in spring.",
        "2000 people, 1,500 boats, $2000, 2000 years old, more than 2000.",
        "Call 303-832-2024.",
        "Black Friday and Good Friday",
        "1066", "3000", "12/13", "24/7", "the second of them", "decades ago",
        "",
    ],
)  # fmt: skip
def test_what_is_no_date(text: str) -> None:
    assert read(text) == []


def test_both_years_of_a_war() -> None:
    assert read("the 1914-1918 war, 1939–1945, 2006/2007") == [
        (year, year) for year in ("1914", "1918", "1939", "1945", "2006", "2007")
    ]


def test_a_month_or_a_year_of_publication_is_enough_for_some() -> None:
    text = "last year, last month, two years ago, in August, on Monday, last week"
    assert [iso for _, iso in read(text, "2024-11")] == ["2023", "2024-10", "2022", "2024-08", None, None]
    assert [iso for _, iso in read(text, "2024")] == ["2023", None, "2022", None, None, None]


@pytest.mark.parametrize(
    "line", ["Tuesday, November 5, 2024", "5 November 2024", "  2024-11-05  ", "Tuesday, November 5, 2024 Rain fell."]
)
def test_a_date_on_a_line_of_its_own_near_the_top_is_the_day_of_publication(line: str) -> None:
    text = f"A headline\n\n{line}\n\nIt rained on Monday."
    assert read(text, "")[-1] == ("Monday", "2024-11-04")
    assert read(text, "2020-01-08")[-1] == ("Monday", "2020-01-06")


@pytest.mark.parametrize(
    "top", ["He left on 5 November 2024.\n", "5 November 2024 was wet.\n", "a\n" * 6 + "2024-11-05\n"]
)
def test_other_dates_are_not_the_day_of_publication(top: str) -> None:
    assert read(f"{top}It rained on Monday.", "")[-1] == ("Monday", None)


def test_what_is_no_day_of_publication_is_refused() -> None:
    with pytest.raises(UserError, match="not a date"):
        dates("today", "yesterday")


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("yesterday, last week, 999 years ago, last year", "0001-01-01"),
        ("tomorrow, next week, next year", "9999-12-31"),
    ],
)
def test_days_beyond_the_calendar_are_unknown(text: str, published: str) -> None:
    assert {iso for _, iso in read(text, published)} == {None}


def test_calendar_spans_are_those_that_name_a_day_month_or_year() -> None:
    text = "On Tuesday, two weeks ago, on May 5 and in 2024."
    assert [text[start:end] for start, end in calendar_spans(text)] == ["May 5", "2024"]


def test_the_sample_article() -> None:
    assert read(sample_article().read_text(encoding="utf-8")) == [
        ("Tuesday", "2024-11-05"), ("Tuesday", "2024-11-05"), ("August", "2024-08"), ("Monday", "2024-11-04"),
        ("Tuesday", "2024-11-05"), ("last week", "2024"),
    ]  # fmt: skip


@pytest.mark.parametrize("unit", ["1", "2024-", "Nov. 5, ", "last ", "in ", "Tuesday ", "  ", "will ", "5 to "])
def test_long_monotonous_texts(unit: str) -> None:
    assert len(dates(unit * (200_000 // len(unit)), TUESDAY)) <= 200_000 // len(unit)


def test_a_dateline_is_found_behind_a_long_blank_line() -> None:
    found = dates(" " * 100_000 + "\n\t Monday, May 6, 2024 \n\nIt fell on Friday.\n")
    assert [one.iso for one in found] == ["2024-05-06", "2024-05-03"]


@pytest.mark.parametrize("share", ["2000 percent", "2000%", "2000 %", "2000 per cent", "2000-percent"])
def test_a_share_is_no_year(share: str) -> None:
    assert dates(f"Prices had risen by {share} in a decade.", TUESDAY) == []

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fcapp.paths import sample_article
from fcapp.text.figures import figures
from fcapp.text.suggested import Figure

KINDS = {
    "number", "money", "percent", "ratio", "ordinal", "duration", "distance", "weight", "area", "temperature", "age",
    "score",
}  # fmt: skip
HOSTILE = st.lists(
    st.sampled_from(
        [
            *"0123456789.,:;/-–#%$€½°'’()[]\n\t é�٣", "one", "80S", "in his ", "two", " hundred", " and", " a", " half", " of", " in",
            " more than ", "between ", "million", "-year-old", " years", "2024", "May 5", "th", "1,000", " km", "twenty",
            "dozen", "thousands", "\u00a0", "\u2028", "first", "𝟙", "³",
        ]
    )
    | st.text(max_size=4),
    max_size=40,
).map("".join)  # fmt: skip


def only(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


def words(text: str) -> list[str]:
    return [text[figure.start : figure.end] for figure in figures(text)]


@given(HOSTILE)
def test_figures_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    found = figures(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    for figure in found:
        assert 0 <= figure.start < figure.end <= len(text)
        assert text[figure.start : figure.end].strip()
        assert "\n" not in text[figure.start : figure.end]
        assert figure.kind in KINDS
        assert figure.hedge == "" or figure.hedge in text


@pytest.mark.parametrize(
    ("text", "span", "kind", "value", "unit", "hedge"),
    [
        ("There were 10,000 troops.", "10,000", "number", 10_000, "troops", ""),
        ("with more than 10,000 northern soldiers there", "10,000", "number", 10_000, "soldiers", "more than"),
        ("the more than 2-1/2-year-old war", "2-1/2-year-old", "age", 2.5, "year-old", "more than"),
        ("a 2½-year-old horse", "2½-year-old", "age", 2.5, "year-old", ""),
        ("a 40 year old bridge", "40 year old", "age", 40, "year old", ""),
        ("a child aged 14 won", "14", "age", 14, "", ""),
        ("players aged 18-24 only", "18-24", "age", None, "", ""),
        ("A widow of 81 sued.", "81", "age", 81, "", ""),
        ("Their son, 7, is safe.", "7", "age", 7, "", ""),
        ("At 45, he left.", "45", "age", 45, "", ""),
        ("Ann Lind (39) left.", "39", "age", 39, "", ""),
        ("As in Figure (1) above", "1", "number", 1, "", ""),
        ("in men (53+/-x)", "53", "number", 53, "", ""),
        ("the over-65s vote", "65s", "age", 65, "", ""),
        ("to 21 years of age", "21 years of age", "age", 21, "years of age", ""),
        ("a vote at about 2.30pm.", "2.30pm", "number", None, "o’clock", "about"),
        ("at 14.02 BST", "14.02", "number", None, "o’clock", ""),
        ("rose 2.30 points", "2.30", "number", 2.3, "points", ""),
        ("A $626 million settlement", "$626 million", "money", 626_000_000, "$", ""),
        ("now has 300m weekly users", "300m", "number", 300_000_000, "users", ""),
        ("Janet Cole, who is 71 and uses it", "71", "age", 71, "", ""),
        ("Janet Cole, who was 20 minutes late", "20 minutes", "duration", 20, "minutes", ""),
        ("Ann Lind, poet, dies at 85", "85", "age", 85, "", ""),
        ("on Sunday. He was 85.", "85", "age", 85, "", ""),
        ("He was 6.5 points ahead", "6.5", "number", 6.5, "points", ""),
        ("Eighty-one Democrats joined Republicans", "Eighty-one", "number", 81, "Democrats", ""),
        # which way a figure went is no hedge
        ("The rate ticked up to 4.2% in May", "4.2%", "percent", 4.2, "%", ""),
        ("They revised October's gain up to 36,000", "36,000", "number", 36_000, "", ""),
        ("Sales rose by up to 20%", "20%", "percent", 20, "%", "up to"),
        ("a fire that killed up to 20 people", "20", "number", 20, "people", "up to"),
        # as they are written elsewhere
        ("a fine of €8,5 Mio to pay", "€8,5 Mio", "money", 8_500_000, "€", ""),
        ("some 4,5 Mio. € then", "4,5 Mio. €", "money", 4_500_000, "€", "some"),
        ("paid 1.250.000 Euro", "1.250.000 Euro", "money", 1_250_000, "Euro", ""),
        ("now 17,50 euros", "17,50 euros", "money", 17.5, "euros", ""),
        ("loans of 1 250 000 yen", "1 250 000 yen", "money", 1_250_000, "yen", ""),
        ("it has 1’500’000 boats", "1’500’000", "number", 1_500_000, "boats", ""),
        ("at Rs 12,34,567 each", "Rs 12,34,567", "money", 1_234_567, "Rs", ""),
        ("a ₹40 crore fine", "₹40 crore", "money", 400_000_000, "₹", ""),
        ("from NOK 899 up", "NOK 899", "money", 899, "NOK", ""),
        ("rises by 50p soon", "50p", "money", 50, "p", ""),
        ("spent hundreds of thousands of francs", "hundreds of thousands of francs", "money", None, "francs", ""),
        ("some 40m people", "40m", "number", 40_000_000, "people", "some"),
        # ranges
        ("paid between €5m and €7m", "€5m and €7m", "money", None, "€", "between"),
        ("wants 6% to 8% of it", "6% to 8%", "percent", None, "%", ""),
        ("pays US$2 to US$4 each", "US$2 to US$4", "money", None, "US$", ""),
        # parts, ratios, times of day
        ("a half-million boats", "a half-million", "number", 500_000, "boats", ""),
        ("half a million boats", "half a million", "number", 500_000, "boats", ""),
        ("a six-month-old child", "six-month-old", "age", 6, "month-old", ""),
        ("in 2/3 of it", "2/3", "ratio", 2 / 3, "", ""),
        ("a half-dozen boats", "a half-dozen", "number", 6, "boats", ""),
        ("grew 1.5x in all", "1.5x", "ratio", 1.5, "", ""),
        ("it took two-and-a-half years", "two-and-a-half years", "duration", 2.5, "years", ""),
        ("it took 12-and-a-half years", "12-and-a-half years", "duration", 12.5, "years", ""),
        ("from 6 o’clock on", "6 o’clock", "number", None, "o’clock", ""),
        ("it was 0700 GMT", "0700", "number", None, "o’clock", ""),
        # units and signs
        ("at 240 km/h now", "240 km/h", "number", 240, "km/h", ""),
        ("at 25 knots now", "25 knots", "number", 25, "knots", ""),
        ("it rose 3 bps", "3 bps", "percent", 3, "bps", ""),
        ("it fell to minus 4 degrees", "minus 4 degrees", "temperature", -4, "degrees", ""),
        ("it needs -70C now", "-70C", "temperature", -70, "C", ""),
        ("it reached 30C now", "30C", "temperature", 30, "C", ""),
        # how exact
        ("just 18 boats", "18", "number", 18, "boats", "just"),
        ("barely 3,500 boats", "3,500", "number", 3_500, "boats", "barely"),
        ("in excess of 50 boats", "50", "number", 50, "boats", "in excess of"),
        ("a mere 50 boats", "50", "number", 50, "boats", "a mere"),
        ("1,000+ boats", "1,000", "number", 1_000, "boats", "+"),
        ("50-odd boats", "50", "number", 50, "boats", "-odd"),
        ("talks over a 4.5% rise", "4.5%", "percent", 4.5, "%", ""),
        # what is counted
        ("there are 27 aircraft", "27", "number", 27, "aircraft", ""),
        ("ITS 400 SOLDIERS LEFT", "400", "number", 400, "SOLDIERS", ""),
        ("with 189 aboard makes news", "189", "number", 189, "", ""),
        ("he noticed that one worker alone could", "one", "number", 1, "", ""),
        ("Ann Lind, 34, left", "34", "age", 34, "", ""),
        ("she is in her early 20s", "20s", "age", 20, "", ""),
        ("he is in his forties", "forties", "age", 40, "", ""),
        ("by 15 percent", "15 percent", "percent", 15, "percent", ""),
        ("by 15% or so", "15%", "percent", 15, "%", "or so"),
        ("nearly forty per cent", "forty per cent", "percent", 40, "per cent", "nearly"),
        ("by 0.5 percentage points", "0.5 percentage points", "percent", 0.5, "percentage points", ""),
        ("cost $1.2 billion", "$1.2 billion", "money", 1.2e9, "$", ""),
        ("cost £5m", "£5m", "money", 5e6, "£", ""),
        ("cost at least US$ 20,000", "US$ 20,000", "money", 20_000, "US$", "at least"),
        ("cost NZ $ 26 million", "NZ $ 26 million", "money", 26e6, "NZ $", ""),
        ("cost 300 euros", "300 euros", "money", 300, "euros", ""),
        ("a month or two weeks", "two weeks", "duration", 2, "weeks", ""),
        ("one week", "one week", "duration", 1, "week", ""),
        ("a 20-minute walk", "20-minute", "duration", 20, "minute", ""),
        ("within twenty working days", "twenty working days", "duration", 20, "working days", ""),
        ("half an hour", "half an hour", "duration", 0.5, "hour", ""),
        ("nearly two decades", "two decades", "duration", 2, "decades", "nearly"),
        ("after a couple of weeks", "a couple of weeks", "duration", 2, "weeks", ""),
        ("the 1,000-km-long line", "1,000-km-long", "distance", 1000, "km", ""),
        ("(600-mile)", "600-mile", "distance", 600, "mile", ""),
        ("a 100m race", "100m", "distance", 100, "m", ""),
        ("up to three tons of salt", "three tons", "weight", 3, "tons", "up to"),
        ("1,200 square miles", "1,200 square miles", "area", 1200, "square miles", ""),
        ("40 hectares", "40 hectares", "area", 40, "hectares", ""),
        ("about 5 °C", "5 °C", "temperature", 5, "°C", "about"),
        ("30 degrees Celsius", "30 degrees Celsius", "temperature", 30, "degrees Celsius", ""),
        ("some dozen eggs", "dozen", "number", 12, "eggs", "some"),
        ("a dozen eggs", "a dozen", "number", 12, "eggs", ""),
        ("half of them", "half", "ratio", 0.5, "", ""),
        ("almost two-thirds of them", "two-thirds", "ratio", 2 / 3, "", "almost"),
        ("a third of them", "a third", "ratio", 1 / 3, "", ""),
        ("a quarter of them", "a quarter", "ratio", 0.25, "", ""),
        ("one in five of them", "one in five", "ratio", 0.2, "", ""),
        ("9 out of 10 doctors", "9 out of 10", "ratio", 0.9, "doctors", ""),
        ("it rose 18-fold", "18-fold", "ratio", 18, "", ""),
        ("it rose tenfold", "tenfold", "ratio", 10, "", ""),
        ("she came twice", "twice", "ratio", 2, "", ""),
        ("won 3-2", "3-2", "score", None, "", ""),
        ("won 1 – 0 there", "1 – 0", "score", None, "", ""),
        ("the first time", "first", "ordinal", 1, "", ""),
        ("the twenty-first time", "twenty-first", "ordinal", 21, "", ""),
        ("the 33rd floor", "33rd", "ordinal", 33, "", ""),
        ("several hundred people", "several hundred", "number", None, "people", ""),
        ("hundreds of people", "hundreds", "number", None, "people", ""),
        ("tens of thousands of birds", "tens of thousands", "number", None, "birds", ""),
        ("10 to 12 people", "10 to 12", "number", None, "people", ""),
        ("10-12 percent", "10-12 percent", "percent", None, "percent", ""),
        ("between 10 and 12 boats", "10 and 12", "number", None, "boats", "between"),
        ("two or three goals", "two or three", "number", None, "goals", ""),
        ("one of the men", "one", "number", 1, "men", ""),
        ("The group had one boat.", "one", "number", 1, "", ""),
        ("One man spoke.", "One", "number", 1, "", ""),
        ("more than a thousand", "a thousand", "number", 1000, "", "more than"),
        ("One and a half million people", "One and a half million", "number", 1.5e6, "people", ""),
        ("107 or more", "107", "number", 107, "", "or more"),
        ("as many as 15,000", "15,000", "number", 15_000, "", "as many as"),
        ("an estimated 50 boats", "50", "number", 50, "boats", "an estimated"),
        ("no fewer than 3 boats", "3", "number", 3, "boats", "no fewer than"),
        ("just over 50 boats", "50", "number", 50, "boats", "just over"),
        ("the three-nation talks", "three", "number", 3, "nation", ""),
        ("2000 people came", "2000", "number", 2000, "people", ""),
        ("won 3-2 after goals", "3-2", "score", None, "", ""),
        ("won 3-2 there", "3-2", "score", None, "", ""),
        ("2-3 million people", "2-3 million", "number", None, "people", ""),
        ("$1-2 million", "$1-2 million", "money", None, "$", ""),
        ("between $5 and $10 million", "$5 and $10 million", "money", None, "$", "between"),
        ("one-in-five odds", "one-in-five", "ratio", 0.2, "odds", ""),
        ("below -5 °C", "-5 °C", "temperature", -5, "°C", "below"),
        ("by -0.5%", "-0.5%", "percent", -0.5, "%", ""),
        ("2 million pounds", "2 million pounds", "money", 2e6, "pounds", ""),
        ("20 pounds of salt", "20 pounds", "weight", 20, "pounds", ""),
        ("about Rs. 500", "Rs. 500", "money", 500, "Rs.", "about"),
        ("a multi-million deal", "million", "number", 1e6, "", ""),
        ("among the top-five boats", "five", "number", 5, "boats", ""),
        ("half-a-million boats", "half-a-million", "number", 500_000, "boats", ""),
        ("550ml of milk", "550", "number", 550, "", ""),
        ("at 400ppm", "400ppm", "number", 400, "ppm", ""),
        ("115 sq mi of lake", "115 sq mi", "area", 115, "sq mi", ""),
        ("it warmed 0.9C", "0.9C", "temperature", 0.9, "C", ""),
        ("took $.44 of it", "$.44", "money", 0.44, "$", ""),
        ("and then...5 boats", "5", "number", 5, "boats", ""),
        ("the bank is #2 here", "2", "number", 2, "", ""),
        ("at 15:11 GMT", "15:11", "number", None, "o’clock", ""),
        ("at 6:00am sharp", "6:00am", "number", None, "o’clock", ""),
        ("[Ten] boats", "Ten", "number", 10, "", ""),
        ("put the number at 9.", "9", "number", 9, "", ""),
        ("put the number of dead at 9.", "9", "number", 9, "dead", ""),
        ("put the number of people killed at about 9.", "9", "number", 9, "people", "about"),
        ("The number of new cases rose sharply to 147,", "147", "number", 147, "cases", ""),
        ("The number of dead rose, and at 9 boats", "9", "number", 9, "boats", ""),
        ("The number of dead rose. He left at 9", "9", "number", 9, "", ""),
        ("a fragment 147 bp long", "147 bp", "number", 147, "bp", ""),
        ("The bank raised its rate by 25 bp.", "25 bp", "percent", 25, "bp", ""),
        ("A 25 bp hike followed.", "25 bp", "percent", 25, "bp", ""),
        ("It fell 25 bps.", "25 bps", "percent", 25, "bps", ""),
        ("a 1,5-litre jug", "1,5-litre", "number", 1.5, "litre", ""),
        ("a 1,5-fold rise", "1,5-fold", "ratio", 1.5, "", ""),
        ("Of the boats one needs the harbour.", "one", "number", 1, "", ""),
        ("Phase one begins in the autumn.", "one", "number", 1, "", ""),
        ("when one species of moth left", "one", "number", 1, "", ""),
        ("if one boat sinks", "one", "number", 1, "", ""),
        ("THE MEN IN THEIR 80S LEFT", "80S", "age", 80, "", ""),
        ("the 60S part of a ribosome", "60S", "number", 60, "", ""),
        ("a well of some 11,000 Ruritanians", "11,000", "number", 11_000, "Ruritanians", "some"),
    ],
)  # fmt: skip
def test_a_figure(text: str, span: str, kind: str, value: float | None, unit: str, hedge: str) -> None:
    figure = only(text)
    assert text[figure.start : figure.end] == span
    assert (figure.kind, figure.unit, figure.hedge) == (kind, unit, hedge)
    assert figure.value == (None if value is None else pytest.approx(value))


@pytest.mark.parametrize(
    "text",
    [
        "No one knows.",
        "They like one another.",
        "The new one would be blue.",
        "It was a losing one – for all.",
        "The one who left is here.",
        "One can see it.",
        "If one wishes to leave, one has to pay.",
        "It is long, as one sees in the book.",
        "One wishes he had stayed.",
        "Levels of 1,25(OH)2D fell.",
        "They use 1,25-dihydroxy vitamin D, 2,4-D and 2,4,6-trinitrotoluene.",
        "a boat, one which many like",
        "On 5 November 2024 and in 2023, in the 1960s, on May 16.",
        "See 2024-11-05.",
        "Call 303-832-8160 or 814.863.1874.",
        "The IE6, 4chan and MH17 names.",
        "COVID-19 and F-16",
        "a high-five",
        "At first glance, the First Lady smiled.",
        "It froze.[17] It thawed.[18]",
        "a split second",
        "behalf, someone, often, weight, attend",
        "",
        "the FIRST team",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert words(text) == []


def test_the_half_of_a_match_is_no_figure_but_its_number_is() -> None:
    assert words("In the second half she scored.") == ["second"]


def test_a_figure_counts_nothing_that_stands_behind_the_next() -> None:
    assert [figure.unit for figure in figures("down from 46,828 two years ago")] == ["", "years"]
    assert [figure.unit for figure in figures("Eighty-one Democrats joined 200 Republicans")] == [
        "Democrats",
        "Republicans",
    ]


def test_figures_do_not_reach_into_dates() -> None:
    text = "From 5 to 10 November 2024, 3 or 4 boats."
    assert words("It sold 1 in 2024.") == ["1"]
    assert "3 or 4" in words(text)
    assert "2024" not in " ".join(words(text))


def test_two_lines_are_not_one_figure() -> None:
    assert words("two\nhundred boats\n5\nmillion") == ["two", "hundred", "5", "million"]


def test_the_sample_article() -> None:
    text = sample_article().read_text(encoding="utf-8")
    assert words(text) == [
        "first", "first", "2-1/2-year-old", "first", "10,000", "11,000", "10,000", "a couple of weeks", "two weeks",
        "one week", "15,000", "1,000-km-long", "600-mile",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("unit", "found"),
    [
        ("1", 0), ("1,", 0), ("111,", 0), ("1-", 0), ("$ ", 0), ("one-", 1), ("one ", 200_000 // 4), ("more than ", 0),
        ("a ", 0), ("between ", 0), ("½", 1),
    ],
)  # fmt: skip
def test_long_monotonous_texts(unit: str, found: int) -> None:
    assert len(figures(unit * (200_000 // len(unit)))) <= found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the variants rs12979860 and usd5 were found", []),
        ("comet 88P/Howell returns", []),
        ("Rs500 a kilo, USD5 a box", ["Rs500", "USD5"]),
    ],
)
def test_letters_before_and_behind_digits_are_money_only_as_money_is_written(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_names_that_are_numbered_with_hyphens_are_not_below_zero() -> None:
    assert [one.value for one in figures("caspase-2, -3, -4, and -7 and E2F1, -2, too")][-2:] == [7, 2]
    assert [one.value for one in figures("The intercept was -0.4 then.")] == [-0.4]

from hypothesis import given
from hypothesis import strategies as st

from fcapp.intake.building import ArticleBuilder
from fcapp.intake.imported import Incoming, PointerKind
from fcapp.model.spans import Span
from fcapp.model.structure import BlockKind

PIECES = st.lists(st.tuples(st.sampled_from([*BlockKind, "add", "break", "cell"]), st.text(max_size=12)), max_size=20)


@given(PIECES)
def test_blocks_hold_what_was_said_in_them(pieces: list[tuple[str, str]]) -> None:
    builder = ArticleBuilder(Incoming(b"-"))
    builder.add("A")
    for what, words in pieces:
        if isinstance(what, BlockKind):
            builder.begin(what)
        elif what == "break":
            builder.line_break()
        elif what == "cell":
            builder.cell()
        builder.add(words)
    article = builder.article(media_type="text/html")
    ends = [0]
    for block in article.blocks:
        assert ends[-1] <= block.start < block.end
        assert not article.text[ends[-1] : block.start].strip("\n")
        assert article.text[block.start : block.end].strip()
        ends.append(block.end)
    assert ends[-1] == len(article.text)


@given(st.text(" \nab", max_size=8), st.text(" ab", max_size=8))
def test_a_pointer_stands_at_its_words(before: str, after: str) -> None:
    builder = ArticleBuilder(Incoming(b"-"))
    builder.add(before)
    start = builder.here
    builder.add("the words")
    builder.point(PointerKind.LINK, Span(start, builder.end), url="https://a.example")
    builder.add(after)
    article = builder.article(media_type="text/html")
    assert [article.text[p.start : p.end] for p in article.pointers] == ["the words"]


def test_rows_and_items_follow_line_by_line() -> None:
    builder = ArticleBuilder(Incoming(b"-", "a.html"))
    builder.begin(BlockKind.HEADING, 1)
    builder.add(" Bank \n fails ")
    for item in ("one", "two"):
        builder.begin(BlockKind.ITEM, 1)
        builder.add(item)
    for _ in range(2):
        builder.begin(BlockKind.ROW)
        for cell in ("", "a", "b"):
            builder.cell()
            builder.add(cell)
    article = builder.article(media_type="text/html")
    assert article.text == "Bank fails\n\none\ntwo\n\n\ta\tb\n\ta\tb"
    assert article.title == "Bank fails"

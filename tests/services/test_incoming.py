from fcapp.services import incoming
from tests.intake.samples import outline, pointers


def test_pasted_rich_text_is_taken_whole() -> None:
    markup = (
        "<meta charset='utf-16'><!--StartFragment--><b id='docs-internal-guid-1'><h2>Draft</h2><p>It <i>failed</i>\ud83d, "
        "<a href='https://a.example/x'>hé said </a>.</p><ul><li>one</li></ul></b><!--EndFragment-->"
    )
    article = incoming.read(incoming.from_rich_text(markup))
    assert outline(article) == [
        ("heading", 2, "Draft"),
        ("paragraph", 0, "It failed?, hé said ."),
        ("item", 1, "one"),
    ]
    assert pointers(article) == [("link", "hé said", "", "https://a.example/x")]
    assert (article.title, article.url, article.file_name) == ("Draft", "", "")

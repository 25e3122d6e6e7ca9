from fcapp.intake.imported import ImportedArticle


def test_what_is_not_known_is_empty() -> None:
    article = ImportedArticle("Title", "Words.", "utf-8", "a.txt", b"Words.", "text/plain")
    assert {article.byline, article.outlet, article.published, article.language, article.url} == {""}

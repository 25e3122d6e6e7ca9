"""The articles of our own are read as they are meant, and what is found in them does not get worse."""

from tools.bench_text import attribution, sentences
from tools.bench_text.articles import FOLDER, own_articles, read_article


def test_labels_are_found_in_the_text() -> None:
    article = read_article(FOLDER / "science.txt")
    text = article["text"]
    assert text.startswith(
        "Fossil suggests birds sang before they flew\n\nWednesday, October 12, 2016\n\nA 66-million"
    )
    said = [[text[slice(*part)] for part in one["content"]] for one in article["attributions"]]
    assert ["That hypothesis,", '"now looks pretty good".'] in said
    asked = next(one for one in article["attributions"] if text[slice(*one["cue"][0])] == "wondered")
    assert [text[slice(*span)] for span in asked["source"]] == ["He"]
    assert text[slice(*article["sentences"][2])].endswith("published in Nature on Wednesday.")


def test_every_article_has_labels_and_sentences() -> None:
    articles = own_articles()
    assert {article["id"] for article in articles} > attribution.OWN_HELD_OUT
    assert all(len(article["attributions"]) > 10 and len(article["sentences"]) > 10 for article in articles)


def test_what_is_found_does_not_get_worse() -> None:
    scores = attribution.measure_own()
    assert scores["own seen near"] >= 0.95
    assert scores["own seen same"] >= 0.85
    assert scores["own seen speaker"] >= 0.95
    assert scores["own seen precision"] >= 0.88
    assert scores["own held_out near"] >= 0.88


def test_their_sentences_end_where_they_should() -> None:
    assert sentences.f1(own_articles(), sentences.ours) >= 0.995

import numpy as np

from fcapp.text.embedding import WIDTH, embeddings


def test_sentences_that_mean_alike_point_alike() -> None:
    found = embeddings(
        ["Ten thousand soldiers came to Russia.", "10,000 troops arrived in Russia.", "The cake tastes of lemon."]
    )
    assert found.shape == (3, WIDTH)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-3)
    alike, unlike = found[0] @ found[1], found[0] @ found[2]
    assert alike > 0.6 > 0.3 > unlike


def test_no_sentences_have_no_rows() -> None:
    assert embeddings([]).shape == (0, WIDTH)

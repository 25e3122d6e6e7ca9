from fcapp.model.rows import Changes


def test_changes_tell_which_rows_they_touch() -> None:
    changes = Changes({"claim": frozenset({1, 2}), "span": frozenset()}, frozenset({1, 2}))
    assert changes.touches("claim")
    assert changes.touches("source", "claim")
    assert not changes.touches("source", "span")
    assert not changes.touches()
    assert changes.ids("claim") == {1, 2}
    assert changes.ids("source") == frozenset()
    assert not Changes().claims

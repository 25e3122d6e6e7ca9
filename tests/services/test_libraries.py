import pytest

from fcapp import paths
from fcapp.services import libraries, reviews
from fcapp.services.libraries import LibraryInUseError, open_library
from fcapp.storage.library import Library


def test_an_empty_library_gets_the_sample_once(library: Library) -> None:
    review = libraries.with_sample(library)
    assert review is not None
    assert "Umerov" in reviews.info(library, review).text
    assert libraries.with_sample(library) is None
    assert [row.id for row in reviews.rows(library)] == [review]


def test_a_library_whose_last_review_was_deleted_does_not_get_the_sample_again(library: Library) -> None:
    reviews.delete(library, libraries.with_sample(library))
    label = library.undo_label(None)
    assert libraries.with_sample(library) is None
    assert reviews.rows(library) == []
    assert library.undo_label(None) == label


def test_the_default_library_is_made_in_the_data_folder() -> None:
    with open_library(paths.default_library(), reviewer="Ada") as library:
        assert library.path.parent == paths.data_dir()
        with pytest.raises(LibraryInUseError):
            open_library(library.path)
        with open_library(library.path, read_only=True) as other:
            assert other.read_only
            assert libraries.with_sample(other) is None

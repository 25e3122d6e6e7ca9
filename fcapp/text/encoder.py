"""MiniLM's layers (Wang et al. 2020) by onnxruntime: the lower ones once, for whoever reads the meaning of sentences.

The lower three layers are those of all-MiniLM-L6-v2 (Apache-2.0) and serve both the plain sentence embedding and the
check-worthiness model, whose upper layers were trained apart. Weights are 8-bit. onnxruntime is imported with this
module, so import it on a worker thread.
"""

import ctypes
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from threading import Lock

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi import onnxruntime_pybind11_state

from fcapp.errors import UserError
from fcapp.text.models import weights
from fcapp.text.wordpiece import WordPieces

LONGEST = 96
"""Tokens of a sentence that are read."""

Numbers = NDArray[np.float32]
Tick = Callable[[], None]


class Upper:
    """The upper layers of one model on the shared lower ones: `name` is a shipped file.

    Raises:
        UserError: its weights, or those below, are missing or damaged.
    """

    def __init__(self, name: str) -> None:
        self._session = _session(name)

    def read(self, sentences: Sequence[str], tick: Tick = lambda: None) -> Numbers:
        """One row for each sentence, in their order; `tick` is called before each and may raise.

        Each is read by itself: 8-bit numbers are scaled by all that is read at a time, so that the row of a sentence
        would depend on those beside it.
        """
        rows: dict[str, Numbers] = {}
        for sentence in sentences:
            tick()
            if sentence not in rows:
                rows[sentence] = self._row(sentence)
        return np.array([rows[sentence] for sentence in sentences], dtype=np.float32)

    def _row(self, sentence: str) -> Numbers:
        lower, tokenizer = _lower()
        ids = np.array([tokenizer.numbers(sentence, LONGEST)], dtype=np.int64)
        mask = np.ones(ids.shape, dtype=np.float32)
        with _told():
            (hidden,) = lower.run(None, {"ids": ids, "mask": mask})
            (answer,) = self._session.run(None, {"hidden": hidden, "mask": mask})
        row: Numbers = answer[0]
        return row


_LOADING = Lock()

_FAILURES = (
    onnxruntime_pybind11_state.EPFail,
    onnxruntime_pybind11_state.Fail,
    onnxruntime_pybind11_state.InvalidArgument,
    onnxruntime_pybind11_state.InvalidGraph,
    onnxruntime_pybind11_state.InvalidProtobuf,
    onnxruntime_pybind11_state.NotImplemented,
    onnxruntime_pybind11_state.RuntimeException,
    MemoryError,
)


@contextmanager
def _told() -> Iterator[None]:
    """What fails in onnxruntime is told in a sentence, without the text that was read."""
    try:
        yield
    except _FAILURES as error:
        raise UserError(
            f"The language model does not run here ({type(error).__name__}); the small model works alone."
        ) from error


def _session(name: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = 3
    with _told():
        return onnxruntime.InferenceSession(weights(name), options, providers=["CPUExecutionProvider"])


@cache
def _loaded_lower() -> tuple[onnxruntime.InferenceSession, WordPieces]:
    vocabulary = weights("vocabulary.txt").decode().splitlines()
    return _session("minilm-lower.onnx"), WordPieces(vocabulary)


def forget_lower() -> None:
    """Give back the memory of the lower layers, and what the C library keeps of that which was worked with."""
    with _LOADING:
        if not _loaded_lower.cache_info().currsize:
            return
        _loaded_lower.cache_clear()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # of glibc; others give it back by themselves
        if trim is not None:
            trim(0)


def _lower() -> tuple[onnxruntime.InferenceSession, WordPieces]:
    with _LOADING:
        return _loaded_lower()

import numpy as np
import pytest

from rostra.errors import PipelineError
from rostra.extract.attribution import model
from rostra.extract.attribution.attributor import MODEL


def small(**more):
    rng = np.random.default_rng(3)
    values = {
        "cue": rng.normal(size=(16, 1)).astype(np.float32),
        "cue_bias": -2.0,
        "role": rng.normal(size=(32, 7)).astype(np.float32),
        "role_bias": np.zeros(7, np.float32),
        "moves": rng.normal(size=(7, 7)).astype(np.float32),
        "evidence": np.zeros(4, np.float32),
        "candidate": 0.25,
        "threshold": 0.5,
        "inside_threshold": 0.75,
    }
    return model.Model(**{**values, **more})


def test_a_model_is_read_as_it_was_written(tmp_path):
    written = small()
    model.save(written, tmp_path)
    read = model.load(tmp_path)
    assert (read.cue_bits, read.role_bits) == (4, 5)
    assert (read.cue_bias, read.candidate, read.threshold, read.inside_threshold) == (-2.0, 0.25, 0.5, 0.75)
    assert np.abs(read.role - written.role).max() <= np.abs(written.role).max() / 127
    assert np.array_equal(read.moves, written.moves)


def test_a_folder_without_one_is_reported(tmp_path):
    with pytest.raises(PipelineError, match="cannot be read"):
        model.load(tmp_path)


def test_a_file_that_is_none_is_reported(tmp_path):
    (tmp_path / model.FILE).write_bytes(b"no")
    with pytest.raises(PipelineError, match="cannot be read"):
        model.load(tmp_path)


def test_the_shipped_model_is_small_and_holds_numbers_alone():
    assert (MODEL / model.FILE).stat().st_size < 4_000_000
    with np.load(MODEL / model.FILE, allow_pickle=False) as kept:
        assert all(kept[name].dtype.kind in "if" for name in kept.files)

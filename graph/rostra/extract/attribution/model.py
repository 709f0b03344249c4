"""What was learned: tables of weights, in one file without a word in it."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rostra.errors import PipelineError

Weights = NDArray[np.float32]

FILE = "weights.npz"


@dataclass(frozen=True)
class Model:
    """Hold the weights of cue heads (rows, 1), of roles (rows, labels), of label pairs, and of the confidence.

    `cue_bits` and `role_bits` are the logarithms of the numbers of rows.
    """

    cue: Weights
    cue_bias: float
    role: Weights
    moves: Weights
    threshold: float

    @property
    def cue_bits(self) -> int:
        """Give the logarithm of the rows of the table of cues."""
        return len(self.cue).bit_length() - 1

    @property
    def role_bits(self) -> int:
        """Give the logarithm of the rows of the table of roles."""
        return len(self.role).bit_length() - 1


def load(folder: Path) -> Model:
    """Read a model; raise `PipelineError` where it is not there or not one."""
    try:
        with np.load(folder / FILE, allow_pickle=False) as kept:
            return Model(
                cue=_whole(kept["cue"], kept["cue_scale"]),
                cue_bias=float(kept["cue_bias"]),
                role=_whole(kept["role"], kept["role_scale"]),
                moves=kept["moves"].astype(np.float32),
                threshold=float(kept["threshold"]),
            )
    except (OSError, KeyError, ValueError) as error:
        problem = f"the attribution model cannot be read: {error}"
        raise PipelineError(
            problem, where=str(folder), remedy="install rostra again, or train one: just train"
        ) from error


def save(model: Model, folder: Path) -> None:
    """Write a model, its tables in bytes: a 254th of the largest weight is the smallest step."""
    folder.mkdir(parents=True, exist_ok=True)
    cue, cue_scale = _small(model.cue)
    role, role_scale = _small(model.role)
    np.savez_compressed(
        folder / FILE,
        cue=cue,
        cue_scale=cue_scale,
        cue_bias=np.float32(model.cue_bias),
        role=role,
        role_scale=role_scale,
        moves=model.moves.astype(np.float32),
        threshold=np.float32(model.threshold),
    )


def _small(table: Weights) -> tuple[NDArray[np.int8], np.float32]:
    scale = np.float32(max(float(np.abs(table).max(initial=0)) / 127, 1e-9))
    return np.round(table / scale).astype(np.int8), scale


def _whole(table: NDArray[np.int8], scale: NDArray[np.float32]) -> Weights:
    return table.astype(np.float32) * np.float32(scale)

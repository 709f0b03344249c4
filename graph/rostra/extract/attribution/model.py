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
    """Hold the weights of cue heads (rows, 1), of roles (rows, labels), of label pairs, and of the evidence.

    A token is tried as the head of a cue from the probability `candidate` on; an attribution is kept from the
    confidence `threshold` on, or where it stands inside another from `inside_threshold` on.
    """

    cue: Weights
    cue_bias: float
    role: Weights
    role_bias: Weights
    moves: Weights
    evidence: Weights
    candidate: float
    threshold: float
    inside_threshold: float

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
                role_bias=kept["role_bias"],
                moves=kept["moves"],
                evidence=kept["evidence"],
                candidate=float(kept["candidate"]),
                threshold=float(kept["threshold"]),
                inside_threshold=float(kept["inside_threshold"]),
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
        role_bias=model.role_bias.astype(np.float32),
        moves=model.moves.astype(np.float32),
        evidence=model.evidence.astype(np.float32),
        candidate=np.float32(model.candidate),
        threshold=np.float32(model.threshold),
        inside_threshold=np.float32(model.inside_threshold),
    )


def _small(table: Weights) -> tuple[NDArray[np.int8], np.float32]:
    scale = np.float32(max(float(np.abs(table).max(initial=0)) / 127, 1e-9))
    return np.round(table / scale).astype(np.int8), scale


def _whole(table: NDArray[np.int8], scale: NDArray[np.float32]) -> Weights:
    return table.astype(np.float32) * np.float32(scale)

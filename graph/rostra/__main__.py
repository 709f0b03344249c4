"""`python -m rostra` and the command `rostra`."""

import gc
import os
import sys
from pathlib import Path

_OBJECTS = 50_000
"""Objects between two searches for garbage: starting makes many that stay, and each search goes through all of them."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_OBJECTS)
    _open_standard_streams()
    from rostra.cli.app import run

    sys.exit(run(sys.argv[1:]))


def _open_standard_streams() -> None:
    """Open those that whoever started us closed as nothing, so that no file of a store takes the number of one."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115 - for good


if __name__ == "__main__":
    main()

"""`python -m rostra` and the command `rostra`."""

import gc
import sys

_OBJECTS = 50_000
"""Objects between two searches for garbage: starting makes many that stay, and each search goes through all of them."""


def main() -> None:
    """Run the command line and leave with its exit code."""
    gc.set_threshold(_OBJECTS)
    from rostra.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

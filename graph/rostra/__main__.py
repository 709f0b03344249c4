"""`python -m rostra` and the command `rostra`."""

import sys


def main() -> None:
    """Run the command line and leave with its exit code."""
    from rostra.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()

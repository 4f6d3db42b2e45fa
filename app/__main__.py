"""One way in: a window, or a command."""

import multiprocessing
import sys


def main() -> int:
    """Run the program with the command line's words and return its exit code."""
    multiprocessing.freeze_support()
    from app.cli.run import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())

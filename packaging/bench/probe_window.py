"""Opens the window; like the program's own way in it imports late, because child processes load this file again."""

import sys


def main() -> int:
    """Run it on the folder that is named."""
    from watch import run_watched

    return run_watched(sys.argv[1])


if __name__ == "__main__":
    sys.exit(main())

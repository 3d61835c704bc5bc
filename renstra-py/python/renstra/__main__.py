"""The command line, the same code as the binary ``renstra``."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from . import _native


def main(args: Sequence[str] | None = None) -> int:
    """Runs the command line; the exit status. Without arguments those of the process are taken."""
    given = sys.argv[1:] if args is None else args
    sys.stdout.flush()
    try:
        return _native.run(["renstra", *given])
    except KeyboardInterrupt:
        # As shells tell of a program that Ctrl-C ended.
        return 130


if __name__ == "__main__":
    sys.exit(main())

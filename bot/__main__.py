"""Where the `keepwarm` command starts: a fault of the environment ends here as one line and a code that is not 0."""

import os
import sys

from bot.cli.app import app


def main() -> None:
    """Run the command line."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # else Python complains once more at its end
    except KeyboardInterrupt:
        sys.exit(130)
    except Exception as error:
        from bot.cli.faults import plain_line  # noqa: PLC0415  # knows every tree of errors, which takes time to load

        line = plain_line(error)
        if line is None:
            raise
        sys.exit(f"keepwarm: {line}")


if __name__ == "__main__":
    main()

"""`python -m qtiexport` and the installed command."""

import sys


def main() -> None:
    """Run the command line; `--version` answers before anything is imported that it does not need."""
    if sys.argv[1:] == ["--version"]:
        from qtiexport import __version__  # noqa: PLC0415

        print(f"qtiexport {__version__}")
        return
    from qtiexport.cli import run  # noqa: PLC0415

    run()


if __name__ == "__main__":
    main()

"""Write `callflow/_generated` and the tables of README.md, or with `--check` compare them with what would be written.

python -m callflow._codegen [--check]
"""

import difflib
import sys
from pathlib import Path

from callflow._codegen import render, table
from callflow._codegen.source import OVERLAY, Source, load

TARGET = Path(__file__).parent.parent / "_generated"


def files(source: Source) -> dict[Path, str]:
    """The text of every generated file."""
    return {
        TARGET / "__init__.py": render.package(),
        TARGET / "events.py": render.events(source),
        TARGET / "commands.py": render.commands(source),
        TARGET / "answers.py": render.answers(source),
        TARGET / "call_methods.py": render.call_methods(source),
        TARGET / "dial_methods.py": render.dial_methods(source),
        TARGET / "handle_methods.py": render.handle_methods(source),
        TARGET / "client_methods.py": render.client_methods(source),
        table.README: table.readme(source),
    }


def check(expected: dict[Path, str]) -> int:
    """Print how the committed files differ; 1 if they do."""
    differing = 0
    for path, text in expected.items():
        found = path.read_text(encoding="utf-8") if path.exists() else ""
        diff = list(difflib.unified_diff(found.splitlines(), text.splitlines(), str(path), "as generated", lineterm=""))
        differing += bool(diff)
        sys.stdout.writelines(line + "\n" for line in diff[:40])
    print(f"{len(expected) - differing} of {len(expected)} generated files are as the generator writes them")
    return 1 if differing else 0


def main() -> int:
    """Generate or compare."""
    arguments = sys.argv[1:]
    overlay = Path(arguments[arguments.index("--overlay") + 1]) if "--overlay" in arguments else OVERLAY
    expected = files(load(overlay=overlay))
    if "--check" in arguments:
        return check(expected)
    for path, text in expected.items():
        path.write_text(text, encoding="utf-8")
    print(f"wrote {len(expected)} files to {TARGET} and {table.README}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

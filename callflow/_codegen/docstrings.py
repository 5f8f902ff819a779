"""Docstrings: our words, then what the facts say of units, defaults and bounds."""

import textwrap
from collections.abc import Iterable

from callflow._codegen.source import FieldSpec

_WIDTH = 108
_SHOWN = 12  # a set of more values is named by its type alone


def described(spec: FieldSpec, *, with_facts: bool = True) -> str:
    """One field in words, with its closed set, bounds and default."""
    return " ".join([spec.words, *(_facts(spec) if with_facts else ())])


def _facts(spec: FieldSpec) -> Iterable[str]:
    facts = spec.facts
    values = facts.get("enum", ())
    if 1 < len(values) <= _SHOWN:
        yield "One of " + ", ".join(f"`{value}`" for value in values) + "."
    if any(one.get("format") == "date-time" for one in facts.get("union", ())):
        yield "A `datetime` with its time zone, or a text in ISO 8601."
    if "max_length" in facts:
        yield f"At most {facts['max_length']:,} characters."
    if "max_items" in facts:
        yield f"At most {facts['max_items']:,} entries."
    if "min" in facts and "max" in facts:
        yield f"From {facts['min']:,} to {facts['max']:,}."
    elif "min" in facts:
        yield f"At least {facts['min']:,}."
    elif "max" in facts:
        yield f"At most {facts['max']:,}."
    if "default" in facts:
        default = facts["default"]
        yield f"Default: `{str(default).lower() if isinstance(default, bool) else default}`."


def docstring(lines: Iterable[str], indent: str) -> list[str]:
    """Lines as a docstring; each keeps its own indentation, and hangs by four where it is wrapped."""
    out: list[str] = []
    for line in lines:
        text = line.lstrip()
        if text.startswith("See http"):  # an address stays whole, and beside the word
            out.append(indent + text)
            continue
        margin = indent + line[: len(line) - len(text)]
        hang = margin + "    " if margin != indent else margin
        out += textwrap.wrap(
            text.replace("\\", "\\\\"),
            width=_WIDTH,
            initial_indent=margin,
            subsequent_indent=hang,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
    out[0] = f'{indent}"""{out[0].lstrip()}'
    return [*out, f'{indent}"""'] if len(out) > 1 else [out[0] + '"""']


def section(title: str, fields: Iterable[tuple[str, str]]) -> list[str]:
    """A Google-style section of names with their descriptions."""
    entries = [f"    {name}: {words}" for name, words in fields]
    return ["", f"{title}:", *entries] if entries else []

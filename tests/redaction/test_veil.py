"""Values in texts: replaced where they stand by themselves, and nothing else with them."""

import ast
import enum
import traceback
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any  # a state's values are of any type
from uuid import UUID

import pytest
from pydantic import BaseModel, SecretStr

from callflow.commands import SendDtmf
from callflow.errors import InvalidParameters, OutcomeUnknown
from callflow.redaction import Veil, conceal, hold_back, plain, withhold
from callflow.tracebacks import formatted


class Mood(enum.Enum):
    CALM = "very calm"


class Word(enum.StrEnum):
    NAME = "Quillfeather"


class Inner(BaseModel):
    name: str = "Quillfeather"


@dataclass(slots=True)
class Point:
    place: str


class Held:
    """Something that holds values back."""

    def __init__(self, *values: object) -> None:
        self.values = values

    def withheld(self) -> tuple[object, ...]:
        return self.values


@pytest.mark.parametrize(
    ("value", "text", "expected"),
    [
        # a value as a whole, never a part of a longer word or number
        ("12#4", "invalid literal for int() with base 10: '12#4'", "invalid literal for int() with base 10: '***'"),
        ("83#1947*", "pressed 83#1947*!", "pressed ***!"),
        ("sales", "KeyError: 'sales'", "KeyError: '***'"),
        ("sales", "no wholesales, no salesman, no sales_today", "no wholesales, no salesman, no sales_today"),
        ("8374", "pin8374 of user_8374", "pin*** of user_***"),
        ("8374", "18374 and 83741", "18374 and 83741"),
        (8374, "no account 8374", "no account ***"),
        (8374, "KeyError(8374)", "KeyError(***)"),
        (Decimal("19.50"), "cannot charge 19.50", "cannot charge ***"),
        (Decimal("19.50"), "Decimal('19.50')", "***"),
        (-71.5, "at -71.5", "at ***"),
        # one character: quoted, alone or at the end
        ("1", "KeyError: '1'", "KeyError: '***'"),
        ("1", "KeyError: 1", "KeyError: ***"),
        ("1", "no department 1.", "no department ***."),
        (1, "KeyError(1)", "KeyError(***)"),
        ("1", "takes 1 positional argument but 2 were given", "takes 1 positional argument but 2 were given"),
        ("1", "line 11 of v1", "line 11 of v1"),
        ("*", "no key '*'", "no key '***'"),
        # numbers keep two digits
        ("+13125550147", "no customer +13125550147", "no customer +*********47"),
        ("+13125550147", "no customer 13125550147", "no customer ***"),
        ("+13125550147", "user_13125550147x", "user_***x"),
        # with a digit in it, a value is no common word: only longer numbers are others
        ("83#1947*", "No module named 'mod_83#1947*x'", "No module named 'mod_***x'"),
        ("flat4", "cust_flat4b, flat41", "cust_***b, flat41"),
        # every spelling
        ('say "hi"\n', "ValueError: 'say \"hi\"\\n'", "ValueError: '***'"),
        ("Grün ß", '{"name": "Gr\\u00fcn \\u00df"}', '{"name": "***"}'),
        (b"raw bytes", "b'raw bytes'", "b'***'"),
        (date(1987, 3, 14), "born 1987-03-14: datetime.date(1987, 3, 14)", "born ***: ***"),
        (datetime(1987, 3, 14, tzinfo=UTC), "at 1987-03-14 00:00:00+00:00", "at ***"),
        (UUID(int=7), "id 00000000-0000-0000-0000-000000000007", "id ***"),
        (Mood.CALM, "is 'very calm'", "is '***'"),
        (Word.NAME, "is Quillfeather", "is ***"),
        (SecretStr("hush-hush"), "is hush-hush", "is ***"),
        # whatever they stand in
        ({"a": [{"b": ("Quillfeather",)}]}, "Mr Quillfeather", "Mr ***"),
        ({"Quillfeather"}, "Mr Quillfeather", "Mr ***"),
        (Inner(), "Mr Quillfeather", "Mr ***"),
        (Point("Quillfeather"), "at Quillfeather", "at ***"),
        (Held(["Quillfeather"]), "Mr Quillfeather", "Mr ***"),
        # what is no value
        (None, "None", "None"),
        (True, "True is 1", "True is 1"),
        ("", "nothing", "nothing"),
        (" ", "a b", "a b"),
        (".*", "all of it", "all of it"),
        (r"\1", r"a \1 b", "a *** b"),
    ],
)
def test_a_value_is_replaced_where_it_stands_by_itself(value: object, text: str, expected: str) -> None:
    assert Veil([value])(text) == expected


def test_the_longest_value_goes_first() -> None:
    assert Veil(["12", "12#4"])("12#4 and 12") == "*** and ***"


class Spoilt:
    def withheld(self) -> Any:
        raise RuntimeError


def test_where_the_values_are_not_known_nothing_is_said() -> None:
    round_and_round: list[object] = []
    round_and_round.append(round_and_round)
    for source in (Spoilt(), round_and_round, list(range(20_000))):
        assert Veil([source])("anything at all") == "***"
    with pytest.raises(ValueError, match="too many"):
        list(plain(round_and_round))


def test_secrets_of_the_process_are_replaced_wherever_they_stand() -> None:
    conceal("b3-odd_looking.secret", bytes(range(200, 232)), None, "", "abc")
    text = Veil(())("xb3-odd_looking.secretx abc")
    assert text == "x***x abc"
    for spelt in ("yMnKy8zNzs/Q0dLT1NXW19jZ2tvc3d7f4OHi4+Tl5uc=", repr(bytes(range(200, 232)))[2:-1]):
        assert Veil(())(f"key {spelt}!") == "key ***!"


# -- tracebacks -----------------------------------------------------------------------------------


def raised(function: Callable[[], object]) -> BaseException:
    try:
        function()
    except BaseException as error:
        return error
    raise AssertionError("it should have raised")


def chained() -> None:
    try:
        int("12#4")
    except ValueError as error:
        raise KeyError("12#4") from error


def in_context() -> None:
    try:
        int("12#4")
    except ValueError:
        raise LookupError("nobody pressed 12#4")  # noqa: B904  (the context is the point)


def group() -> None:
    raise ExceptionGroup("12#4", [raised_error(chained), ExceptionGroup("in 12#4", [ValueError("12#4")])])


def raised_error(function: Callable[[], object]) -> Exception:
    error = raised(function)
    assert isinstance(error, Exception)
    return error


def noted() -> None:
    error = ValueError("plain")
    error.add_note("the caller pressed 12#4\nand hung up")
    raise error


def of_lines() -> None:
    raise ValueError("first\n  File 12#4\n    12#4\n12#4")


@pytest.mark.parametrize("function", [chained, in_context, group, noted, of_lines], ids=lambda one: one.__name__)
def test_messages_are_cleaned_and_frames_are_not(function: Callable[[], object]) -> None:
    error = raised(function)
    text = formatted(error, Veil(["12#4"]))
    quoting = [line for line in text.splitlines() if "12#4" in line]
    assert [one for one in quoting if not any(code in one for code in ("raise ", "int(", "add_note("))] == []
    assert f"in {function.__name__}" in text
    assert f'File "{__file__}", line ' in text
    assert "***" in text


def test_a_traceback_reads_as_pythons_own() -> None:
    for function in (chained, in_context, noted, of_lines):
        error = raised(function)
        assert formatted(error, str) == "".join(traceback.format_exception(error)).rstrip("\n")


def test_the_text_of_a_syntax_error_is_part_of_its_message() -> None:
    pressed = "(83" + "74"
    text = formatted(raised(lambda: ast.literal_eval(pressed)), Veil([pressed]))
    assert "8374" not in text
    assert "SyntaxError" in text


def test_the_members_of_a_group_are_numbered() -> None:
    text = formatted(raised(group), Veil(["12#4"]))
    assert "ExceptionGroup: *** (2 sub-exceptions)" in text
    assert next(line for line in text.splitlines() if "+----" in line) == "  +---------------- 1 ----------------"
    assert "  | KeyError: '***'" in text


def test_a_chain_is_bounded_and_may_be_a_circle() -> None:
    first, second = ValueError("first"), ValueError("second")
    first.__cause__, second.__cause__ = second, first
    assert formatted(first, str).count("ValueError") == 2
    wide = formatted(ExceptionGroup("wide", [ValueError(str(number)) for number in range(1_000)]), str)
    assert wide.count("ValueError") < 60
    assert "and 951 more" in wide


# -- lines ----------------------------------------------------------------------------------------


class Own:
    own = True


def line(logger: object = None, name: str = "info", /, **fields: Any) -> dict[str, Any]:
    return dict(withhold(logger, name, fields))


@contextmanager
def asking() -> Generator[list[str]]:
    """An event and a state at hand, and who of them was asked."""
    asked: list[str] = []

    class Asked(Held):
        def __init__(self, name: str, *values: object) -> None:
            super().__init__(*values)
            self.name = name

        def withheld(self) -> tuple[object, ...]:
            asked.append(self.name)
            return self.values

    hold_back(Asked("event", "12#4", 58230471), Asked("state", "Quillfeather"))
    yield asked
    hold_back(Held(), Held())


def test_our_own_lines_ask_for_nothing_unless_they_are_about_an_error() -> None:
    with asking() as asked:
        assert line(Own(), event="event", type="12#4", level="info") == {
            "event": "event",
            "type": "12#4",
            "level": "info",
        }
        assert asked == []
        assert line(Own(), "error", event="12#4", error="KeyError('Quillfeather')", handler="12#4") == {
            "event": "12#4",
            "error": "KeyError('***')",
            "handler": "12#4",
        }
        assert asked == ["event", "state"]


def test_the_developers_lines_ask_the_event_and_those_about_errors_the_state() -> None:
    with asking() as asked:
        assert line(event="pressed 12#4 Quillfeather") == {"event": "pressed *** Quillfeather"}
        assert asked == ["event"]
        assert line(None, "warning", event="pressed 12#4 Quillfeather") == {"event": "pressed *** ***"}
        assert line(event="x", error="Quillfeather")["error"] == "***"
        assert line(None, "error", event="x", exc_info=ValueError("12#4"))["exception"] == "ValueError: ***"


def test_every_field_but_identifiers_and_counts() -> None:
    with asking():
        given = {"call_session_id": "12#4", "level": "12#4", "text": ["12#4"], "deep": {"a": {"b": ("12#4",)}}}
        expected = {**given, "text": ["***"], "deep": {"a": {"b": ["***"]}}, "pin": "***", "tries": 12, "none": None}
        assert line(**given, pin=58230471, tries=12, none=None) == expected
        assert line(obj=Point("12#4"))["obj"] == "Point(place='***')"


def test_the_command_in_an_error_of_the_chain_is_held_back_too() -> None:
    command = SendDtmf(call_control_id="v3:1", digits="83#1947*")

    def failing() -> None:
        try:
            raise OutcomeUnknown("no answer", command=command)
        except OutcomeUnknown as error:
            raise RuntimeError("could not press 83#1947*") from error

    written = line(None, "error", event="failed", exc_info=raised(failing))["exception"]
    assert "RuntimeError: could not press ***" in written
    assert str(InvalidParameters(422, [], command=command)).endswith("HTTP 422")


@pytest.mark.parametrize("form", ["error", "tuple", "true"])
def test_an_error_may_be_given_in_any_form(form: str) -> None:
    try:
        raise ValueError("mine")
    except ValueError as error:
        given = {"error": error, "tuple": (ValueError, error, None), "true": True}[form]
        assert line(exc_info=given)["exception"].endswith("ValueError: mine")
    assert "exception" not in line(exc_info=True)
    assert "exception" not in line(exc_info=None)

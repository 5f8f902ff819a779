"""What several workers may not be combined with: refused before anything starts, with the reason."""

import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from callflow import App, Settings
from callflow.engine.memory import memory_engine
from callflow.errors import ConfigurationError
from callflow.testing.webhooks import DEVELOPMENT_KEY
from tests.cli.test_cli import GOOD, KEYS, callflow
from tests.cli.test_sentences import said

KEEPING = """
import time
from callflow import App
from callflow.engine.memory import memory_engine

app = App(engine=memory_engine(clock=time.time, max_calls=10, max_queued=10, drain_timeout=1, keeps_state=True))
"""
TAKEN = ["--port", "1", "--host", "no.such.host.invalid"]


@pytest.mark.parametrize(
    ("source", "arguments", "variables", "words"),
    [
        (GOOD, ["--engine", "memory", "--workers", "2"], {}, ["in one process", "CALLFLOW_WORKERS=2", "=none"]),
        (GOOD, ["--workers", "3"], {"CALLFLOW_ENGINE": "memory"}, ["in one process", "CALLFLOW_WORKERS=3"]),
        (GOOD, ["--reload", "--workers", "2"], {}, ["CALLFLOW_RELOAD", "only one process"]),
        (GOOD, ["--workers", "65"], {}, ["CALLFLOW_WORKERS is out of bounds", "from 1 to 64"]),
        (GOOD, ["--workers", "2"], {"TELNYX_API_KEY": ""}, ["TELNYX_API_KEY is not set"]),
        (GOOD, ["--workers", "2", *TAKEN], {}, ["no.such.host.invalid:1 cannot be listened on"]),
        (GOOD.replace("App()", "Ap()"), ["--workers", "2"], {}, ["main.py:5: NameError"]),
        (KEEPING, ["--workers", "2"], {}, ["App(engine=...) is a LocalEngine", "2 workers", "leave `engine` out"]),
    ],
)
def test_what_would_lose_state_is_one_sentence(
    tmp_path: Path, source: str, arguments: list[str], variables: Mapping[str, str], words: list[str]
) -> None:
    (tmp_path / "main.py").write_text(source)
    done = callflow(
        "run", "main:app", *arguments, cwd=tmp_path, env={**KEYS, "CALLFLOW_LOG_FORMAT": "json", **variables}
    )
    assert done.returncode == 2, done.stderr
    sentence = said(done.stderr)
    assert [word for word in words if word not in sentence] == []
    assert "worker ready" not in done.stderr


LEAKING = """
from contextlib import asynccontextmanager
from callflow import App, Settings

@asynccontextmanager
async def life(app):
    raise RuntimeError("cannot log in with sk-live-0a1b2c3d4e5f")
    yield

app = App(settings=Settings(api_key="sk-live-0a1b2c3d4e5f"), lifespan=life)
"""


@pytest.mark.parametrize("workers", ["1", "2"])
def test_a_worker_that_quotes_the_api_key_in_its_last_words_does_not_tell_it(tmp_path: Path, workers: str) -> None:
    (tmp_path / "main.py").write_text(LEAKING)
    done = callflow("run", "main:app", "--port", "0", "--workers", workers, cwd=tmp_path, env=KEYS)
    assert done.returncode == 2
    assert "cannot log in with" in done.stderr
    assert "0a1b2c3d4e5f" not in done.stderr + done.stdout


@pytest.mark.parametrize(
    ("settings", "keeps_state"),
    [
        (Settings(), True),
        (Settings(workers=2), False),
        (Settings(engine="none"), False),
        (Settings(engine="memory"), True),
        (Settings(workers=2, engine="none"), False),
    ],
    ids=str,
)
def test_one_process_keeps_the_state_unless_it_is_told_not_to(settings: Settings, keeps_state: bool) -> None:
    assert settings.keeps_state is keeps_state


@pytest.mark.parametrize("settings", [{"engine": "memory"}, {"reload": True}], ids=str)
def test_settings_that_contradict_each_other_cannot_be_made(settings: dict[str, bool]) -> None:
    with pytest.raises(ConfigurationError, match="CALLFLOW_WORKERS=2"):
        Settings(workers=2, **settings)  # type: ignore[arg-type]  # one of several


def test_settings_given_in_code_are_held_to_the_number_of_processes_too() -> None:
    """`callflow run --workers 2` counts, although the program brings settings of its own."""
    given = Settings(api_key="KEY_test", public_keys=(DEVELOPMENT_KEY.public_key,))
    app = App(settings=given)
    assert app.check().keeps_state
    assert not app.check(workers=2).keeps_state
    with pytest.raises(ConfigurationError, match="in one process"):
        App(settings=Settings(api_key="KEY_test", engine="memory")).check(workers=2)


@pytest.mark.parametrize("keeps_state", [True, False])
async def test_an_engine_given_in_code_says_whether_it_is_one_of_several(keeps_state: bool) -> None:
    engine = memory_engine(clock=time.time, max_calls=10, max_queued=10, drain_timeout=1.0, keeps_state=keeps_state)
    app = App(engine=engine, settings=Settings(api_key="KEY_test", log_level="error"))
    assert engine.shared is not keeps_state
    if not keeps_state:
        async with app.started(workers=2):
            return
    with pytest.raises(ConfigurationError, match="keeps its calls for one process"):
        async with app.started(workers=2):
            pass

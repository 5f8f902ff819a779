"""Settings that are read as far as they can be."""

import pytest

from callflow import config
from callflow.errors import ConfigurationError

MALFORMED = {
    "TELNYX_API_KEY": "KEY with a space",
    "TELNYX_PUBLIC_KEY": "abc",
    "TELNYX_CONNECTION_ID": "mine",
    "CALLFLOW_PROT": "80",
    "CALLFLOW_PORT": "eighty",
    "CALLFLOW_HOST": "0.0.0.0",
}


def test_every_mistake_is_told_and_the_rest_is_read() -> None:
    settings, wrong = config.examine(MALFORMED)
    assert set(wrong) == set(MALFORMED) - {"CALLFLOW_HOST"}
    assert wrong["CALLFLOW_PROT"] == "CALLFLOW_PROT is no setting of callflow; did you mean CALLFLOW_PORT?"
    assert (settings.api_key, settings.public_keys, settings.port, settings.host) == (None, (), 8000, "0.0.0.0")
    assert "a space" not in str(wrong)


def test_settings_that_do_not_go_together() -> None:
    settings, wrong = config.examine({"CALLFLOW_WORKERS": "2", "CALLFLOW_ENGINE": "memory", "CALLFLOW_PORT": "1"})
    assert list(wrong) == ["CALLFLOW_WORKERS"]
    assert (settings.workers, settings.engine, settings.port) == (1, "memory", 1)


def test_what_is_well_is_read_as_ever() -> None:
    environ = {"TELNYX_API_KEY": "KEY_test", "CALLFLOW_WORKERS": "2"}
    assert config.examine(environ) == (config.load(environ), {})


def test_to_load_is_to_raise_for_the_first_mistake() -> None:
    with pytest.raises(ConfigurationError, match="CALLFLOW_PROT is no setting"):
        config.load(MALFORMED)

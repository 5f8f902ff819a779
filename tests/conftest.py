"""What all tests share."""

import logging

import pytest
import structlog

from tests.kit import Kit

# Loggers keep the level that was set when they were first used; so it is set before anything is.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.DEBUG), cache_logger_on_first_use=False)


@pytest.fixture
def kit() -> Kit:
    return Kit()

"""The carrier's answers as values, as users import them: `from callflow.answers import Recording`."""

import callflow._generated.answers as _answers
from callflow._generated.answers import *  # noqa: F403  (every generated answer and object is public)

__all__: list[str] = []
__all__ += _answers.__all__

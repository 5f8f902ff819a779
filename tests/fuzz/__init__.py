"""Fuzzing, guided by coverage: `python -m tests.fuzz [--seconds 600] [target]`."""

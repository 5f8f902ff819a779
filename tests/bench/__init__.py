"""How fast callflow is, beside what it is compared with: `python -m tests.bench`."""

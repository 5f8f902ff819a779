"""Hostile requests, each with its answer: a list that is run through a real socket, and printed as a table."""

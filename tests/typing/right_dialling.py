"""A dial policy, as it stands in the documentation."""

from callflow import App, DialPolicy

app = App(dial_policy=DialPolicy(countries={"US"}, per_minute=60))
anywhere = App(dial_policy=DialPolicy())

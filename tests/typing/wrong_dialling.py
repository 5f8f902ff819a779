"""Each line with a mark has to be flagged, and no other."""

from callflow import App, DialPolicy

App(dial_policy={"US"})  # expect: error
DialPolicy({"US"})  # expect: error
DialPolicy(countries={1})  # expect: error
DialPolicy(time_limit="3600")  # expect: error
DialPolicy(country={"US"})  # expect: error

"""Settings and testing helpers: values of other types, and names that are none."""

from callflow import App, Settings
from callflow.config import load
from callflow.testing.transport import RecordingTransport, Sent
from callflow.testing.webhooks import Webhooks

settings = Settings(api_key="KEY_test")
webhooks = Webhooks(clock=lambda: 0.0)
transport = RecordingTransport()

# wrong: mypy arg-type; pyright reportArgumentType
Settings(api_key=7)
# wrong: mypy arg-type; pyright reportArgumentType; raises ConfigurationError
Settings(public_keys="key")
# wrong: raises ConfigurationError
Settings(public_keys=("key",))
# wrong: mypy arg-type; pyright reportArgumentType
Settings(port="8000")
# wrong: mypy arg-type; pyright reportArgumentType
Settings(log_level="loud")
# wrong: mypy arg-type; pyright reportArgumentType
Settings(log_format="xml")
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Settings(api_keys="KEY_test")
# wrong: mypy misc; pyright reportAttributeAccessIssue; raises FrozenInstanceError
settings.port = 9000
# wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
settings.webhook
# wrong: mypy union-attr; pyright reportOptionalMemberAccess
settings.api_key.upper()
# wrong: mypy dict-item; pyright reportArgumentType; raises AttributeError
load({"CALLFLOW_PORT": 9000})
# wrong: raises ConfigurationError
load({"CALLFLOW_PORT": "many"})
# wrong: raises ConfigurationError
load({"CALLFLOW_PROT": "9000"})
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Webhooks()
# wrong: mypy arg-type; pyright reportArgumentType
Webhooks(clock=0.0)
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
webhooks.body()
# wrong: mypy arg-type; pyright reportArgumentType
webhooks.body("call.answered", attempt="2")
# wrong: mypy arg-type; pyright reportArgumentType; raises TypeError
webhooks.body("call.answered", occurred_at="now")
# wrong: mypy arg-type; pyright reportArgumentType; raises TypeError
webhooks.headers("body")
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
webhooks.leg()
# wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
Sent("speak", "v3:leg", {}).command
# wrong: mypy assignment; pyright reportArgumentType
transport.answers["speak"] = 422
# wrong: mypy assignment; pyright reportArgumentType
transport.answers["speak"] = (422, "no")
# wrong: mypy arg-type; pyright reportArgumentType
App(settings=Settings)

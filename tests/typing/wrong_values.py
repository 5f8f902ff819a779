"""Commands as values: parameters that are none, missing, or not of that type."""

from callflow import Client
from callflow.commands import CallCommand, Command, CustomSipHeader, Dial, Gather, Hangup, Speak, Transfer
from callflow.testing.transport import RecordingTransport

LEG = "v3:leg-1"
SPEAK = Speak(call_control_id=LEG, payload="Hello", voice="female")

# wrong: mypy call-arg; pyright reportCallIssue; raises InvalidCommand
Speak(call_control_id=LEG, payload="Hello")
# wrong: mypy call-arg; pyright reportCallIssue; raises InvalidCommand
Speak(payload="Hello", voice="female")
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Speak(LEG, "Hello", "female")
# wrong: mypy call-arg; pyright reportCallIssue; raises WrongParameter
Speak(call_control_id=LEG, payload="Hello", voice="female", languag="en-US")
# wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
Speak(call_control_id=LEG, payload="Hello", voice="female", payload_type="markdown")
# wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
Speak(call_control_id=7, payload="Hello", voice="female")
# wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
Gather(call_control_id=LEG, maximum_digits="four")
# wrong: raises InvalidCommand
Gather(call_control_id=LEG, maximum_digits=129)
# wrong: mypy call-arg; pyright reportCallIssue; raises InvalidCommand
Hangup()
# wrong: raises InvalidCommand
Hangup(call_control_id="")
# wrong: mypy call-arg; pyright reportCallIssue; raises WrongParameter
Dial(call_control_id=LEG, to="+13125550199", from_="+13125550100", connection_id="1")
# wrong: mypy call-arg; pyright reportCallIssue; raises InvalidCommand
Dial(to="+13125550199", connection_id="1")
# wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
Transfer(call_control_id=LEG, to="+13125550199", custom_headers={"X-Team": "1"})
# wrong: mypy call-arg; pyright reportCallIssue; raises ValidationError
CustomSipHeader(name="X-Team")
# wrong: mypy call-arg; pyright reportCallIssue; raises ValidationError
CustomSipHeader(name="X-Team", valu="1")
# wrong: mypy misc; pyright reportAttributeAccessIssue; raises ValidationError
SPEAK.payload = "Goodbye"
# wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
SPEAK.languag
# wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType; raises AttributeError
SPEAK.wire().payload
# wrong: mypy misc; pyright reportAttributeAccessIssue; raises FrozenInstanceError
SPEAK.operation.retry = "never"
# wrong: mypy arg-type; pyright reportArgumentType
Client(api_key="KEY_test", transport="httpx2")
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Client("KEY_test")
# wrong: mypy arg-type; pyright reportArgumentType; raises ConfigurationError
Client(api_key="KEY_test", base_url=5)
# wrong: mypy arg-type; pyright reportArgumentType; raises ConfigurationError
Client(api_key="KEY_test", deadline="5")
# wrong: raises ConfigurationError
Client(api_key="")


async def execute(client: Client) -> None:
    # wrong: mypy arg-type; pyright reportArgumentType
    await client.execute("hangup")
    # wrong: mypy arg-type; pyright reportArgumentType
    await client.execute(Hangup)
    # wrong: mypy call-arg; pyright reportCallIssue
    await client.execute(SPEAK, timeout=2)
    answer = await client.execute(SPEAK)
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    answer.result
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    await client.exceute(SPEAK)


def of_a_leg(command: CallCommand) -> None: ...


def any_of_them(command: Command) -> None:
    # wrong: mypy arg-type; pyright reportArgumentType
    of_a_leg(command)
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    command.call_control_id


# wrong: mypy arg-type; pyright reportArgumentType
RecordingTransport(sent="speak")

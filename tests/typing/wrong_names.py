"""Events by name: a name says less than a class."""

from callflow import App, Call, Conference
from callflow.events import CallAnswered, CallEvent, ConferenceEvent, ConferenceSpeakEnded, Event

app = App()


# wrong: mypy arg-type; pyright reportArgumentType
@app.on("call.answered")
async def as_its_class(call: Call, event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on("conference.speak.ended")
async def as_its_class_too(conference: Conference, event: ConferenceSpeakEnded) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on("conference.speak.ended")
async def a_call_for_a_conference(call: Call, event: Event) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on("call.answered")
async def a_conference_for_a_call(conference: Conference, event: Event) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on("conference.participant.joined")
async def a_conference_for_a_leg_in_it(conference: Conference, event: CallEvent) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on("call.answered")
async def of_a_conference(call: Call, event: ConferenceEvent) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(Event)
async def a_call_for_whatever_happens(call: Call, event: Event) -> None: ...


# wrong: mypy call-overload; pyright reportArgumentType, reportCallIssue; raises RegistrationError
app.on(b"call.answered")
# wrong: raises RegistrationError
app.on("call.answerd")
# wrong: mypy attr-defined
# wrong: pyright reportAttributeAccessIssue, reportUnknownLambdaType, reportUnknownMemberType
app.on("call.answered", lambda event: event.digits == "1")
# wrong: raises RegistrationError
app.on("call.answered", digits="1")

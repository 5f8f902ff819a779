"""Conferences: they are no calls, and take other commands."""

from callflow import App, Call, Conference
from callflow.events import (
    CallAnswered,
    ConferenceEnded,
    ConferenceEvent,
    ConferenceParticipantJoined,
    ConferenceSpeakEnded,
    ConferenceSpeakStarted,
)

app = App()


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(ConferenceSpeakEnded)
async def a_call(call: Call, event: ConferenceSpeakEnded) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(ConferenceParticipantJoined)
async def a_conference(conference: Conference, event: ConferenceParticipantJoined) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(CallAnswered)
async def a_conference_for_a_call(conference: Conference, event: CallAnswered) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(ConferenceSpeakEnded)
async def of_another_event(conference: Conference, event: ConferenceSpeakStarted) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(ConferenceEvent)
async def of_a_narrower_event(conference: Conference, event: ConferenceSpeakEnded) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(ConferenceSpeakEnded, leg="any")
async def a_conference_for_each_leg(conference: Conference, event: ConferenceSpeakEnded) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on("conference.speak.ended", leg="any")
async def a_conference_for_each_leg_by_name(conference: Conference, event: ConferenceEvent) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType
@app.on(ConferenceSpeakEnded, leg="any")
async def of_another_event_for_each_leg(call: Call, event: ConferenceSpeakStarted) -> None: ...


# wrong: mypy arg-type; pyright reportArgumentType; raises RegistrationError
@app.on(ConferenceEnded)
async def a_call_at_the_end(call: Call, event: ConferenceEnded) -> None: ...


@app.on(ConferenceSpeakEnded)
async def commanded(conference: Conference, event: ConferenceSpeakEnded) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    conference.answer()
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    conference.state
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    event.call_control_id


async def joining(call: Call) -> None:
    # wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
    await call.join_conference()
    # wrong: mypy arg-type; pyright reportArgumentType; raises InvalidCommand
    await call.join_conference("daily", beep_enabled="loud")
    # wrong: mypy call-arg; pyright reportCallIssue; raises WrongParameter
    await call.join_conference("daily", muted=True)


# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
Conference()
# wrong: mypy arg-type; pyright reportArgumentType
Conference(7)

"""Events by class: fields that they do not have, or not of that type."""

from datetime import datetime

from callflow import App, Call
from callflow.events import CallAnswered, CallEvent, CallGatherEnded, CallHangup, CallRecordingSaved, EventMeta

app = App()
META = EventMeta(id="e", type="call.gather.ended", occurred_at=datetime.now())


@app.on(CallGatherEnded)
async def gathered(call: Call, event: CallGatherEnded) -> None:
    # wrong: mypy arg-type; pyright reportArgumentType
    length = len(event.digits)
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    event.digit
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    event.recording_urls
    # wrong: mypy misc; pyright reportAttributeAccessIssue
    event.digits = str(length)
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    event.meta.attempts
    # wrong: mypy operator; pyright reportOperatorIssue, reportUnusedExpression
    event.meta.attempt + event.meta.id
    # wrong: mypy misc; pyright reportAttributeAccessIssue
    event.meta.id = "other"


@app.on(CallRecordingSaved)
async def saved(call: Call, event: CallRecordingSaved) -> None:
    # wrong: mypy union-attr; pyright reportOptionalMemberAccess
    event.recording_urls.mp3
    # wrong: mypy index; pyright reportIndexIssue, reportOptionalSubscript
    event.recording_urls["mp3"]
    if event.recording_urls is not None:
        # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
        event.recording_urls.mp4


@app.on(CallEvent, leg="any")
async def everything(call: Call, event: CallEvent) -> None:
    # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
    event.hangup_cause
    if isinstance(event, CallHangup):
        # wrong: mypy attr-defined; pyright reportAttributeAccessIssue, reportUnknownMemberType
        event.digits


# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
EventMeta(id="e", type="call.answered")
# wrong: mypy arg-type; pyright reportArgumentType
EventMeta(id="e", type="call.answered", occurred_at="today")
# wrong: mypy call-arg; pyright reportCallIssue; raises ValidationError
CallGatherEnded(digits="12")
# wrong: mypy arg-type; pyright reportArgumentType; raises ValidationError
CallGatherEnded(meta=META, digits=12.5j)
# wrong: mypy call-arg; pyright reportCallIssue; raises TypeError
CallAnswered(META)

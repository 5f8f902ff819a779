"""The peer: FastAPI and AsyncTelnyx, which answer every event with one command."""

from fastapi import FastAPI, Request, Response
from telnyx import AsyncTelnyx

client = AsyncTelnyx()  # reads TELNYX_API_KEY, TELNYX_PUBLIC_KEY and TELNYX_BASE_URL
app = FastAPI()


@app.post("/webhooks")
async def webhook(request: Request) -> Response:
    payload = (await request.body()).decode()
    try:
        event = client.webhooks.unwrap(payload, headers=dict(request.headers))
    except ValueError:
        return Response(status_code=401)
    data = getattr(event, "data", None)  # two of the SDK's 80 events have none
    if call_control_id := getattr(getattr(data, "payload", None), "call_control_id", None):
        await client.calls.actions.speak(
            call_control_id, payload="Press 1 for sales, 2 for billing.", voice="AWS.Polly.Joanna-Neural"
        )
    return Response("accepted")

"""The peer: FastAPI with the official SDK, as the SDK's page on webhooks shows them together."""

from fastapi import FastAPI, Request, Response
from telnyx import AsyncTelnyx
from telnyx.types import UnwrapWebhookEvent

from tests.bench.traffic import LIFE

client = AsyncTelnyx()  # reads TELNYX_API_KEY, TELNYX_PUBLIC_KEY and TELNYX_BASE_URL
app = FastAPI()


async def handle(event: UnwrapWebhookEvent) -> None: ...


HANDLERS = dict.fromkeys(LIFE, handle)


@app.post("/webhooks")
async def webhook(request: Request) -> Response:
    payload = (await request.body()).decode()
    try:
        event = client.webhooks.unwrap(payload, headers=dict(request.headers))
    except ValueError:
        return Response(status_code=401)
    data = getattr(event, "data", None)  # two of the SDK's 80 events have none
    if handler := HANDLERS.get(getattr(data, "event_type", "")):
        await handler(event)
    return Response("accepted")

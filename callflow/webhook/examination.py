"""The doctor's test event: the one request that is answered 200 although the carrier has not signed it.

`callflow doctor` is to find out whether a deployed app answers signed events in time, and has no key of the
carrier's to sign one with. But both know the API key, and a key pair that is derived from it signs this one event.

What it cannot be used for:

- The derived key is trusted for one body, byte for byte. Under any other body it is no key at all, and this body
  is neither parsed nor delivered: it reaches no engine and no handler.
- Only who knows the API key can sign it, and he can command every call anyway.
- Its timestamp is held to the same tolerance. Sent a second time within it, it is answered a second time, with
  nothing but the public keys that the app trusts.
- It is tried after the carrier's keys have not fitted, and for this body only. An event of the carrier's costs
  nothing more, a forged one a comparison, and a forged one that has this very body one more verification.

Whoever is sent the signature can try guesses of the API key on it. The carrier's keys are long and random, so that
no guess would hit; and the doctor sends it only to a URL that has refused a forged event before.
"""

import hashlib

from callflow.webhook.signature import NarrowKey, Signer

TEST_EVENT = (
    b'{"data":{"record_type":"event","event_type":"callflow.doctor","id":"00000000-0000-0000-0000-000000000000",'
    b'"occurred_at":"1970-01-01T00:00:00Z","payload":{}},"meta":{"attempt":1}}'
)
"""The whole body. What makes each sending of it another one is its signed timestamp."""

_DOMAIN = b"callflow doctor"  # this digest is used for nothing else


def doctors_signer(api_key: str) -> Signer:
    """What signs the test event, for whoever has the API key."""
    return Signer(hashlib.blake2b(api_key.encode(), digest_size=32, person=_DOMAIN).digest())


def doctors_key(api_key: str) -> NarrowKey:
    """What an app with this API key trusts for the test event."""
    return NarrowKey(doctors_signer(api_key).public_key, TEST_EVENT)

"""The transports by name: `httpx2` comes with callflow, `aiohttp` with the extra `fast`."""

from importlib.util import find_spec
from typing import TYPE_CHECKING

from callflow.client.transport import Transport
from callflow.config import TransportName
from callflow.errors import ConfigurationError

if TYPE_CHECKING:
    from callflow.client.aiohttp_transport import AiohttpTransport
    from callflow.client.httpx_transport import HttpxTransport


def require(name: TransportName) -> None:
    """Find out, without loading it, whether a transport's library is there.

    Raises:
        ConfigurationError: It is not installed.
    """
    if name == "aiohttp" and find_spec("aiohttp") is None:
        raise ConfigurationError(
            "CALLFLOW_TRANSPORT=aiohttp needs a package that is not installed: pip install 'callflow[fast]'"
        )


def open_transport(name: TransportName) -> Transport:
    """A transport with its library and its certificates loaded, some 0.1 s which no command has to wait for.

    Raises:
        ConfigurationError: Its library is not installed, or a proxy of the environment is no address.
    """
    require(name)
    transport = _aiohttp() if name == "aiohttp" else _httpx2()
    transport.prepare()
    return transport


# Libraries are imported by the transport that is used, and none of them by `import callflow`.


def _httpx2() -> "HttpxTransport":
    from callflow.client.httpx_transport import HttpxTransport

    return HttpxTransport()


def _aiohttp() -> "AiohttpTransport":
    from callflow.client.aiohttp_transport import AiohttpTransport

    return AiohttpTransport()

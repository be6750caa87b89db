"""The one small HTTP server: the webhook, and whether all is well. Poll pages and metrics come to stand here too."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from hmac import compare_digest
from typing import Any

from aiohttp import web

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name, no secret
LARGEST_BODY = 1024 * 1024

Healthy = Callable[[], Awaitable[bool]]
TakeUpdate = Callable[[Mapping[str, Any]], Awaitable[None]]


def add_health(app: web.Application, healthy: Healthy) -> None:
    """Answer at /healthz whether the bot can do its work."""

    async def health(_request: web.Request) -> web.Response:
        well = await healthy()
        return web.json_response({"ok": well}, status=200 if well else 503)

    app.router.add_get("/healthz", health)


def add_webhook(app: web.Application, path: str, *, secret: str, take: TakeUpdate) -> None:
    """Take updates at a path from who knows the secret; a 200 says that the update is dealt with for good."""

    async def webhook(request: web.Request) -> web.Response:
        if not compare_digest(request.headers.get(SECRET_HEADER, "").encode(), secret.encode()):
            raise web.HTTPForbidden
        try:
            body = await request.json()
        except ValueError as error:
            raise web.HTTPBadRequest from error
        if not isinstance(body, dict):
            raise web.HTTPBadRequest
        await take(body)
        return web.Response()

    app.router.add_post(path, webhook)


def new_app() -> web.Application:
    """Make a server with nothing in it."""
    return web.Application(client_max_size=LARGEST_BODY)


@asynccontextmanager
async def serving(app: web.Application, *, host: str, port: int) -> AsyncIterator[int]:
    """Serve for the time of the block, and give the port; requests under way are finished."""
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, host, port).start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()

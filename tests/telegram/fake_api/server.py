"""The HTTP side: requests in, answers out, updates waited for or posted, and the faults of a real network."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from tests.telegram.fake_api.methods import METHODS, allow
from tests.telegram.fake_api.parameters import SPECIFICATION, read
from tests.telegram.fake_api.refusals import Refused, conflict, flood
from tests.telegram.fake_api.world import TOKEN, Call, Fault, World

RETRY_WEBHOOK = 0.02
"""Telegram waits longer before it posts an update again; a test has no time for that."""


class FakeApi:
    """Answers requests for one world."""

    def __init__(self, world: World) -> None:
        self.world = world

    @property
    def app(self) -> web.Application:
        app = web.Application(client_max_size=50_000_000)
        app.router.add_route("*", "/bot{token}/{method}", self.answer)
        app.router.add_get("/file/bot{token}/{path:.+}", self.download)
        return app

    async def answer(self, request: web.Request) -> web.StreamResponse:
        if request.match_info["token"] != TOKEN:
            return _json({"ok": False, "error_code": 401, "description": "Unauthorized"}, 401)
        method = request.match_info["method"]
        if method not in SPECIFICATION:
            return _json({"ok": False, "error_code": 404, "description": "Not Found: method not found"}, 404)
        given = await _given(request)
        if self.world.keep_log:
            self.world.calls.append(Call(method, given))
        return await self._after_faults(request, method, given)

    async def download(self, request: web.Request) -> web.Response:
        body = self.world.files.get(request.match_info["path"])
        if request.match_info["token"] != TOKEN or body is None:
            raise web.HTTPNotFound
        return web.Response(body=body)

    async def _after_faults(self, request: web.Request, method: str, given: dict[str, Any]) -> web.StreamResponse:
        fault = self.world.fault_for(method)
        if fault is None:
            return await self._act(method, given)
        if fault.trouble == "flood":
            refused = flood(int(fault.seconds))
            return _json(refused.body, refused.code)
        return await self._break(request, method, given, fault)

    async def _break(
        self, request: web.Request, method: str, given: dict[str, Any], fault: Fault
    ) -> web.StreamResponse:
        if fault.trouble == "server":
            return web.Response(status=502, text="<html>502 Bad Gateway</html>", content_type="text/html")
        if fault.trouble == "nonsense":
            return web.Response(text="{not json", content_type="application/json")
        if fault.trouble == "slow":
            await asyncio.sleep(fault.seconds)
        if fault.trouble == "drop_after":
            await self._act(method, given)
        if fault.trouble in {"drop", "drop_after"} and request.transport:
            request.transport.abort()
            return web.Response()
        return await self._act(method, given)

    async def _act(self, method: str, given: dict[str, Any]) -> web.Response:
        try:
            parameters = read(method, given)
            if method == "getUpdates":
                return _json({"ok": True, "result": await self._updates(parameters)})
            return _json({"ok": True, "result": METHODS[method](self.world, parameters)})
        except Refused as refused:
            return _json(refused.body, refused.code)

    async def _updates(self, given: dict[str, Any]) -> list[dict[str, Any]]:
        world = self.world
        if world.webhook.url:
            raise conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete it first")
        allow(world, given)
        _forget(world, given.get("offset", 0))
        world.poller += 1
        mine = world.poller
        world.arrived.set()
        with suppress(TimeoutError):
            async with asyncio.timeout(given.get("timeout", 0)):
                while not world.updates and mine == world.poller:
                    world.arrived.clear()
                    await world.arrived.wait()
        if mine != world.poller:
            raise conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        return list(world.updates)[: given.get("limit", 100)]

    async def post_updates(self) -> None:
        """Post to the webhook what comes, in order, each again until it is taken; runs until it is cancelled."""
        world = self.world
        async with ClientSession(timeout=ClientTimeout(5)) as session:
            while True:
                while not (world.webhook.url and world.updates):
                    world.arrived.clear()
                    await world.arrived.wait()
                if await _post(session, world, world.updates[0]):
                    world.updates.popleft()
                else:
                    await asyncio.sleep(RETRY_WEBHOOK)


@asynccontextmanager
async def fake_api(world: World | None = None) -> AsyncIterator[tuple[World, str]]:
    """Run a server for the time of a test and give its world and its address."""
    api = FakeApi(world or World())
    runner = web.AppRunner(api.app, shutdown_timeout=0.1)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    posting = asyncio.create_task(api.post_updates())
    try:
        yield api.world, f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        posting.cancel()
        await runner.cleanup()


def _forget(world: World, offset: int) -> None:
    if offset < 0:
        while len(world.updates) > -offset:
            world.updates.popleft()
    while world.updates and 0 < world.updates[0]["update_id"] < offset:
        world.updates.popleft()
        world.taken.set()


async def _post(session: ClientSession, world: World, update: dict[str, Any]) -> bool:
    headers = {"X-Telegram-Bot-Api-Secret-Token": world.webhook.secret} if world.webhook.secret else {}
    try:
        async with session.post(world.webhook.url, json=update, headers=headers) as response:
            if response.ok:
                return True
            world.webhook.last_error = f"Wrong response from the webhook: {response.status} {response.reason}"
    except (ClientError, TimeoutError) as error:
        world.webhook.last_error = str(error)
    return False


async def _given(request: web.Request) -> dict[str, Any]:
    given: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        return given | await request.json()
    for name, value in (await request.post()).items():
        given[name] = value.file.read() if isinstance(value, web.FileField) else value
    return given


def _json(body: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(text=json.dumps(body, ensure_ascii=False), status=status, content_type="application/json")

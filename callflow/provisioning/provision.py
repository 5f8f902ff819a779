"""The way of a plan: look, decide, carry out, look again."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias

from callflow.errors import CommandError, OutcomeUnknown
from callflow.provisioning.account import Account
from callflow.provisioning.diff import step
from callflow.provisioning.plan import Assign, Change, Create, Plan, Update, plan
from callflow.provisioning.present import Application, Number, Present
from callflow.provisioning.wanted import Wanted
from callflow.webhook.address import same_url

Tell: TypeAlias = Callable[[str], None]


class Provisioning:
    """An account on its way to what is wanted.

    Args:
        account: The account.
        wanted: What it should have.
        tell: Hears of each change that was made, as a sentence.
    """

    def __init__(self, account: Account, wanted: Wanted, tell: Tell) -> None:
        self._account = account
        self._wanted = wanted
        self._tell = tell
        self._present = Present()

    async def look(self) -> Plan:
        """Read what there is, and decide what has to change. Nothing is written.

        Raises:
            CommandError: The carrier did not answer, or did not answer as it should.
        """
        wanted = self._wanted
        self._present = Present(
            applications=await self._account.applications(),
            numbers=await self._account.numbers(wanted.numbers),
            profiles=() if wanted.outbound_profile is None else await self._account.profiles(),
        )
        return plan(wanted, self._present)

    async def carry_out(self, found: Plan) -> Plan:
        """Make the changes of a plan, then read them back.

        Every change but the making of an application can be made again without harm. So where it is not known
        whether one took effect, what is read back decides.

        Args:
            found: What `look` has given, without problems.

        Returns:
            What would have to change now: nothing, if the carrier did as it said.

        Raises:
            CommandError: The carrier refused a change, or could not be reached.
            OutcomeUnknown: Whether an application was made is not known. Nothing was done after it.
        """
        connection_id = "" if found.application is None else found.application.id
        changed: list[Number] = []
        for change in found.changes:
            if isinstance(change, Assign):
                changed.append(change.number)
            connection_id = await self._step(change, connection_id)
        return await self._read_back(connection_id, changed)

    async def _step(self, change: Change, connection_id: str) -> str:
        """Make one change, and tell; the application that it was made to."""
        words = step(change)
        try:
            match change:
                case Create():
                    connection_id = await self._create(change)
                case Update(application):
                    await self._account.update(application.id, change.body)
                case Assign(number):
                    await self._account.assign(number.id, connection_id)
        except CommandError as error:
            known = not isinstance(error, OutcomeUnknown)
            self._tell(f"{'failed' if known else 'no answer'}: {words}")
            if known or isinstance(change, Create):
                raise
        else:
            self._tell(f"done: {words}")
        return connection_id

    async def _create(self, change: Create) -> str:
        """Make the application; where no answer comes, look for it, and never make a second one.

        Raises:
            OutcomeUnknown: No answer came, and no application like it is there, or several are.
        """
        try:
            made = await self._account.create(change.body)
        except OutcomeUnknown as error:
            new = await self._new_since() or []
            if len(new) == 1:
                return new[0].id
            raise OutcomeUnknown(
                "whether the application was made is not known: no answer came, and it was not seen in the list "
                "afterwards; run the same again in a minute, which makes none if one is there",
                command=error.command,
            ) from error
        return await self._only(made)

    async def _only(self, made: Application) -> str:
        """The application to go on with: of several that were made at the same time, the oldest.

        The others withdraw theirs, which have no numbers yet. Each sees all that were made before its own, and all
        sort them in the same way, so one is left.
        """
        new = await self._new_since()
        if new is None:
            self._tell("not seen: whether another run has made an application at the same time; run the same again")
            return made.id
        own = next((one for one in new if one.id == made.id), made)
        oldest = min((own, *new), key=lambda one: one.age)
        if oldest.id == made.id:
            return made.id
        self._tell(f"another run has made {oldest} at the same time, and before this one: it is used")
        try:
            await self._account.delete(made.id)
        except CommandError:
            self._tell(f"failed: withdraw {made}, which posts to the same URL: delete it")
            raise
        self._tell(f"done: withdraw {made}")
        return oldest.id

    async def _new_since(self) -> list[Application] | None:
        """The applications like ours that were not there when we looked; None if that cannot be seen."""
        known = {one.id for one in self._present.applications}
        try:
            there = await self._account.applications()
        except CommandError:
            return None
        return [one for one in there if one.id not in known and same_url(one.webhook_url, self._wanted.webhook_url)]

    async def _read_back(self, connection_id: str, changed: list[Number]) -> Plan:
        untouched = [one for one in self._present.numbers if one.id not in {number.id for number in changed}]
        present = Present(
            applications=(await self._account.application(connection_id),),
            numbers=(*untouched, *[await self._account.number(one.id) for one in changed]),
            profiles=self._present.profiles,
        )
        return plan(replace(self._wanted, connection_id=connection_id), present)

# SPDX-License-Identifier: MIT

from . import core


async def _relay(task, waiter):
    """Sees *task* to its end, then wakes *waiter* with what came of it."""
    error = value = None
    try:
        value = await task
    except BaseException as e:
        error = e
    # A waiter that is no longer asleep has given up: its time was over, or it was cancelled.
    if waiter.data is None and waiter.cancel():
        waiter.data = core.CancelledError(error, value)


async def wait_for(aw, timeout, sleep=core.sleep):
    """The value of *aw*; after *timeout* seconds (None: never) *aw* is cancelled and TimeoutError raised."""
    task = core._promote_to_task(aw)
    if timeout is None:
        return await task

    relay = core.create_task(_relay(task, core.cur_task))
    try:
        await sleep(timeout)
    except core.CancelledError as wake:
        if not wake.args:
            # Not from the relay: this very wait is being cancelled.
            relay.cancel()
            raise wake
        error, value = wake.args
        if error is not None:
            raise error
        return value
    relay.cancel()
    await relay
    raise core.TimeoutError


def wait_for_ms(aw, timeout):
    """`wait_for` in milliseconds."""
    return wait_for(aw, timeout, core.sleep_ms)


class _Gathering:
    """What a task waits on that gathers others: it is each child's `state`, and so is told of its end."""

    def __init__(self, waiter, patient):
        self.waiter = waiter
        self.patient = patient  # an error of a child does not end the wait
        self.running = 0
        self.error = None

    def __call__(self, child, ending):
        if self.waiter.data is not self:
            return  # woken already
        self.running -= 1
        if not (self.patient or isinstance(ending, StopIteration)):
            self.error = ending
        if self.error or not self.running:
            core._task_queue.push(self.waiter)

    def remove(self, waiter):
        """The firmware calls this to cancel the waiter; there is no queue to take it from."""


async def gather(*aws, return_exceptions=False):
    """The values of all *aws*, as a list. With *return_exceptions*, what they raise is listed among them."""
    if not aws:
        return []

    children = [core._promote_to_task(aw) for aw in aws]
    waiter = core.cur_task
    gathering = _Gathering(waiter, return_exceptions)
    for child in children:
        if child.state is True:
            child.state = gathering
            gathering.running += 1
        elif child.state:
            raise RuntimeError("can't gather")
        elif not (return_exceptions or gathering.error or isinstance(child.data, StopIteration)):
            gathering.error = child.data

    cancelled = None
    if gathering.running and not gathering.error:
        waiter.data = gathering
        try:
            await core._never()
        except core.CancelledError as e:
            cancelled = e

    values = []
    for child in children:
        if child.state is gathering:
            child.state = True
            if cancelled:
                child.cancel()
        else:
            values.append(child.data.value if isinstance(child.data, StopIteration) else child.data)
    if cancelled or gathering.error:
        raise cancelled or gathering.error
    return values

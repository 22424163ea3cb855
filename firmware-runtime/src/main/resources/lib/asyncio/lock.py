# SPDX-License-Identifier: MIT

from . import core


class Lock:
    """Held by one task at a time; the others queue in the order they came."""

    def __init__(self):
        self.held = False
        self.heir = None  # the task that was handed the lock and has not had its turn yet
        self.waiting = core.TaskQueue()

    def locked(self):
        return self.held

    async def acquire(self):
        if self.held or self.heir:
            me = core.cur_task
            self.waiting.push(me)
            me.data = self.waiting  # where to remove it from if it is cancelled
            try:
                await core._never()
            except core.CancelledError as cancelled:
                if self.heir is me:
                    self._hand_over()
                raise cancelled
            self.heir = None
        self.held = True
        return True

    def release(self):
        if not self.held:
            raise RuntimeError("Lock not acquired")
        self._hand_over()

    def _hand_over(self):
        self.held = False
        self.heir = None
        if self.waiting.peek():
            self.heir = self.waiting.pop()
            core._task_queue.push(self.heir)

    async def __aenter__(self):
        return await self.acquire()

    async def __aexit__(self, exc_type, exc, tb):
        return self.release()

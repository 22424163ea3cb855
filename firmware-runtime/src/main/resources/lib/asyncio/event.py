# SPDX-License-Identifier: MIT

from . import core


class Event:
    """Something that has happened or not; tasks can wait for it."""

    def __init__(self):
        self.state = False
        self.waiting = core.TaskQueue()

    def is_set(self):
        return self.state

    def set(self):
        """Wakes all who wait; until `clear`, nobody waits any more."""
        self.state = True
        while self.waiting.peek():
            core._task_queue.push(self.waiting.pop())

    def clear(self):
        self.state = False

    async def wait(self):
        if not self.state:
            self.waiting.push(core.cur_task)
            core.cur_task.data = self.waiting  # where to remove it from if it is cancelled
            await core._never()
        return True

# SPDX-License-Identifier: MIT
"""The event loop: it picks the task whose turn it is, and waits while nobody's is.

The firmware's `_asyncio.Task` reads three names of this module: `cur_task`, `_task_queue` and `CancelledError`.
A task's `state` is, as the firmware has it: True while it runs and nobody waits for its end; a TaskQueue of
those who wait; a function to call with its end; None once it ended unnoticed; False once its end was noticed.
Its `data` is None while it is in the run queue, or the object it waits on (which can `remove` it), or the
exception to throw into it at its next turn; after its end, the exception that ended it (StopIteration: a return).
"""

import select
from traceback import print_exception

from _asyncio import Task, TaskQueue
from adafruit_ticks import ticks_add, ticks_diff
from adafruit_ticks import ticks_ms as ticks


class CancelledError(BaseException):
    """Raised inside a task that is being cancelled."""


class InvalidStateError(Exception):
    """The operation makes no sense at this point of a task's life."""


class TimeoutError(Exception):
    """`wait_for` waited long enough."""


class _Suspension:
    """Awaiting it ends the task's turn. One object serves everybody, so that a turn leaves no garbage behind."""

    def __init__(self):
        self.until = None  # the time of the next turn; False: when somebody else queues the task; None: not used now
        self.over = StopIteration()

    def __iter__(self):
        return self

    __await__ = __iter__

    def __next__(self):
        until = self.until
        if until is None:
            self.over.__traceback__ = None
            raise self.over
        self.until = None
        if until is not False:
            _task_queue.push(cur_task, until)


_sleeping = _Suspension()
_parked = _Suspension()


def sleep_ms(t):
    """Lets the others run for at least *t* milliseconds."""
    turn = _sleeping
    if turn.until is not None:
        raise AssertionError("Check for a missing `await` in your code")
    turn.until = ticks_add(ticks(), max(0, t))
    return turn


def sleep(t):
    """Lets the others run for at least *t* seconds."""
    return sleep_ms(int(t * 1000))


def _never():
    """Ends the turn without asking for another: whoever the task waits for has to queue it."""
    _parked.until = False
    return _parked


class IOQueue:
    """The tasks that wait for a stream, at most one to read from it and one to write to it."""

    def __init__(self):
        self.poller = select.poll()
        self.map = {}  # id(stream): [stream, reading task, writing task]

    async def queue_read(self, stream):
        self._add(stream, 1)
        await _never()

    async def queue_write(self, stream):
        self._add(stream, 2)
        await _never()

    def _add(self, stream, role):
        entry = self.map.setdefault(id(stream), [stream, None, None])
        assert entry[role] is None
        entry[role] = cur_task
        cur_task.data = self
        self._watch(entry)

    def _watch(self, entry):
        stream, reader, writer = entry
        events = (select.POLLIN if reader else 0) | (select.POLLOUT if writer else 0)
        if events:
            self.poller.register(stream, events)
        else:
            del self.map[id(stream)]
            self.poller.unregister(stream)

    def remove(self, task):
        for entry in list(self.map.values()):
            if task in entry:
                entry[entry.index(task)] = None
                self._watch(entry)

    def wait_io_event(self, wait):
        """Waits *wait* ms (-1: for ever) for a stream to get ready, and queues the tasks that wait for it."""
        for stream, ready in self.poller.ipoll(wait):
            entry = self.map[id(stream)]
            # An error or a hang-up wakes both.
            for role, other in (1, select.POLLOUT), (2, select.POLLIN):
                if entry[role] and ready & ~other:
                    _task_queue.push(entry[role])
                    entry[role] = None
            self._watch(entry)


def create_task(coro):
    """Queues *coro* for its first turn."""
    if not hasattr(coro, "send"):
        raise TypeError("coroutine expected")
    task = Task(coro, globals())
    _task_queue.push(task)
    return task


def _promote_to_task(aw):
    return aw if isinstance(aw, Task) else create_task(aw)


def run_until_complete(main_task=None):
    """Gives every task its turns until *main_task* ends; returns or raises what ended it."""
    global cur_task
    endings = (CancelledError, Exception)  # made once: a turn leaves no garbage
    while True:
        # Streams are looked at before every turn, so a task that is always ready cannot starve them.
        wait = 1
        while wait > 0:
            task = _task_queue.peek()
            if task:
                wait = max(0, ticks_diff(task.ph_key, ticks()))
            elif _io_queue.map:
                wait = -1
            else:
                cur_task = None
                if not main_task or main_task.done():
                    return None
                wait = 1000  # every task waits for another, for ever: only Ctrl-C helps
            _io_queue.wait_io_event(wait)

        cur_task = task = _task_queue.pop()
        thrown = task.data
        try:
            if thrown is None:
                task.coro.send(None)
                continue
            if not task.done():
                task.data = None
                task.coro.throw(thrown)
                continue
        except endings as ending:
            # Whoever cancels a task that waits for him (there is no way to obey) comes to grief here.
            assert task.data is None
            if task is main_task:
                cur_task = None
                if not isinstance(ending, StopIteration):
                    task.state = False
                    raise ending
            _end(task, ending, task is main_task)
            if task is main_task:
                return ending.value
            continue
        # An exception ended this task at an earlier turn; everybody had a turn to ask for it since.
        if task.state is False:
            task.data = None  # only those who waited then learn of it
        else:
            message = "Task exception wasn't retrieved"
            Loop.call_exception_handler({"message": message, "exception": thrown, "future": task})


def _end(task, ending, noticed):
    """Hands *ending* to those who wait for *task*; if nobody does and it is an error, queues it to be reported."""
    state = task.state
    task.state = False
    if state is True:
        if not noticed:
            task.state = None
    elif isinstance(state, TaskQueue):
        while state.peek():
            _task_queue.push(state.pop())
            noticed = True
    else:
        state(task, ending)
        noticed = True
    if not noticed and not isinstance(ending, (CancelledError, StopIteration)):
        _task_queue.push(task)
    task.data = ending


def run(coro):
    """Runs *coro* and what it starts until *coro* ends, and returns its value."""
    if cur_task is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    return run_until_complete(create_task(coro))


def current_task():
    """The task whose turn it is."""
    if cur_task is None:
        raise RuntimeError("no running event loop")
    return cur_task


async def _stopper():
    pass


class Loop:
    """The event loop as an object, as CPython programs know it. There is one; all its methods are static."""

    _exc_handler = None
    _stop_task = None

    @staticmethod
    def create_task(coro):
        return create_task(coro)

    @staticmethod
    def run_forever():
        """Runs until `stop` is called."""
        Loop._stop_task = Task(_stopper(), globals())
        run_until_complete(Loop._stop_task)

    @staticmethod
    def run_until_complete(aw):
        return run_until_complete(_promote_to_task(aw))

    @staticmethod
    def stop():
        """Lets `run_forever` return once the tasks that are ready had their turn."""
        if Loop._stop_task is not None:
            _task_queue.push(Loop._stop_task)
            Loop._stop_task = None

    @staticmethod
    def close():
        pass

    @staticmethod
    def set_exception_handler(handler):
        """*handler*(loop, context) is told of the exceptions that nobody awaited; None: print them."""
        Loop._exc_handler = handler

    @staticmethod
    def get_exception_handler():
        return Loop._exc_handler

    @staticmethod
    def default_exception_handler(loop, context):
        error = context["exception"]
        print_exception(None, error, error.__traceback__)

    @staticmethod
    def call_exception_handler(context):
        (Loop._exc_handler or Loop.default_exception_handler)(Loop, context)


def get_running_loop():
    return Loop


def get_event_loop(runq_len=0, waitq_len=0):
    return Loop


def new_event_loop():
    """Forgets all tasks and returns the loop."""
    global _task_queue, _io_queue, cur_task
    _task_queue = TaskQueue()
    _io_queue = IOQueue()
    cur_task = None
    return Loop


new_event_loop()

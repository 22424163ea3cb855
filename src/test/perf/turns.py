# Cooperation: coroutines that take turns under a small scheduler of their own, as an event loop does.
import sys


class Sleep:
    def __init__(self, turns):
        self.turns = turns

    def __iter__(self):
        for _ in range(self.turns):
            yield self

    __await__ = __iter__


def worker(name, log, rounds):
    for i in range(rounds):
        yield from Sleep(1 + (i & 1))
        log[name] = log.get(name, 0) + i


def run(tasks):
    turns = 0
    while tasks:
        task = tasks.pop(0)
        try:
            task.send(None)
        except StopIteration:
            continue
        turns += 1
        tasks.append(task)
    return turns


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
log = {}
print(run([worker("w%d" % i, log, 400 * scale) for i in range(12)]), log["w0"], log["w11"])

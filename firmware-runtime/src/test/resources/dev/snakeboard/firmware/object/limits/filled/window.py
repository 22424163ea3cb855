# deques as windows, rings of lists, a queue of messages
from collections import deque


def fill(make):
    held = []
    n = 0
    try:
        while True:
            held.append(make(n))
            n += 1
    except MemoryError as error:
        held = None
        print(n, error)


def window(n):
    d = deque((), 8)
    for i in range(n % 20):
        d.append(i * 0.5)
    return d


def messages(n):
    d = deque((), 3 + n % 10)
    d.append({"id": n})
    d.append(("text", n))
    d.popleft()
    return d


fill(window)
fill(messages)
fill(lambda n: deque([n] * (n % 30), 40))
queue = deque((), 20000 if False else 300)
n = 0
try:
    while True:
        if len(queue) == 300:
            queue = deque([list(queue)], 300)
        queue.append("message %d" % n)
        n += 1
except MemoryError as error:
    queue = None
    print(n, error)
fill(lambda n: [deque((n, n + 1), 4), n])

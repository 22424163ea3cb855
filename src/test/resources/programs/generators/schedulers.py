# Tasks by hand: round robin, a timer queue, and messages between generators.
def task(name, n):
    for i in range(n):
        print(name, i)
        yield
    return name + " done"


def run(tasks):
    queue = list(tasks)
    while queue:
        t = queue.pop(0)
        try:
            next(t)
        except StopIteration as e:
            print(e.value)
        else:
            queue.append(t)


run([task("a", 3), task("b", 1), task("c", 2)])


def sleeper(name, *delays):
    for d in delays:
        yield d
        print("at", now, name)


now = 0
timers = []
for order, t in enumerate((sleeper("x", 30, 30, 30), sleeper("y", 20, 50), sleeper("z", 90))):
    timers.append((now + next(t), order, t))
while timers:
    due = min(timers, key=lambda entry: entry[:2])
    timers.remove(due)
    now, order, t = due
    try:
        timers.append((now + next(t), order, t))
    except StopIteration:
        pass


def consumer():
    received = []
    while True:
        item = yield len(received)
        if item is None:
            break
        received.append(item)
    return received


def producer(c):
    next(c)
    for i in range(3):
        count = c.send(i * 10)
        print("consumer has", count)
        yield
    try:
        c.send(None)
    except StopIteration as e:
        print("consumer returned", e.value)


for _ in producer(consumer()):
    pass
print(sum(1 for _ in range(3)), [len(list(g)) for g in [(x for x in range(n)) for n in range(4)]])
generators = [task("g%d" % i, 1) for i in range(4)]
print(len([next(g) for g in generators]))

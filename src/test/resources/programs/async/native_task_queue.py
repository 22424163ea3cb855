# oracle: micropython
# The firmware's part: a priority queue whose keys are wrapping milliseconds, first come first served among equals.
from _asyncio import Task, TaskQueue


def nothing():
    yield


def tasks(n):
    return [Task(nothing()) for _ in range(n)]


q = TaskQueue()
print(q.peek())
ts = tasks(8)
for t, key in zip(ts, (50, 10, 30, 10, 50, 20, 10, 0)):
    q.push(t, key)
order = []
while q.peek():
    assert q.peek() is q.peek()
    t = q.pop()
    order.append((ts.index(t), t.ph_key))
print(order)
try:
    q.pop()
except IndexError as e:
    print("IndexError", e)

# Keys wrap at 2**29.
a, b = tasks(2)
q.push(a, 5)
q.push(b, (1 << 29) - 5)
print(q.pop() is b, q.pop() is a)

# Removing from anywhere.
ts = tasks(20)
for i, t in enumerate(ts):
    q.push(t, i * 7 % 20)
for i in (0, 3, 19, 7, 10):
    q.remove(ts[i])
left = []
while q.peek():
    left.append(ts.index(q.pop()))
print(left)

t = Task(nothing())
print(t.done(), t.state, t.data, t.ph_key)
t.data = 5
t.state = None
print(t.data, t.done())
for attempt in (lambda: t.missing, lambda: Task(), lambda: TaskQueue(1, 2, 3)):
    try:
        attempt()
    except Exception as e:
        print(type(e).__name__)
try:
    t.coro = 1
except AttributeError:
    print("AttributeError")
print(t.coro.send(None))

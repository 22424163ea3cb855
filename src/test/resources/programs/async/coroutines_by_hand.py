class Pause:
    """Awaiting it suspends the coroutine once; what is sent in is the result."""

    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got


async def leaf(name):
    print(name, "starts")
    got = await Pause(name)
    print(name, "got", got)
    return name.upper()


async def root():
    a = await leaf("a")
    b = await leaf("b")
    return a + b


c = root()
print(c.send(None))
print(c.send(1))
try:
    c.send(2)
except StopIteration as e:
    print("result", e.value)

# Throwing into it, and closing it.
async def careful():
    try:
        await Pause("waiting")
    except ValueError as e:
        print("caught", e)
        await Pause("after the error")
    finally:
        print("finally")


c = careful()
print(c.send(None))
print(c.throw(ValueError("thrown")))
c.close()


async def never_awaits():
    return 5


try:
    never_awaits().send(None)
except StopIteration as e:
    print(e.value)


async def fails():
    await Pause(1)
    raise KeyError("inside")


async def handles():
    try:
        await fails()
    except KeyError as e:
        return e.args


c = handles()
c.send(None)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)


async def expression():
    return [await Pause(1), await Pause(2)], (await Pause(3)) + (await Pause(4)), {"k": await Pause(5)}


c = expression()
out = [c.send(None)]
for i in range(10, 15):
    try:
        out.append(c.send(i))
    except StopIteration as e:
        print(out, e.value)
for bad in (5, "text", None):
    async def wrong():
        await bad

    try:
        wrong().send(None)
    except (TypeError, AttributeError):
        print("cannot be awaited")

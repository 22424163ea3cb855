# oracle: micropython
# Subclasses of the built-in types, where CircuitPython's differ from CPython's.
class Text(str):
    pass


class Names(list):
    def __len__(self):
        return 99


class Three(int):
    pass


t = Text("hey")
for attempt in (
    lambda: t + "!",
    lambda: "!" + t,
    lambda: t == "hey",
    lambda: "hey" == t,
    lambda: len(t),
    lambda: [c for c in t],
    lambda: "".join([t]),
    lambda: hash(t) == hash("hey"),
    lambda: repr(t),
    lambda: isinstance(t, str),
    lambda: issubclass(bool, int),
    lambda: len(Names([1, 2])),
    lambda: list(Names([1, 2])),
    lambda: repr(Names([1])),
    lambda: Names([1]) + [2],
    lambda: Names([1]) == [1],
    lambda: Three(3) + 1,
    lambda: 1 + Three(3),
    lambda: [7, 8, 9, 10][Three(3)],
    lambda: range(Three(3)),
    lambda: type(Three(3) + Three(1)).__name__,
):
    try:
        print(attempt())
    except Exception as e:
        print(type(e).__name__ + ":", e)

class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "<only repr>"


class Child(OnlyRepr):
    pass


b = Both()
print(b, str(b), repr(b), [b], (b,), {1: b})
print("%s %r" % (b, b), "{} {!r} {!s}".format(b, b, b), f"{b} {b!r}")
print(OnlyRepr(), [Child()], str(Child()))


class Plain:
    pass


print(str(Plain()).startswith("<"), repr(Plain()).endswith(">"), "Plain" in str(Plain()))
print(str(Plain).startswith("<class '"), Plain.__name__)



def down(n):
    return down(n + 1)


for attempt in range(2):
    try:
        down(0)
    except RuntimeError:
        print("RuntimeError")


class Loop:
    def __getattr__(self, name):
        return getattr(self, name + "x")


try:
    Loop().a
except RuntimeError:
    print("RuntimeError")


def depth(n):
    return n if n == 12 else depth(n + 1)


print("and all is well again:", depth(0))

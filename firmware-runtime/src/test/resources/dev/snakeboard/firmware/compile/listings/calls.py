def target(a, b=1, *args, c, d=2, **kwargs):
    return locals()


target()
target(1, b=2, *range(3), c=4, **{"d": 5})
print(1, sep="").x[2](3).y(4)


class Base:
    x: int = 1

    def __init__(self, value):
        self.value: int = value


class Derived(Base, metaclass=type):
    """Doc."""

    def __init__(self, value):
        super().__init__(value)
        self.parent = super()

    @property
    def twice(self):
        return self.value * 2

    @staticmethod
    @target.y("x", c=1)
    def nothing():
        pass


sum(x for x in range(3)).real.to(*table, **table)
OrderedDict({1: 2, 3: 4})

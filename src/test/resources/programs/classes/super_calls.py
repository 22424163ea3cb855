class A:
    kind = "A"

    def __init__(self):
        self.trace = ["A.init"]

    def name(self):
        return "A.name"

    @classmethod
    def make(cls):
        return cls.kind

    def __len__(self):
        return 10

    def __getitem__(self, i):
        return i * 2


class B(A):
    kind = "B"

    def __init__(self):
        super().__init__()
        self.trace.append("B.init")

    def name(self):
        return "B>" + super().name()

    @classmethod
    def make(cls):
        return "made " + super().make()

    def __len__(self):
        return super().__len__() + 1

    def __getitem__(self, i):
        return super().__getitem__(i) + 1


class C(B):
    def name(self):
        f = lambda: super(C, self).name()
        return "C>" + f()

    def old_style(self):
        return super(B, self).name()

    def later(self):
        parent = super()
        return parent.name(), parent.kind


c = C()
print(c.trace, c.name(), c.old_style(), c.later())
print(C.make(), len(c), c[5])
try:
    super(C, c).missing
except AttributeError:
    print("AttributeError")

# oracle: micropython
# dir() goes by the firmware's numbers of names: fixed ones, special methods, the rest of the ROM sorted, then the
# program's in the order in which they came.
class Thing:
    zeta_of_mine = 1
    alpha_of_mine = 2

    def append(self, item):
        pass

    def __add__(self, other):
        return self

    def __len__(self):
        return 0

    value = 3
    reverse = 4
    quiet_of_mine = 5


print(dir(Thing))
print(dir(Thing()))
print(dir([]))
print(dir(""))
print(dir({}))
print(dir(1))
thing = Thing()
setattr(thing, "".join(("la", "ter")), 1)
setattr(thing, "".join(("soo", "ner")), 2)
setattr(thing, "read", 3)
print(dir(thing))


class Asked:
    def __init__(self):
        self.count = 0

    def __getattr__(self, name):
        if name[:2] != "__":
            self.count += 1
        raise AttributeError(name)


asked = Asked()
dir(asked)
# Every name that the firmware knows was tried.
print(asked.count > 300)

import nest2

table = {i: "entry %d" % i for i in range(30)}


class Driver:
    rate = 0x12

    def __init__(self, bus):
        self.bus = bus

    def read(self):
        return self.bus


def convert(a, b=2, *c):
    return nest2.scaled(a) + b

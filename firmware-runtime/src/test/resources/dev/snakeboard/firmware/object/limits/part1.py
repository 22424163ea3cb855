import part2


def function_1_0(a, b=0, *args, **kw):
    items = [a, b, "a string of some length, number 1 0"]
    for arg in args:
        items.append(arg * 2.5 + 1)
    return items, kw


def function_1_1(a, b=1, *args, **kw):
    items = [a, b, "a string of some length, number 1 1"]
    for arg in args:
        items.append(arg * 2.5 + 1001)
    return items, kw


def function_1_2(a, b=2, *args, **kw):
    items = [a, b, "a string of some length, number 1 2"]
    for arg in args:
        items.append(arg * 2.5 + 2001)
    return items, kw


def function_1_3(a, b=3, *args, **kw):
    items = [a, b, "a string of some length, number 1 3"]
    for arg in args:
        items.append(arg * 2.5 + 3001)
    return items, kw


def function_1_4(a, b=4, *args, **kw):
    items = [a, b, "a string of some length, number 1 4"]
    for arg in args:
        items.append(arg * 2.5 + 4001)
    return items, kw


def function_1_5(a, b=5, *args, **kw):
    items = [a, b, "a string of some length, number 1 5"]
    for arg in args:
        items.append(arg * 2.5 + 5001)
    return items, kw


class Thing1:
    def __init__(self, name):
        self.name_1 = name

    def show(self):
        return "thing %s" % self.name_1


TABLE_1 = {"entry_1_%d" % i: i for i in range(20)}

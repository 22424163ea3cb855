def function_3_0(a, b=0, *args, **kw):
    items = [a, b, "a string of some length, number 3 0"]
    for arg in args:
        items.append(arg * 2.5 + 3)
    return items, kw


def function_3_1(a, b=1, *args, **kw):
    items = [a, b, "a string of some length, number 3 1"]
    for arg in args:
        items.append(arg * 2.5 + 1003)
    return items, kw


def function_3_2(a, b=2, *args, **kw):
    items = [a, b, "a string of some length, number 3 2"]
    for arg in args:
        items.append(arg * 2.5 + 2003)
    return items, kw


def function_3_3(a, b=3, *args, **kw):
    items = [a, b, "a string of some length, number 3 3"]
    for arg in args:
        items.append(arg * 2.5 + 3003)
    return items, kw


def function_3_4(a, b=4, *args, **kw):
    items = [a, b, "a string of some length, number 3 4"]
    for arg in args:
        items.append(arg * 2.5 + 4003)
    return items, kw


def function_3_5(a, b=5, *args, **kw):
    items = [a, b, "a string of some length, number 3 5"]
    for arg in args:
        items.append(arg * 2.5 + 5003)
    return items, kw


class Thing3:
    def __init__(self, name):
        self.name_3 = name

    def show(self):
        return "thing %s" % self.name_3


TABLE_3 = {"entry_3_%d" % i: i for i in range(20)}

import part3


def function_2_0(a, b=0, *args, **kw):
    items = [a, b, "a string of some length, number 2 0"]
    for arg in args:
        items.append(arg * 2.5 + 2)
    return items, kw


def function_2_1(a, b=1, *args, **kw):
    items = [a, b, "a string of some length, number 2 1"]
    for arg in args:
        items.append(arg * 2.5 + 1002)
    return items, kw


def function_2_2(a, b=2, *args, **kw):
    items = [a, b, "a string of some length, number 2 2"]
    for arg in args:
        items.append(arg * 2.5 + 2002)
    return items, kw


def function_2_3(a, b=3, *args, **kw):
    items = [a, b, "a string of some length, number 2 3"]
    for arg in args:
        items.append(arg * 2.5 + 3002)
    return items, kw


def function_2_4(a, b=4, *args, **kw):
    items = [a, b, "a string of some length, number 2 4"]
    for arg in args:
        items.append(arg * 2.5 + 4002)
    return items, kw


def function_2_5(a, b=5, *args, **kw):
    items = [a, b, "a string of some length, number 2 5"]
    for arg in args:
        items.append(arg * 2.5 + 5002)
    return items, kw


class Thing2:
    def __init__(self, name):
        self.name_2 = name

    def show(self):
        return "thing %s" % self.name_2


TABLE_2 = {"entry_2_%d" % i: i for i in range(20)}

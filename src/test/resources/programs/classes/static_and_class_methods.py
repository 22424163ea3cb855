class Date:
    fmt = "%d/%d"

    def __init__(self, day, month):
        self.day = day
        self.month = month

    @classmethod
    def parse(cls, text):
        return cls(*[int(part) for part in text.split("/")])

    @staticmethod
    def is_leap(year):
        return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

    def show(self):
        return self.fmt % (self.day, self.month)


class American(Date):
    fmt = "%d-%d"


print(Date.parse("24/12").show(), American.parse("4/7").show(), type(American.parse("1/1")).__name__)
print(Date.is_leap(2024), American.is_leap(1900), Date(1, 1).is_leap(2000))
make = American.parse
print(make("5/6").show())
print(Date(1, 2).parse("3/4").day)


class Counter:
    total = 0

    @classmethod
    def add(cls):
        cls.total += 1
        return cls.total


class Other(Counter):
    pass


print(Counter.add(), Counter.add(), Other.add(), Other.add(), Counter.total, Other.total)


class Plain:
    def no_self():
        return "called on the class"


print(Plain.no_self())


class Late:
    def f(x):
        return "f", x

    g = staticmethod(f)
    h = classmethod(f)


print(Late.g(1), Late().g(2), Late.h()[0], Late().h()[1] is Late)

class Thermometer:
    def __init__(self):
        self._celsius = 20

    @property
    def celsius(self):
        """In degrees."""
        return self._celsius

    @celsius.setter
    def celsius(self, value):
        if value < -273:
            raise ValueError("too cold")
        self._celsius = value

    @celsius.deleter
    def celsius(self):
        print("deleted")
        self._celsius = None

    @property
    def fahrenheit(self):
        return self._celsius * 9 // 5 + 32

    raw = property(lambda self: self._celsius)


t = Thermometer()
print(t.celsius, t.fahrenheit, t.raw)
t.celsius = 100
print(t.celsius, t.fahrenheit)
t.celsius += 1
print(t.celsius)
try:
    t.celsius = -300
except ValueError as e:
    print(e)
for name in ("fahrenheit", "raw"):
    try:
        setattr(t, name, 1)
    except AttributeError:
        print("cannot set", name)
del t.celsius
print(t.celsius)


class Better(Thermometer):
    @property
    def fahrenheit(self):
        return "about %d" % (self.celsius * 9 // 5 + 32)


b = Better()
print(b.fahrenheit, b.celsius)
b.celsius = 0
print(b.fahrenheit)


class Failing:
    @property
    def bad(self):
        raise KeyError("inside")


try:
    Failing().bad
except KeyError as e:
    print("KeyError", e.args[0])
print(getattr(t, "raw"), hasattr(t, "fahrenheit") if t.raw else "none")

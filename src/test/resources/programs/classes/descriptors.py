named = []


class Field:
    def __init__(self, default):
        self.default = default

    def __set_name__(self, owner, name):
        self.name = name
        named.append(name + " in " + owner.__name__)

    def __get__(self, obj, owner):
        if obj is None:
            return "from the class"
        return obj.values.get(self.name, self.default)

    def __set__(self, obj, value):
        print("set", self.name, value)
        obj.values[self.name] = value

    def __delete__(self, obj):
        print("delete", self.name)
        del obj.values[self.name]


class Record:
    x = Field(1)
    y = Field("why")

    def __init__(self):
        self.values = {}


print(sorted(named))
r = Record()
print(r.x, r.y)
r.x = 5
print(r.x, r.values, Record().x)
del r.x
print(r.x)


class Method:
    def __get__(self, obj, owner):
        return lambda: "bound to a " + owner.__name__


class User:
    m = Method()


class Sub(User):
    pass


print(User().m(), Sub().m())

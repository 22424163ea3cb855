class Swims:
    def move(self):
        return "swims"

    def dive(self):
        return "dives"


class Flies:
    def move(self):
        return "flies"

    def land(self):
        return "lands"


class Duck(Swims, Flies):
    def both(self):
        return Swims.move(self) + " and " + Flies.move(self)


class Swan(Flies, Swims):
    pass


d = Duck()
print(d.move(), d.dive(), d.land(), d.both())
print(Swan().move())
print(isinstance(d, Swims), isinstance(d, Flies), issubclass(Duck, Flies))


class Named:
    def __init__(self, name, **rest):
        self.name = name


class Aged:
    def older(self):
        self.age += 1
        return self.age


class Person(Named, Aged):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age


p = Person("Ann", 12)
print(p.name, p.older(), p.older())


class Countable:
    def __len__(self):
        return 7


class Shows:
    def __str__(self):
        return "shown, %d long" % len(self)


class Mixed(Countable, Shows):
    pass


print(Mixed(), len(Mixed()), bool(Mixed()))

class Animal:
    legs = 4

    def __init__(self, name):
        self.name = name

    def sound(self):
        return "..."

    def speak(self):
        return self.name + " says " + self.sound()


class Dog(Animal):
    def sound(self):
        return "woof"


class Puppy(Dog):
    def __init__(self, name, age):
        super().__init__(name)
        self.age = age

    def sound(self):
        return super().sound() + "!"

    def speak(self):
        return Animal.speak(self) + " (%d)" % self.age


class Bird(Animal):
    legs = 2


for animal in (Animal("it"), Dog("Rex"), Puppy("Bo", 1), Bird("Tweety")):
    print(animal.speak(), animal.legs)
print(isinstance(Puppy("x", 1), Animal), isinstance(Bird("b"), Dog), isinstance(3, (str, int)))
print(issubclass(Puppy, Animal), issubclass(Animal, Puppy), issubclass(Dog, (Bird, Animal)), issubclass(Dog, object))
print(Puppy.__bases__ == (Dog,), Dog.__name__)
Animal.legs = 5
print(Dog.legs, Bird.legs)
Animal.new_method = lambda self: "added later to " + self.name
print(Puppy("Bo", 2).new_method())


class Base:
    def __init__(self):
        self.log = ["Base"]
        self.hook()

    def hook(self):
        self.log.append("Base.hook")


class Derived(Base):
    def __init__(self):
        super().__init__()
        self.log.append("Derived")

    def hook(self):
        super().hook()
        self.log.append("Derived.hook")


print(Derived().log)


class NoInit(Puppy):
    pass


print(NoInit("N", 3).speak())

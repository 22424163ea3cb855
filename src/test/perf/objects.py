# Objects: attributes, methods, inheritance, properties and operators.
import sys


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def dot(self, other):
        return self.x * other.x + self.y * other.y

    @property
    def size(self):
        return self.x + self.y


class Account:
    interest = 2

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0
        self.history = []

    def deposit(self, amount):
        self.balance += amount
        self.note(amount)

    def note(self, amount):
        if len(self.history) > 20:
            self.history = []
        self.history.append(amount)


class Savings(Account):
    def __init__(self, owner):
        super().__init__(owner)
        self.years = 0

    def grow(self):
        self.years += 1
        self.deposit(self.balance * self.interest // 10000)


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
at = Vector(0, 0)
step = Vector(1, 2)
total = 0
for i in range(5000 * scale):
    at = at + step
    total = (total + at.dot(step) + at.size) % 10007
savings = Savings("me")
for i in range(8000 * scale):
    savings.deposit(i % 7)
    if i % 8 == 0:
        savings.grow()
print(total, at.x, savings.balance % 1000007, savings.years)

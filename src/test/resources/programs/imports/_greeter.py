print("importing _greeter as", __name__)

greeting = "hello"
_private = "not for import *"
calls = 0


def greet(name):
    global calls
    calls += 1
    return greeting + " " + name


class Greeter:
    def greet(self):
        return greet("from the class")

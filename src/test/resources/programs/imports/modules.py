import _greeter
import _greeter as g

print(_greeter.greet("Ann"), g is _greeter, g.calls, g.__name__)
_greeter.greeting = "hi"
print(g.greet("Bob"), g.Greeter().greet(), _greeter.calls)
from _greeter import greet, greeting as word, Greeter

print(greet("Cy"), word, Greeter().greet())
word = "changed here only"
print(_greeter.greeting)
import sys

print(sys.modules["_greeter"] is _greeter, "_greeter" in sys.modules)


def inside():
    import _greeter as local

    return local.calls


print(inside())
try:
    local
except NameError:
    print("an import in a function is local")
import math, json as j

print(math.floor(1.5), j.loads("[1]"))
del sys.modules["_greeter"]
import _greeter as fresh

print(fresh is g, fresh.calls, g.calls)

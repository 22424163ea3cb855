from _greeter import *

print(greet("all"), greeting, calls)
try:
    _private
except NameError:
    print("names with an underscore stay out")
calls = 100
print(greet("again"))
import _greeter

print(calls, _greeter.calls)
from math import *

print(floor(2.5), "%.2f" % pi)

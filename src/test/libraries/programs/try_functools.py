# libraries: circuitpython_functools
from circuitpython_functools import cache, lru_cache, partial

calls = []
@lru_cache(maxsize=2)
def add(a, b, *, c=1):
    calls.append((a, b, c))
    return a + b + c
@cache
def square(x):
    calls.append(x)
    return x * x
print(add(1, 2), add(1, 2), add(1, 2, c=5), add(3, 4), add(1, 2), square(3), square(3), calls)
add.cache_clear()
print(add(3, 4), len(calls), partial(add, 1, c=0)(5))

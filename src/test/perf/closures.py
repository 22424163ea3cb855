# Closures, lambdas and functions as values.
import sys


def counter():
    count = 0

    def step(by):
        nonlocal count
        count += by
        return count

    return step


def compose(*functions):
    def run(value):
        for function in functions:
            value = function(value)
        return value

    return run


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
step = counter()
pipeline = compose(lambda x: x + 1, lambda x: x * 2, lambda x: x % 1001)
value = 0
for i in range(8000 * scale):
    step(i & 3)
    value = pipeline(value)
print(step(0), value, sum(map(lambda x: x & 5, range(4000 * scale))))

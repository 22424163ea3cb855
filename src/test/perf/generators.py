# Generators: pipelines, yield from, send and generator expressions.
import sys


def numbers(n):
    for i in range(n):
        yield i


def evens(source):
    for i in source:
        if i & 1 == 0:
            yield i


def nested(n):
    yield from numbers(n)
    yield from evens(numbers(n))


def averager():
    total = count = 0
    average = 0
    while True:
        value = yield average
        total += value
        count += 1
        average = total // count


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
total = 0
for value in nested(12000 * scale):
    total += value
mean = averager()
next(mean)
for i in range(8000 * scale):
    last = mean.send(i)
print(total, last, sum(x * 2 for x in range(8000 * scale)))

# oracle: micropython
import gc

gc.collect()
free = gc.mem_free()
used = gc.mem_alloc()
keep = [bytearray(1000) for _ in range(10)]
print(gc.mem_free() < free - 9000, gc.mem_alloc() > used + 9000)
del keep
gc.collect()
print(abs(gc.mem_free() - free) < 2000)


# Cycles are collected.
class Node:
    pass


def cycle():
    a, b = Node(), Node()
    a.other, b.other = b, a
    a.data = bytearray(500)


for i in range(100):
    cycle()
gc.collect()
print(abs(gc.mem_free() - free) < 4000)
print(gc.isenabled())
gc.disable()
print(gc.isenabled())
gc.enable()

# Far more garbage than there is memory.
total = 0
for i in range(800):
    total += len("x" * (i % 300)) + len([i] * 20) + len({i: i})
print(total)
text = ""
for i in range(150):
    text = text + chr(97 + i % 26)
print(text[-5:])


class Closing:
    def __init__(self, n):
        self.n = n

    def __enter__(self):
        return self

    def __exit__(self, *args):
        print("closed", self.n)


with Closing(1), Closing(2):
    gc.collect()

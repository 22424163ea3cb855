# a module that imports modules until nothing fits, then what is left, then others again
import sys


def load(names):
    for n, name in enumerate(names):
        try:
            __import__(name)
        except MemoryError as error:
            print(n, error)
            return
    print(len(names), "")


def rest(size):
    held = []
    n = 0
    try:
        while True:
            held.append(bytearray(size))
            n += 1
    except MemoryError as error:
        held = None
        print(n, error)


rest(200)
load(["plug1", "plug2"])
rest(60)
load(["plug3"])
rest(900)
for name in ("plug1", "plug2", "plug3"):
    if name in sys.modules:
        del sys.modules[name]
rest(200)
load(["plug2", "plug1"])
rest(16)

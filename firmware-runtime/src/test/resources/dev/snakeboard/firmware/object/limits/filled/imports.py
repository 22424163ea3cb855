# modules that import modules are imported again and again, and what they made is kept
import sys

kept = []
count = 0
try:
    while True:
        for name in ("nest1", "nest2", "nest3"):
            if name in sys.modules:
                del sys.modules[name]
        import nest1

        kept.append(nest1)
        count += 1
except MemoryError as error:
    text = str(error)
    kept = None
    print(count, text)

# long and short lives alternate; what is left between the long ones is filled with blocks of other sizes
import gc

keep = []
drop = []
count = 0
try:
    while True:
        keep.append(bytearray(16 + count % 48))
        drop.append(bytearray(100 + count % 60))
        count += 1
        if count % 50 == 0:
            drop = []
except MemoryError as error:
    drop = None
    print(count, error)
gc.collect()
large = []
try:
    while True:
        large.append(bytearray(4000))
except MemoryError as error:
    count = len(large)
    large = None
    print(count, error)
for i in range(0, len(keep), 2):
    keep[i] = None
gc.collect()
items = []
try:
    while True:
        items.append((1, 2, 3, len(items)))
except MemoryError as error:
    count = len(items)
    items = None
    print(count, error)

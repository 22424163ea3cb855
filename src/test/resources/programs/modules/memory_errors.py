# oracle: micropython
import gc


def exhaust():
    hoard = []
    while True:
        hoard.append(bytearray(20000))


for i in range(3):
    try:
        exhaust()
    except MemoryError:
        print("MemoryError")
gc.collect()
for size in (1 << 29, 1 << 28):
    try:
        bytearray(size)
    except MemoryError as e:
        print("MemoryError", e)
try:
    [0] * (1 << 27)
except MemoryError:
    print("MemoryError")
try:
    "x" * (1 << 28)
except MemoryError:
    print("MemoryError")
print(len(bytearray(3000)), "and all is well again")

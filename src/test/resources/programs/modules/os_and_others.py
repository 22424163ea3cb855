# oracle: micropython
import collections
import os
import struct

print(os.sep, type(os.listdir()).__name__, type(os.getcwd()).__name__)
try:
    os.stat("no_such_file_here")
except OSError as e:
    print(e.errno, e)
try:
    open("no_such_file_here")
except OSError as e:
    print(e.errno)
print(struct.pack("hb", 1, 2), struct.calcsize("<HBI"), struct.calcsize("HBI"))
for bad in (lambda: struct.pack("z", 1), lambda: struct.unpack("<H", b"a"), lambda: struct.pack("<H", "a"), lambda: collections.deque(), lambda: collections.deque([], 2)[0]):
    try:
        bad()
        print("no error")
    except Exception as e:
        print(type(e).__name__, e)

# oracle: micropython
from ulab import numpy as np

TYPES = (np.uint8, np.int8, np.uint16, np.int16, np.float, np.bool)


def show(*values):
    # The width of floats is the target's.
    print(*(str(value).replace("float64", "float").replace("float32", "float") for value in values))


for dtype in TYPES:
    show(np.array([1, 0, 3], dtype=dtype), np.zeros((2, 2), dtype=dtype), np.ones(2, dtype=dtype))
    show(np.full((1, 3), 7, dtype=dtype), np.eye(3, k=1, dtype=dtype), np.arange(-2, 3, dtype=dtype))
    show(np.linspace(0, 4, num=5, dtype=dtype), np.logspace(0, 3, num=4, base=2, dtype=dtype), np.empty(2, dtype=dtype))
show(np.array([[1, 2], [3, 4]]), np.array(((1, 2, 3), range(3))), np.array(range(4), dtype=np.int8), np.array([]), np.array([[], []]).shape)
show(np.array(np.array([1.5, -2.5, 0.5]), dtype=np.int8), np.ndarray([1, 2], dtype=np.uint16), np.array({1: 2}))
show(np.asarray(5), np.asarray([1, 2], dtype=np.uint8), np.asarray((1.5, 2)))
a = np.array([1, 2], dtype=np.int8)
print(np.asarray(a) is a, np.asarray(a, dtype=np.int8) is a, np.asarray(a, dtype=np.int16) is a, np.array(a) is a)
show(np.arange(5), np.arange(1.0, 4), np.arange(10, 0, -3), np.arange(0, 1, 0.25), np.arange(5, 5), np.arange(40000, 40003), np.arange(0))
show(np.linspace(0, 1, num=4, endpoint=False), *np.linspace(0, 1, num=3, retstep=True))
show(np.diag([1, 2]), np.diag(np.array([1, 2], dtype=np.int8), k=-1), np.diag(np.array([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), k=1))
show(np.eye(2, M=3), np.eye(3, M=2, k=-1), np.zeros([2, 1]))

# Buffers share their memory with arrays, both ways.
data = bytearray(b"\x01\x02\x03\x04\x05\x06\x07\x08")
b = np.frombuffer(data, dtype=np.uint16, offset=2, count=2)
show(b, np.frombuffer(data, dtype=np.int8, count=3), np.frombuffer(data, dtype=np.bool))
b[0] = 0x1122
print(data)
m = memoryview(np.array([1, 2, 3], dtype=np.int16))
print(m[1], len(m), bytes(m))
c = np.array([1, 2], dtype=np.uint8)
t = c.tobytes()
t[0] = 9
show(c, type(t))
print(bytes(c), np.frombuffer(5), bytearray(np.array([258], dtype=np.uint16)))

show(np.array(range(30), dtype=np.uint8), np.array([range(20), range(20)], dtype=np.uint8))
print(np.get_printoptions())
np.set_printoptions(threshold=4, edgeitems=1)
show(np.array(range(5), dtype=np.int8), np.array(range(4), dtype=np.int8))
np.set_printoptions(threshold=100)
show(np.array(range(12), dtype=np.int8))

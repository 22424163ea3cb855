# oracle: micropython
import io
import select


class Stream(io.IOBase):
    def __init__(self):
        self.ready = 0

    def ioctl(self, request, arg):
        if request == 3:
            return self.ready & (arg | 0x18)
        return -22


p = select.poll()
a, b = Stream(), Stream()
p.register(a, select.POLLIN)
p.register(b)
print(p.poll(0), select.POLLIN, select.POLLOUT, select.POLLERR, select.POLLHUP)
a.ready = select.POLLIN | select.POLLOUT
print([(s is a, ev) for s, ev in p.poll(0)])
p.modify(a, select.POLLIN | select.POLLOUT)
print([(s is a, ev) for s, ev in p.poll(10)])
b.ready = select.POLLHUP
print(sorted((s is a, ev) for s, ev in p.ipoll(0)))
p.unregister(a)
print([(s is b, ev) for s, ev in p.ipoll(0)])
b.ready = 0
print(list(p.ipoll(5)), p.poll(5))
try:
    p.modify(a, 1)
except OSError as e:
    print("OSError", e.errno)
for bad in ("text", object()):
    try:
        p.register(bad)
    except OSError as e:
        print("OSError", e)

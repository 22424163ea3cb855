class SensorError(Exception):
    pass
class Timeout(SensorError):
    def __init__(self, ms):
        super().__init__("timeout after %d ms" % ms)
        self.ms = ms
def read(i):
    if i % 3 == 0:
        raise Timeout(i)
    if i % 3 == 1:
        raise OSError(5, "io")
    return i
def safe(i):
    try:
        return read(i)
    except Timeout as e:
        return -e.ms
    except OSError as e:
        return e.errno
    finally:
        log.append(i)
log = []
r = [safe(i) for i in range(60)]
def deep(n):
    if n == 0:
        raise ValueError("deep", n)
    deep(n - 1)
caught = 0
for k in range(1, 10):
    try:
        deep(k)
    except ValueError as e:
        caught += len(e.args)
def parse(s):
    try:
        return int(s)
    except ValueError:
        try:
            return float(s)
        except ValueError:
            return None
v = [parse(s) for s in "1 2.5 x 77 -3 1e3 foo 0x10 9".split()]
def lookup(d, k):
    try:
        return d[k]
    except KeyError:
        return 0
h = 0
for k in "abcdefgh":
    h += lookup({"a": 1, "c": 3}, k)
def attr(o):
    try:
        return o.missing
    except AttributeError:
        return None
for i in range(20):
    attr(i)
def idx(l, i):
    try:
        return l[i]
    except IndexError as e:
        return str(e)
for i in range(20):
    idx([1, 2, 3], i)
def zdiv(a, b):
    try:
        return a / b
    except ZeroDivisionError:
        return 0
for i in range(10):
    zdiv(i, i % 2)
def chain():
    try:
        try:
            {}["x"]
        except KeyError as e:
            raise SensorError("wrapped") from e
    except SensorError as e:
        return repr(e)
for i in range(10):
    chain()
for i in range(10):
    try:
        raise Timeout(i)
    except SensorError as e:
        s = str(e)
def loop():
    for i in range(10):
        try:
            if i & 1:
                continue
            if i == 8:
                break
        finally:
            log.append(i)
for i in range(8):
    loop()

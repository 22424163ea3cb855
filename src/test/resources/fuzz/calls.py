# Everything that has a name is called with anything; functions that end the run, or wait for a console that is not there, are left out.
import sys, io
class Own:
    def __init__(self, *args): self.args = args
    def __len__(self): return 3
    def __getitem__(self, index):
        if isinstance(index, int) and index > 5: raise IndexError
        return index
    def __call__(self, *args, **kw): return args
    def __iter__(self): return iter((1, 'a', None))
    def __eq__(self, other): return True
    def __hash__(self): return 1
    def __lt__(self, other): return NotImplemented
    def __add__(self, other): return self
    def __enter__(self): return self
    def __exit__(self, *args): return True
class Sub(list): pass
class Text(str): pass
class Fault(Exception): pass
class Bad:
    def __len__(self): return -1
    def __iter__(self): return self
    def __next__(self): raise Fault(1)
    def __getattr__(self, name): return [name]
    def __repr__(self): return 5
    def __eq__(self, other): raise Fault
class Changing:
    def __init__(self, target): self.target = target
    def __eq__(self, other): self.target.clear(); return False
    def __hash__(self): return 3
    def __lt__(self, other): self.target.append(1); return True
    def __index__(self): self.target.clear(); return 2
    def __int__(self): return self.target
def generator(n=3):
    for i in range(n):
        got = yield i
    return n
def coroutine(): pass
SKIPPED = ('input', 'exit', 'on_next_reset', 'reset')
MODULES = []
for name in ('array', 'binascii', 'builtins', 'collections', 'errno', 'gc', 'hashlib', 'io', 'json', 'locale', 'math', 'micropython', 'msgpack', 'os', 'random', 're',
             'select', 'struct', 'sys', 'time', 'traceback', 'warnings', 'zlib', '_asyncio', 'atexit', 'codeop', 'ulab', 'supervisor', 'rainbowio', 'bitmaptools'):
    try:
        MODULES.append(__import__(name))
    except ImportError:
        pass
def attribute(it, n):
    names = [name for name in dir(it) if name not in SKIPPED]
    return getattr(it, names[n % len(names)])
OPERATORS = (
    lambda a, b: a + b, lambda a, b: a - b, lambda a, b: a * b, lambda a, b: a // b, lambda a, b: a / b, lambda a, b: a % b, lambda a, b: a[b],
    lambda a, b: a & b, lambda a, b: a | b, lambda a, b: a ^ b, lambda a, b: a < b, lambda a, b: a == b, lambda a, b: a in b, lambda a, b: a is b, lambda a, b: a[b:],
    lambda a, b: a[:b], lambda a, b: a[::b], lambda a, b: -a, lambda a, b: print(*a), lambda a, b: dict(**a), lambda a, b: repr(a), lambda a, b: str(a), lambda a, b: hash(a),
    lambda a, b: a(b), lambda a, b: next(a), lambda a, b: a.send(b), lambda a, b: a.throw(b), lambda a, b: a(**b), lambda a, b: a(*b), lambda a, b: isinstance(a, b),
    lambda a, b: setattr(a, 'x', b), lambda a, b: a.__setitem__(b, b), lambda a, b: a.__delitem__(b), lambda a, b: type(a)(b), lambda a, b: a >> (b & 63),
    lambda a, b: a << (b & 63), lambda a, b: a ** (b & 7), lambda a, b: sorted(a, key=b), lambda a, b: list(map(a, b)), lambda a, b: print(a, end=b),
    lambda a, b: type('T', (a,), {'b': b}), lambda a, b: type('T', (type(a),), {})(b), lambda a, b: list(a), lambda a, b: a.__iadd__(b), lambda a, b: max(a, key=b),
    lambda a, b: str.format(a, b), lambda a, b: a % b, lambda a, b: sum(a, b), lambda a, b: list(zip(a, b)), lambda a, b: memoryview(a)[b:], lambda a, b: io.BytesIO(a).readinto(b))
def store(a, b, c): a[b] = c
def store_slice(a, b, c): a[b:] = c
def delete(a, b, c): del a[b]
def delete_slice(a, b, c): del a[b:]
def augment(a, b, c):
    a += b
    a |= c
def unpack(a, b, c): x, *y = a
def enter(a, b, c):
    with a as x: return b[c]
def delegate(a, b, c):
    def g(): return (yield from a)
    it = g()
    return [next(it), it.send(b), it.throw(c)]
def reraise(a, b, c):
    try:
        raise a from b
    except c as e:
        return e.args, e.__traceback__, e.__cause__, sys.exc_info()
STATEMENTS = (store, store_slice, delete, delete_slice, augment, unpack, enter, delegate, reraise)
def go(text, data):
    some = [1, 2]
    pool = [0, 1, -1, 2, 5, 1 << 31, -(1 << 70), 0.5, float('inf'), float('nan'), True, None, '', 'a', text[:20], 'utf-8', b'', b'ab', data[:20], bytearray(b'xyz'),
            memoryview(bytearray(8)), [], some, [3, 1, 2], (), (1, 'a'), {}, {'a': 1, 2: 'b'}, set(), {1, 2}, frozenset((1,)), range(5), slice(1, 3), ..., NotImplemented,
            Own, Own(1), Sub((1, 2)), Text('abc'), Fault(1, 2), Fault, ValueError('x'), Bad(), Changing(some), Changing([]), generator(), generator, coroutine, len, int, str,
            list, dict, type, object, object(), Own(2).__len__, lambda *a, **k: a, iter([1, 2]), {}.items(), zip((1, 2)), map(len, ('a',)), io.StringIO('ab'), io.BytesIO(b'ab'),
            reversed([1]), enumerate((1,)), property(len), super, 1j, go, StopIteration(1), GeneratorExit(), sys.modules, MODULES] + MODULES
    at = 0
    while at + 6 <= len(data):
        kind, first, second, third, fourth, fifth = data[at:at + 6]
        at += 6
        a, b, c = [pool[i % len(pool)] for i in (first, second, third)]
        try:
            if kind < 70:
                result = OPERATORS[kind % len(OPERATORS)](a, b)
            elif kind < 100:
                result = STATEMENTS[kind % len(STATEMENTS)](a, b, c)
            elif kind < 130:
                result = attribute(a, fourth)
            elif kind < 140:
                result = a(b, c, pool[fourth % len(pool)])
            elif kind < 145:
                result = attribute(a, fourth)(b, key=c)
            else:
                result = attribute(MODULES[first % len(MODULES)] if kind > 220 else a, fourth)(*[pool[i % len(pool)] for i in (second, third, fifth)][:kind % 4])
            pool.append(result)
        except Exception as error:
            pool.append(error)

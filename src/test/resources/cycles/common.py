# What the constructs of constructs.tsv use.
import cal, gc
G = 5
class A:
    ca = 7
    def __init__(self, x=0):
        self.x = x
        self.y = 1
    def m0(self): return None
    def m1(self, a): return None
    def m2(self, a, b): return None
    @staticmethod
    def s1(a): return None
    @classmethod
    def c1(cls, a): return None
class AP(A):
    @property
    def p(self): return 1
    @p.setter
    def p(self, v): pass
class B(A):
    def m0(self): return None
    def sup(self): return super().m0()
    pass
class C(B): pass
class E0: pass
class E1:
    def __init__(self): pass
class E3:
    def __init__(self, a, b, c): self.a = a; self.b = b; self.c = c
class CM:
    def __enter__(self): return self
    def __exit__(self, a, b, c): return None
class IT:
    def __init__(self, n): self.n = n; self.i = 0
    def __iter__(self): return self
    def __next__(self):
        self.i += 1
        if self.i > self.n: raise StopIteration
        return self.i
class OP:
    def __init__(self, v): self.v = v
    def __add__(self, o): return self
    def __eq__(self, o): return True
    def __getitem__(self, i): return 1
    def __len__(self): return 3
    def __call__(self): return None
def f0(): return None
def f1(a): return None
def f2(a, b): return None
def f3(a, b, c): return None
def f6(a, b, c, d, e, f): return None
def fd(a, b=2, c=3): return None
def fk(*, a=1, b=2): return None
def fva(*args): return None
def fkw(**kw): return None
def mkclo():
    v = 1
    def inner(): return v
    def setter():
        nonlocal v
        v = 2
    return inner, setter
def gen(n):
    for i in range(n): yield i
def genf(n):
    yield from gen(n)
async def co0(): return None
async def co1(): return await co0()
def rec(n):
    if n: return rec(n-1)

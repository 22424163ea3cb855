# How deep calls of many shapes go: run by RecursionDepthTest, and by CircuitPython built for 32 bits with -X pystack=2048 and 1536,
# with a C stack that is never the limit.
import re
n = 0


def run(name, f, *a):
    global n
    n = 0
    try:
        r = f(*a)
        print(name, n, 'returned')
    except RuntimeError as e:
        print(name, n, e)
    except Exception as e:
        print(name, n, repr(e))


def args0():
    global n
    n += 1
    return args0()
run('args0', args0)


def locals0():
    global n
    n += 1
    return locals0()
run('locals0', locals0)


def args1(a0):
    global n
    n += 1
    return args1(a0)
run('args1', args1, 0)


def locals1():
    global n
    n += 1
    l0 = 0
    return locals1()
run('locals1', locals1)


def args2(a0, a1):
    global n
    n += 1
    return args2(a0, a1)
run('args2', args2, 0, 1)


def locals2():
    global n
    n += 1
    l0 = 0
    l1 = 1
    return locals2()
run('locals2', locals2)


def args3(a0, a1, a2):
    global n
    n += 1
    return args3(a0, a1, a2)
run('args3', args3, 0, 1, 2)


def locals3():
    global n
    n += 1
    l0 = 0
    l1 = 1
    l2 = 2
    return locals3()
run('locals3', locals3)


def args4(a0, a1, a2, a3):
    global n
    n += 1
    return args4(a0, a1, a2, a3)
run('args4', args4, 0, 1, 2, 3)


def locals4():
    global n
    n += 1
    l0 = 0
    l1 = 1
    l2 = 2
    l3 = 3
    return locals4()
run('locals4', locals4)


def args5(a0, a1, a2, a3, a4):
    global n
    n += 1
    return args5(a0, a1, a2, a3, a4)
run('args5', args5, 0, 1, 2, 3, 4)


def locals5():
    global n
    n += 1
    l0 = 0
    l1 = 1
    l2 = 2
    l3 = 3
    l4 = 4
    return locals5()
run('locals5', locals5)


def args6(a0, a1, a2, a3, a4, a5):
    global n
    n += 1
    return args6(a0, a1, a2, a3, a4, a5)
run('args6', args6, 0, 1, 2, 3, 4, 5)


def locals6():
    global n
    n += 1
    l0 = 0
    l1 = 1
    l2 = 2
    l3 = 3
    l4 = 4
    l5 = 5
    return locals6()
run('locals6', locals6)


class M:
    def m(self, x):
        global n
        n += 1
        return self.m(x)
run('method', M().m, 1)


class SM:
    def m(self, x):
        global n
        n += 1
        f = self.m
        return f(x)
run('stored_method', SM().m, 1)


class SM5:
    def m(self, a, b, c, d, e):
        global n
        n += 1
        f = self.m
        return f(a, b, c, d, e=e)
run('stored_method5', SM5().m, 1, 2, 3, 4, 5)


def mk(x):
    def c():
        global n
        n += x
        return c()
    return c
run('closure', mk(1))


def mk3(x, y, z):
    def c(p):
        global n
        n += x + y + z
        return c(p)
    return c
run('closure3', mk3(1, 0, 0), 1)


def star(*a):
    global n
    n += 1
    return star(*a)
run('star', star, 1, 2, 3)


def star0(*a):
    global n
    n += 1
    return star0(*a)
run('star0', star0)


def star_list(*a):
    global n
    n += 1
    return star_list(*[1, 2, 3, 4, 5, 6])
run('star_list', star_list)


def star_gen(*a):
    global n
    n += 1
    return star_gen(*(i for i in range(9)))
run('star_gen', star_gen)


def star_two(*a):
    global n
    n += 1
    return star_two(1, *[2, 3], *(4, 5), 6)
run('star_two', star_two)


def keywords(a, b=1, *, c=2):
    global n
    n += 1
    return keywords(a, b=b, c=c)
run('keywords', keywords, 1)


def kwargs(**k):
    global n
    n += 1
    return kwargs(**k)
run('kwargs', kwargs)


def kwargs3(**k):
    global n
    n += 1
    return kwargs3(**k)
run('kwargs3', lambda: kwargs3(a=1, b=2, c=3))


def kwargs_mixed(*a, **k):
    global n
    n += 1
    return kwargs_mixed(*a, **k)
run('kwargs_mixed', lambda: kwargs_mixed(1, 2, a=1))


def kwargs_mixed2(*a, **k):
    global n
    n += 1
    return kwargs_mixed2(1, *a[:2], x=1, **{'y': 2, 'z': 3})
run('kwargs_mixed2', lambda: kwargs_mixed2(1, 2, a=1))


class MS:
    def m(self, *a):
        global n
        n += 1
        return self.m(*a)
run('method_star', MS().m, 1, 2)


class SI:
    def __init__(self, *a):
        global n
        n += 1
        SI(*a)
run('super_init', lambda: SI(1))


def yff():
    global n
    n += 1
    g = gf()
    return next(g)
def gf():
    yield yff()
run('yield_from_func', yff)


class CM:
    def __enter__(self): return self
    def __exit__(self, *a): pass
def with_():
    global n
    n += 1
    with CM() as c:
        return with_()
run('with_', with_)


class CE:
    def __enter__(self):
        global n
        n += 1
        with CE(): pass
    def __exit__(self, *a): pass
run('enter', CE().__enter__)


class CX:
    def __enter__(self): pass
    def __exit__(self, *a):
        global n
        n += 1
        with CX(): pass
run('exit_', CX().__exit__, 1, 2, 3)


def try_():
    global n
    n += 1
    try:
        return try_()
    finally:
        pass
run('try_', try_)


def try2():
    global n
    n += 1
    try:
        try:
            try2()
        except ValueError: pass
    finally:
        pass
run('try2', try2)


def except_in():
    global n
    n += 1
    try:
        1 // 0
    except ZeroDivisionError:
        except_in()
run('except_in', except_in)


def finally_in():
    global n
    n += 1
    try:
        pass
    finally:
        finally_in()
run('finally_in', finally_in)


def comprehension():
    global n
    n += 1
    return [comprehension() for i in range(1)]
run('comprehension', comprehension)


def dictcomp():
    global n
    n += 1
    return {i: dictcomp() for i in range(1)}
run('dictcomp', dictcomp)


def genexpr():
    global n
    n += 1
    return list(genexpr() for i in range(1))
run('genexpr', genexpr)


def sorted2(x=0):
    global n
    n += 1
    return sorted([1, 2], key=sorted2)
run('sorted2', sorted2)


def min_(x=0):
    global n
    n += 1
    return min([1], key=min_)
run('min_', min_)


def map_(x=0):
    global n
    n += 1
    return list(map(map_, [1]))
run('map_', map_)


def filter_(x=0):
    global n
    n += 1
    return list(filter(filter_, [1]))
run('filter_', filter_)


class I:
    def __init__(self):
        global n
        n += 1
        I()
run('init', I)


class IA:
    def __init__(self, a, b=2):
        global n
        n += 1
        IA(a, b=b)
run('init_args', IA, 1)


class N:
    def __new__(cls):
        global n
        n += 1
        return N()
run('new', N)


class CA:
    def __call__(self, x):
        global n
        n += 1
        return self(x)
run('call', CA(), 1)


class GA:
    def __getattr__(self, a):
        global n
        n += 1
        return self.foo
run('getattr_', lambda: GA().foo)


class GI:
    def __getitem__(self, a):
        global n
        n += 1
        return self[a]
run('getitem', lambda: GI()[0])


class SE:
    def __setitem__(self, a, v):
        global n
        n += 1
        self[a] = v
run('setitem', lambda: SE().__setitem__(1, 2))


class P:
    @property
    def x(self):
        global n
        n += 1
        return self.x
run('prop', lambda: P().x)


class ST:
    @staticmethod
    def s(a):
        global n
        n += 1
        return ST.s(a)
run('staticm', ST.s, 1)


class CLM:
    @classmethod
    def s(cls, a):
        global n
        n += 1
        return cls.s(a)
run('classm', CLM.s, 1)


class S1:
    def m(self):
        global n
        n += 1
        return self.m()
class S2(S1):
    def m(self):
        global n
        n += 1
        return super().m()
run('super_', S2().m)


class AD:
    def __add__(self, o):
        global n
        n += 1
        return self + o
run('add', lambda: AD() + 1)


class RA:
    def __radd__(self, o):
        global n
        n += 1
        return o + self
run('radd', lambda: 1 + RA())


class EQ:
    def __eq__(self, o):
        global n
        n += 1
        return self == o
run('eq', lambda: EQ() == 1)


class CO:
    def __contains__(self, o):
        global n
        n += 1
        return o in self
run('contains', lambda: 1 in CO())


class H:
    def __hash__(self):
        global n
        n += 1
        return hash(self)
run('hash_', lambda: hash(H()))


class L:
    def __len__(self):
        global n
        n += 1
        return len(self)
run('len_', lambda: len(L()))


class BO:
    def __bool__(self):
        global n
        n += 1
        return not self
run('bool_', lambda: bool(BO()))


class R:
    def __str__(self):
        global n
        n += 1
        return str(self)
run('str_', lambda: str(R()))


class RF:
    def __repr__(self):
        global n
        n += 1
        return '%r' % self
run('repr_fmt', lambda: repr(RF()))


class F:
    def __str__(self):
        global n
        n += 1
        return '{}'.format(self)
run('format_', lambda: str(F()))


class FS:
    def __str__(self):
        global n
        n += 1
        return f'{self}'
run('fstring', lambda: str(FS()))


class IT:
    def __iter__(self):
        global n
        n += 1
        return iter(self)
run('iter_', lambda: iter(IT()))


class NX:
    def __iter__(self): return self
    def __next__(self):
        global n
        n += 1
        for x in self: return x
run('next_', lambda: next(NX()))


class GF:
    def __getattr__(self, a):
        global n
        n += 1
        return getattr(self, 'zz')
run('getattr_fn', lambda: GF().zz)


def exec_():
    global n
    n += 1
    exec('exec_()')
run('exec_', exec_)


def eval_():
    global n
    n += 1
    return eval('eval_()')
run('eval_', eval_)


def ma(x):
    global n
    n += 1
    return mb(x, 1, 2)
def mb(x, y, z):
    return ma(x)
run('mutual', ma, 1)


def deco(f):
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def decorated(x, y=1):
    global n
    n += 1
    return decorated(x, y=y)
run('decorated', decorated, 1)


def cb(f):
    global n
    n += 1
    return f(f)
run('append_bound', cb, cb)


def re_sub(m=None):
    global n
    n += 1
    return re.sub('(a)(b)(c)', re_sub, 'abc')
run('re_sub', re_sub)


def defaults(a=1, b=2, c=3, d=4):
    global n
    n += 1
    return defaults()
run('defaults', defaults)


def import_():
    global n
    n += 1
    import sys
    import_()
run('import_', import_)


def big_state(a, b):
    global n
    n += 1
    return (a, (b, (a, (b, (a, (b, (a, big_state(a, b))))))))
run('big_state', big_state, 1, 2)


def forloop():
    global n
    n += 1
    for i in range(2):
        for j in [1, 2]:
            forloop()
run('forloop', forloop)


class SA:
    def __setattr__(self, a, v):
        global n
        n += 1
        self.x = v
run('del_attr', lambda: setattr(SA(), 'x', 1))


def sum_gen():
    global n
    n += 1
    return sum(sum_gen() for i in range(2))
run('sum_gen', sum_gen)


class Part:
    def __init__(self, f, *a): self.f, self.a = f, a
    def __call__(self, *b): return self.f(*self.a, *b)
def target(x, y):
    global n
    n += 1
    return Part(target, x)(y)
run('partial', target, 1, 2)


def class_body():
    global n
    n += 1
    class X:
        y = class_body()
    return X
run('class_body', class_body)

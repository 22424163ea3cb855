# How deep calls of many shapes go before the C stack ends: run by RecursionDepthTest, and by CircuitPython built with the options of the ports for
# SAMD51, nRF52840, SAMD21 and ESP32-C3 in an emulator.
import collections
n = 0


def hit():
    global n
    n += 1


def run(name, f, *a):
    global n
    n = 0
    try:
        f(*a)
        print(name, n, 'returned')
    except RuntimeError as e:
        print(name, n, e)
    except Exception as e:
        print(name, n, repr(e))


def args0():
    hit()
    return args0()
run('args0', args0)


def args3(a, b, c):
    hit()
    return args3(a, b, c)
run('args3', args3, 1, 2, 3)


def defaults(a=1, b=2):
    hit()
    return defaults()
run('defaults', defaults)


def keywords(a, b=1, *, c=2):
    hit()
    return keywords(a, b=b, c=c)
run('keywords', keywords, 1)


def star(*a):
    hit()
    return star(*a)
run('star', star, 1, 2)


def kwargs(**k):
    hit()
    return kwargs(**k)
run('kwargs', kwargs)


def star_kwargs(*a, **k):
    hit()
    return star_kwargs(*a, **k)
run('star_kwargs', lambda: star_kwargs(1, 2, a=1))


def vararg(*a):
    hit()
    return vararg(1, 2)
run('vararg', vararg)


class M:
    def m(self, x):
        hit()
        return self.m(x)
    def star(self, *a):
        hit()
        return self.star(*a)
    def stored(self, x):
        hit()
        f = self.stored
        return f(x)
    def stored_star(self, *x):
        hit()
        f = self.stored_star
        return f(*x)
    @staticmethod
    def static(x):
        hit()
        return M.static(x)
    @classmethod
    def klass(cls, x):
        hit()
        return cls.klass(x)
run('method', M().m, 1)
run('method_star', M().star, 1)
run('stored_method', M().stored, 1)
run('stored_method_star', M().stored_star, 1)
run('staticmethod', M.static, 1)
run('classmethod', M.klass, 1)


class S(M):
    def m(self, x):
        hit()
        return super().m(x)
class S0:
    def m(self, x):
        hit()
        return self.m(x)
class S1(S0):
    def m(self, x):
        return super().m(x)
run('super', S1().m, 1)


def mk(x):
    def c():
        hit()
        x
        return c()
    return c
run('closure', mk(1))


def mk3(x, y, z):
    def c(p):
        hit()
        x, y, z
        return c(p)
    return c
run('closure3', mk3(1, 0, 0), 1)


def mks(x):
    def c(*p):
        hit()
        x
        return c(*p)
    return c
run('closure_star', mks(1), 1, 2)


def deco(f):
    def w(*a, **k):
        return f(*a, **k)
    return w
@deco
def decorated(x, y=1):
    hit()
    return decorated(x, y=y)
run('decorated', decorated, 1)


class CA:
    def __call__(self, x):
        hit()
        return self(x)
run('call', CA(), 1)


class I:
    def __init__(self):
        hit()
        I()
run('init', I)


class IA:
    def __init__(self, a, b=2):
        hit()
        IA(a, b=b)
run('init_args', IA, 1)


class N:
    def __new__(cls):
        hit()
        return N()
run('new', N)


class NA:
    def __new__(cls, x):
        hit()
        return NA(x)
run('new_args', NA, 1)


class IS(I):
    def __init__(self):
        hit()
        super().__init__()
class IB:
    def __init__(self):
        hit()
        IC()
class IC(IB):
    def __init__(self):
        super().__init__()
run('init_super', IC)


class EX(Exception):
    def __init__(self):
        hit()
        EX()
run('init_exception', EX)


class LI(list):
    def __init__(self):
        hit()
        LI()
run('init_list', LI)


def metaclass():
    hit()
    type('X', (), {'__init__': lambda self: metaclass()})()
run('type_made', metaclass)


class P:
    @property
    def x(self):
        hit()
        return self.x
    @property
    def w(self):
        return 1
    @w.setter
    def w(self, v):
        hit()
        self.w = v
run('property', lambda: P().x)
def pw(): P().w = 1
run('property_set', pw)


class GA:
    def __getattr__(self, a):
        hit()
        return self.foo
run('getattr_', lambda: GA().foo)


class GM:
    def __getattr__(self, a):
        hit()
        return self.foo()
run('getattr_method', lambda: GM().foo)


class GF:
    def __getattr__(self, a):
        hit()
        return getattr(self, 'zz')
run('getattr_builtin', lambda: GF().zz)


class GD:
    def __getattr__(self, a):
        hit()
        return getattr(self, 'zz', 1)
run('getattr_default', lambda: GD().zz)


class GH:
    def __getattr__(self, a):
        hit()
        return hasattr(self, 'zz')
run('hasattr', lambda: GH().zz)


class SA:
    def __setattr__(self, a, v):
        hit()
        self.x = v
def sa(): SA().x = 1
run('setattr_', sa)


class SF:
    def __setattr__(self, a, v):
        hit()
        setattr(self, 'x', v)
def sf(): SF().x = 1
run('setattr_builtin', sf)


class DA:
    def __delattr__(self, a):
        hit()
        del self.x
def da(): del DA().x
run('delattr_', da)


class DS:
    def __get__(self, o, t):
        hit()
        return o.d
class DH:
    d = DS()
run('descriptor', lambda: DH().d)


class GI:
    def __getitem__(self, a):
        hit()
        return self[a]
run('getitem', lambda: GI()[0])


class SI:
    def __setitem__(self, a, v):
        hit()
        self[a] = v
def si(): SI()[0] = 1
run('setitem', si)


class DI:
    def __delitem__(self, a):
        hit()
        del self[a]
def di(): del DI()[0]
run('delitem', di)


class AD:
    def __add__(self, o):
        hit()
        return self + o
    def __iadd__(self, o):
        hit()
        self += o
    def __sub__(self, o):
        hit()
        return self - o
    def __radd__(self, o):
        hit()
        return 1 + self
    def __neg__(self):
        hit()
        return -self
    def __lt__(self, o):
        hit()
        return self < o
    def __eq__(self, o):
        hit()
        return self == o
    def __contains__(self, o):
        hit()
        return o in self
    def __hash__(self):
        hit()
        return hash(self)
    def __len__(self):
        hit()
        return len(self)
    def __bool__(self):
        hit()
        if self:
            return True
    def __abs__(self):
        hit()
        return abs(self)
    def __int__(self):
        hit()
        return int(self)
    def __float__(self):
        hit()
        return float(self)
run('add', lambda: AD() + 1)
def iadd():
    a = AD()
    a += 1
run('iadd', iadd)
run('sub', lambda: AD() - 1)
run('neg', lambda: -AD())
run('lt', lambda: AD() < 1)
run('eq', lambda: AD() == 1)
run('contains', lambda: 1 in AD())
run('hash', lambda: hash(AD()))
run('len', lambda: len(AD()))
run('bool', lambda: not AD())
run('abs', lambda: abs(AD()))
run('int', lambda: int(AD()))
run('float', lambda: float(AD()))


class NE:
    def __ne__(self, o):
        hit()
        return self != o
run('ne', lambda: NE() != 1)


class BL:
    def __len__(self):
        hit()
        return not self
run('bool_len', lambda: not BL())


class KE:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        hit()
        return {KE(): 1} == 1 or {KE(): 1}[KE()]
run('dict_key_eq', lambda: {KE(): 1}[KE()])


class KH:
    def __hash__(self):
        hit()
        return {self: 1}
run('dict_key_hash', lambda: {KH(): 1})


class LE:
    def __eq__(self, o):
        hit()
        return self in [1]
run('in_list', lambda: LE() in [1])


class LX:
    def __eq__(self, o):
        hit()
        return [1].index(self)
run('list_index', lambda: [1].index(LX()))


class LQ:
    def __eq__(self, o):
        hit()
        return [self] == [1]
run('list_eq', lambda: [LQ()] == [1])


class TQ:
    def __eq__(self, o):
        hit()
        return (self,) == (1,)
run('tuple_eq', lambda: (TQ(),) == (1,))


class DQ:
    def __eq__(self, o):
        hit()
        return {1: self} == {1: 1}
run('dict_eq', lambda: {1: DQ()} == {1: 1})


class TL:
    def __eq__(self, o):
        return False
    def __lt__(self, o):
        hit()
        return (self,) < (TL(),)
    __gt__ = __lt__
run('tuple_lt', lambda: (TL(),) < (TL(),))


class CI:
    def __iter__(self):
        hit()
        return 1 in self
run('in_iter', lambda: 1 in CI())


class R:
    def __repr__(self):
        hit()
        return repr(self)
class RS:
    def __str__(self):
        hit()
        return str(self)
class RF:
    def __repr__(self):
        hit()
        return '%r' % self
class F:
    def __str__(self):
        hit()
        return '{}'.format(self)
class FS:
    def __str__(self):
        hit()
        return f'{self}'
class RP:
    def __str__(self):
        hit()
        print(self)
        return ''
class RL:
    def __repr__(self):
        hit()
        return repr([self])
class RT:
    def __repr__(self):
        hit()
        return repr((self,))
class RD:
    def __repr__(self):
        hit()
        return repr({1: self})
class RSet:
    def __repr__(self):
        hit()
        return repr({self})
class RE:
    def __repr__(self):
        hit()
        return repr(ValueError(self))
class RSA:
    def __repr__(self):
        hit()
        return str([self])
run('repr', lambda: repr(R()))
run('str', lambda: str(RS()))
run('percent', lambda: repr(RF()))
run('format', lambda: str(F()))
run('fstring', lambda: str(FS()))
run('print', lambda: str(RP()))
run('repr_list', lambda: repr(RL()))
run('repr_tuple', lambda: repr(RT()))
run('repr_dict', lambda: repr(RD()))
run('repr_set', lambda: repr(RSet()))
run('repr_exception', lambda: repr(RE()))
run('str_list', lambda: repr(RSA()))


class IT:
    def __iter__(self):
        hit()
        return iter(self)
class IF:
    def __iter__(self):
        hit()
        for x in self:
            pass
class IL:
    def __iter__(self):
        hit()
        return list(self)
class NX:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        for x in self:
            return x
class NN:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return next(self)
class NL:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return list(self)
class NT:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return tuple(self)
class NU:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        a, b = self
class NS:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return f0(*self)
def f0(*a): pass
class NJ:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return ''.join(self)
class NE2:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return list(enumerate(self))
class NZ:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return list(zip(self))
class ND:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return dict(self)
class NSet:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return set(self)
class NSum:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return sum(self)
class NAny:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return any(self)
class NMax:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return max(self)
class NSorted:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return sorted(self)
class NB:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return bytes(self)
class NExt:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        [].extend(self)
class NIn:
    def __iter__(self):
        return self
    def __next__(self):
        hit()
        return 1 in self
run('iter', lambda: iter(IT()))
run('for_iter', lambda: iter(IF()))
run('list_iter', lambda: iter(IL()))
run('for_next', lambda: next(NX()))
run('next', lambda: next(NN()))
run('list_next', lambda: next(NL()))
run('tuple_next', lambda: next(NT()))
run('unpack_next', lambda: next(NU()))
run('star_next', lambda: next(NS()))
run('join_next', lambda: next(NJ()))
run('enumerate_next', lambda: next(NE2()))
run('zip_next', lambda: next(NZ()))
run('dict_next', lambda: next(ND()))
run('set_next', lambda: next(NSet()))
run('sum_next', lambda: next(NSum()))
run('any_next', lambda: next(NAny()))
run('max_next', lambda: next(NMax()))
run('sorted_next', lambda: next(NSorted()))
run('bytes_next', lambda: next(NB()))
run('extend_next', lambda: next(NExt()))
run('in_next', lambda: next(NIn()))


class CM:
    def __enter__(self):
        pass
    def __exit__(self, *a):
        pass
def with_():
    hit()
    with CM():
        return with_()
run('with', with_)
class CE:
    def __enter__(self):
        hit()
        with CE():
            pass
    def __exit__(self, *a):
        pass
run('enter', CE().__enter__)
class CX:
    def __enter__(self):
        pass
    def __exit__(self, *a):
        hit()
        with CX():
            pass
run('exit', CX().__exit__, 1, 2, 3)


def comprehension():
    hit()
    return [comprehension() for i in range(1)]
run('list_comp', comprehension)
def dictcomp():
    hit()
    return {i: dictcomp() for i in range(1)}
run('dict_comp', dictcomp)
def genlist():
    hit()
    return list(genlist() for i in range(1))
run('gen_list', genlist)
def gensum():
    hit()
    return sum(gensum() for i in range(1))
run('gen_sum', gensum)
def genany():
    hit()
    return any(genany() for i in range(1))
run('gen_any', genany)
def genmax():
    hit()
    return max(genmax() for i in range(1))
run('gen_max', genmax)
def gensorted():
    hit()
    return sorted(gensorted() for i in range(1))
run('gen_sorted', gensorted)
def gentuple():
    hit()
    return tuple(gentuple() for i in range(1))
run('gen_tuple', gentuple)
def genjoin():
    hit()
    return ''.join(genjoin() for i in range(1))
run('gen_join', genjoin)
def gendict():
    hit()
    return dict(gendict() for i in range(1))
run('gen_dict', gendict)
def genset():
    hit()
    return set(genset() for i in range(1))
run('gen_set', genset)
def genfor():
    hit()
    for x in (genfor() for i in range(1)):
        pass
run('gen_for', genfor)
def genstar():
    hit()
    f0(*(genstar() for i in range(1)))
run('gen_star', genstar)
def genunpack():
    hit()
    a, = (genunpack() for i in range(1))
run('gen_unpack', genunpack)


def yf():
    hit()
    yield from yf()
run('yield_from', lambda: next(yf()))
run('yield_from_list', lambda: list(yf()))
def gfor():
    hit()
    for x in gfor():
        yield x
run('generator_for', lambda: next(gfor()))
def gnext():
    hit()
    yield next(gnext())
run('generator_next', lambda: next(gnext()))
def gsend():
    hit()
    yield gsend().send(None)
run('generator_send', lambda: next(gsend()))
def glist():
    hit()
    yield list(glist())
run('generator_list', lambda: next(glist()))
class GT:
    def g(self):
        hit()
        yield from self.g()
run('generator_method', lambda: next(GT().g()))
def gthrow():
    try:
        yield
    except ValueError:
        hit()
        g = gthrow()
        next(g)
        g.throw(ValueError())
def gthrow0():
    g = gthrow()
    next(g)
    g.throw(ValueError())
run('generator_throw', gthrow0)
def gclose():
    try:
        yield
    finally:
        hit()
        g = gclose()
        next(g)
        g.close()
def gclose0():
    g = gclose()
    next(g)
    g.close()
run('generator_close', gclose0)


def sorted_key(x=0):
    hit()
    return sorted([1, 2], key=sorted_key)
run('sorted_key', sorted_key)
def sort_key(x=0):
    hit()
    return [1, 2].sort(key=sort_key)
run('sort_key', sort_key)
class LT:
    def __lt__(self, o):
        hit()
        return sorted([LT(), LT()])
run('sorted_lt', lambda: LT() < 1)
def min_key(x=0):
    hit()
    return min([1, 2], key=min_key)
run('min_key', min_key)
def max_args(x=0):
    hit()
    return max(1, 2, key=max_args)
run('max_args', max_args)
class MX:
    def __lt__(self, o):
        hit()
        return min(MX(), MX())
    def __gt__(self, o):
        hit()
        return max(MX(), MX())
run('min_lt', lambda: MX() < 1)
run('max_gt', lambda: MX() > 1)
def map_(x=0):
    hit()
    return list(map(map_, [1]))
run('map', map_)
def map_for(x=0):
    hit()
    for i in map(map_for, [1]):
        pass
run('map_for', map_for)
def map_next(x=0):
    hit()
    return next(map(map_next, [1]))
run('map_next', map_next)
def map_method():
    class A:
        def m(self, x):
            hit()
            return list(map(self.m, [1]))
    A().m(1)
run('map_method', map_method)
def map_closure():
    y = 1
    def c(x):
        hit()
        y
        return list(map(c, [1]))
    c(1)
run('map_closure', map_closure)
def map_lambda(x=0):
    hit()
    return list(map(lambda i: map_lambda(i), [1]))
run('map_lambda', map_lambda)
def filter_(x=0):
    hit()
    return list(filter(filter_, [1]))
run('filter', filter_)
def filter_for(x=0):
    hit()
    for i in filter(filter_for, [1]):
        pass
run('filter_for', filter_for)


def exec_():
    hit()
    exec('exec_()')
run('exec', exec_)
def eval_():
    hit()
    return eval('eval_()')
run('eval', eval_)
CODE = compile('exec_code()', '', 'eval')
def exec_code():
    hit()
    exec(CODE)
run('exec_code', exec_code)


def try_():
    hit()
    try:
        return try_()
    finally:
        pass
run('try', try_)
def except_in():
    hit()
    try:
        1 // 0
    except ZeroDivisionError:
        except_in()
run('except', except_in)
def import_():
    hit()
    import sys
    import_()
run('import_builtin', import_)


def defaultdict_():
    hit()
    dd[len(dd)]
if hasattr(collections, 'defaultdict'):
    dd = collections.defaultdict(defaultdict_)
def partial_call(f):
    hit()
    return f(f)
run('argument', partial_call, partial_call)


def deep_copy(x):
    hit()
    if isinstance(x, list):
        return [deep_copy(i) for i in x]
    return x
ring = []
ring.append(ring)
run('deepcopy', deep_copy, ring)
def walk(t):
    hit()
    for k, v in t.items():
        walk(v)
loop = {}
loop['x'] = loop
run('walk_dict', walk, loop)


class LH:
    def __hash__(self):
        hit()
        return hash((self,))
run('hash_tuple', lambda: hash(LH()))
def modattr():
    hit()
    return modattr()
run('module_function', modattr)
class SX:
    def __getitem__(self, i):
        hit()
        for x in self:
            return x
run('for_getitem', lambda: SX()[0])
class SXL:
    def __getitem__(self, i):
        hit()
        return list(self)
run('list_getitem', lambda: SXL()[0])
class RV:
    def __len__(self):
        return 1
    def __reversed__(self):
        hit()
        return reversed(self)
    def __getitem__(self, i):
        hit()
        for x in reversed(self):
            return x
run('reversed_getitem', lambda: RV()[0])
class DU:
    def keys(self):
        return ['a']
    def __getitem__(self, i):
        hit()
        d = {}
        d.update(self)
run('update_keys', lambda: DU()['a'])
class DK:
    def keys(self):
        hit()
        f1(**self)
    def __getitem__(self, i):
        return 1
def f1(**k): pass
run('starstar_keys', lambda: f1(**DK()))
class ISI:
    @property
    def __class__(self):
        return 1
class IX:
    def __index__(self):
        hit()
        return [1][self]
class SN:
    def __set_name__(self, o, n):
        hit()
        type('X', (), {'a': SN()})
run('set_name', lambda: type('X', (), {'a': SN()}))
class MA:
    def __getattr__(self, a):
        hit()
        return getattr(MA(), a)()
run('getattr_call', lambda: MA().x)
class GE:
    def __eq__(self, o):
        hit()
        return GE() != 1
run('not_eq', lambda: GE() == 1)
class SS:
    def __eq__(self, o):
        hit()
        return [1].count(self)
run('list_count', lambda: [1].count(SS()))
class SR:
    def __eq__(self, o):
        hit()
        return [1].remove(self)
run('list_remove', lambda: [1].remove(SR()))
class SD:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        hit()
        return {SD(), SD()}
run('set_eq', lambda: {SD(), SD()})
class DG:
    def __hash__(self):
        return 1
    def __eq__(self, o):
        hit()
        return {DG(): 1}.get(DG())
run('dict_get', lambda: {DG(): 1}.get(DG()))
class SE2:
    def __lt__(self, o):
        hit()
        return [SE2(), SE2()].sort()
run('sort_lt', lambda: SE2() < 1)
def sortbig(x):
    hit()
    return sorted([5, 3, 1, 2, 4], key=sortbig)
run('sorted_key5', sortbig, 1)
class SL5:
    def __lt__(self, o):
        hit()
        return sorted([SL5() for i in range(9)])
run('sorted_lt9', lambda: SL5() < 1)
def alli():
    hit()
    return all(alli() for i in range(1))
run('gen_all', alli)
def genmin():
    hit()
    return min(genmin() for i in range(1))
run('gen_min', genmin)
def genext():
    hit()
    [].extend(genext() for i in range(1))
run('gen_extend', genext)
def genbytes():
    hit()
    bytes(genbytes() for i in range(1))
run('gen_bytes', genbytes)
def genba():
    hit()
    bytearray(genba() for i in range(1))
run('gen_bytearray', genba)
def genarray():
    hit()
    array.array('b', (genarray() for i in range(1)))
import array
run('gen_array', genarray)
def genenum():
    hit()
    for i in enumerate(genenum() for i in range(1)): pass
run('gen_enumerate', genenum)
def genzip():
    hit()
    for i in zip(genzip() for i in range(1)): pass
run('gen_zip', genzip)
def genmap():
    hit()
    for i in map(abs, (genmap() for i in range(1))): pass
run('gen_map', genmap)
def genin():
    hit()
    return 5 in (genin() for i in range(1))
run('gen_in', genin)
def genupd():
    hit()
    set().update(genupd() for i in range(1))
run('gen_set_update', genupd)
def genfs():
    hit()
    frozenset(genfs() for i in range(1))
run('gen_frozenset', genfs)
def genfk():
    hit()
    dict.fromkeys(genfk() for i in range(1))
run('gen_fromkeys', genfk)
NT2 = collections.namedtuple('NT2', 'a b')
class NTS(NT2):
    def __init__(self, a, b):
        hit()
        NTS(a, b)
run('namedtuple_sub', lambda: NTS(1, 2))
def namedt():
    hit()
    NT2(*(namedt() for i in range(1)))
run('namedtuple_star', namedt)
class CL:
    def __init__(self, *a, **k):
        hit()
        CL(*a, **k)
run('init_star', lambda: CL(1, a=2))
class CC:
    def __call__(self, *a, **k):
        hit()
        self(*a, **k)
run('call_star', lambda: CC()(1, a=2))
class CCK:
    def __call__(self, a, k):
        hit()
        sorted([1], key=self)
def stored_key(x):
    class A:
        def m(self, x):
            hit()
            sorted([1, 2], key=self.m)
    A().m(1)
run('sorted_method', stored_key, 1)
class CKey:
    def __call__(self, x):
        hit()
        sorted([1, 2], key=self)
run('sorted_object', CKey(), 1)
class PCls:
    def __init__(self, x):
        hit()
        list(map(PCls, [1]))
run('map_class', PCls, 1)
def lam(f=None):
    hit()
    return (lambda: lam())()
run('lambda', lam)
def gen_ret():
    hit()
    x = yield from gen_ret()
    return x
run('yield_from_value', lambda: list(gen_ret()))
def ychain(k):
    hit()
    for x in ychain(k + 1):
        yield x
run('for_list', lambda: list(ychain(0)))
def perm(xs):
    hit()
    for p in perm(xs[1:]):
        yield p
run('permutations', lambda: next(perm([1, 2, 3])))
def tree(t):
    hit()
    yield from tree(t)
    yield 1
run('tree_walk', lambda: next(tree(1)))
# How deep native recursion goes: the first depth that fails.
def least(name, make, use, low=1, high=3000):
    while low < high:
        m = (low + high) // 2
        x = make(m)
        try:
            use(x)
            low = m + 1
        except RuntimeError:
            high = m
        x = None
    print(name, low)


def nested(wrap):
    def make(m):
        x = 0
        for i in range(m):
            x = wrap(x)
        return x
    return make
least('nest_repr_list', nested(lambda x: [x]), repr)
least('nest_repr_tuple', nested(lambda x: (x,)), repr)
least('nest_repr_dict', nested(lambda x: {1: x}), repr)
least('nest_str_mixed', nested(lambda x: [(x,)]), str)
least('nest_map', nested(lambda x: map(abs, x or [1])), list)
least('nest_filter', nested(lambda x: filter(None, x or [1])), list)
least('nest_zip', nested(lambda x: zip(x or [1])), list)
least('nest_enumerate', nested(lambda x: enumerate(x or [1])), list)
least('nest_gen', nested(lambda x: (i for i in x or [1])), list)
def yfrom(x):
    yield from x
least('nest_yield_from', nested(lambda x: yfrom(x or [1])), list)
# full.py goes here: after this one, names at module level are defined elsewhere
def class_body():
    hit()
    class X:
        y = class_body()
run('class_body', class_body)

# Prints TSV lines: a number, the bytes that a construct allocates, garbage included, and the bytes that are held after a collection; of a second run, so that
# names are interned already.
import gc
import array, binascii, collections, errno, io, json, math, re, struct

keep = None


def once(function):
    global keep
    keep = None
    gc.collect()
    gc.collect()
    before = gc.mem_alloc()
    keep = function()
    after = gc.mem_alloc()
    gc.collect()
    held = gc.mem_alloc()
    keep = None
    return after - before, held - before


def probe(number, function):
    once(function)
    allocated, held = once(function)
    print(number, allocated, held, sep="\t")


class A:
    def m(self):
        return 1


class B0:
    def __init__(self, x):
        self.x = x

    def who(self):
        return "B0"


class B1(B0):
    def __init__(self, x, y):
        super().__init__(x)
        self.y = y

    def who(self):
        return super().who() + "B1"


class B2(B1):
    def __init__(self):
        super().__init__(1, 2)
        self.z = 3

    def who(self):
        return super().who() + "B2"


def gen(n):
    for i in range(n):
        yield i


def f():
    fs=[]; [fs.append(lambda: i) for i in range(5)]; return fs


probe(1, f)


def f():
    return [lambda a,b=i: a+b for i in range(7)]


probe(2, f)


def f():
    d={}; d.update(a=1); d.update({'b':2}); return d


probe(3, f)


def f():
    d={i:str(i) for i in range(20)}; [d.pop(i) for i in range(0,20,2)]; [d.setdefault(i,'n') for i in range(30)]; return d


probe(4, f)


def f():
    d={}; [d.__setitem__(str(i),i) for i in range(12)]; d.clear(); d['x']=1; return d


probe(5, f)


def f():
    s=set(); [s.add(i) for i in range(12)]; [s.discard(i) for i in range(6)]; [s.add(str(i)) for i in range(6)]; return s


probe(6, f)


def f():
    x=1.5; return f'{x:.3f} and {x!r} and {10:>8}'


probe(7, f)


def f():
    n='abc'; return f'{n}{n}{n}{n}'


probe(8, f)


def f():
    P=collections.namedtuple('P','x y z'); q=P(1,2,3); return q, q.x+q.y


probe(9, f)


def f():
    P=collections.namedtuple('Point3',['x3','y3','z3']); return [P(i,i,i) for i in range(10)]


probe(10, f)


def f():
    P=collections.namedtuple('Pq','x y'); return P(y=2,x=1)


probe(11, f)


def f():
    q=collections.deque((),5); [q.append(i) for i in range(9)]; return q, q.popleft()


probe(12, f)


def f():
    q=collections.deque([1,2,3],10); q.extend([4,5]); q.appendleft(0); return q, list(q)


probe(13, f)


def f():
    o=collections.OrderedDict(); [o.__setitem__(i,i) for i in range(9)]; o.pop(3); o[3]=1; return o, list(o)


probe(14, f)


def f():
    a=array.array('h'); [a.append(i) for i in range(33)]; return a


probe(15, f)


def f():
    a=array.array('f',[1.0]*9); a.extend(array.array('f',[2.0]*3)); return a[2:5], a


probe(16, f)


def f():
    a=array.array('B',b'abc'); a+=array.array('B',b'd'); return a


probe(17, f)


def f():
    b=bytearray(); [b.extend(b'abc') for i in range(11)]; return b


probe(18, f)


def f():
    b=bytearray(b'hello world'); b[2:5]=b'XYZW'; return b


probe(19, f)


def f():
    b=bytearray(20); m=memoryview(b); return m[2:9], m[::1], m[1:][2:][:3]


probe(20, f)


def f():
    m=memoryview(b'abcdef'); return bytes(m[1:3]), list(m), m[0]


probe(21, f)


def f():
    m=memoryview(array.array('I',[1,2,3])); return m[1], m[1:]


probe(22, f)


def f():
    return json.loads('{"a": [1, 2.5, null, true, "x"], "b": {"c": {}}}')


probe(23, f)


def f():
    return json.loads('[[[[1]]],[],{}]')


probe(24, f)


def f():
    return json.dumps({'k':[1,2,{'z':None}],'f':1.5})


probe(25, f)


def f():
    return json.loads('"\\u00e9\\n abc"'), json.loads('-12345678901234567890')


probe(26, f)


def f():
    s=io.StringIO('{"q":1}'); return json.load(s)


probe(27, f)


def f():
    s=io.StringIO(); json.dump([1,2,3],s); return s.getvalue()


probe(28, f)


def f():
    return re.compile('^([a-z]+)=([0-9]*)$')


probe(29, f)


def f():
    return re.match('([a-z]+)=([0-9]*)','abc=123').groups()


probe(30, f)


def f():
    return re.search('b+','aabbbcc').group(0), re.sub('[0-9]','#','a1b2c3')


probe(31, f)


def f():
    return [m for m in re.compile('[,;]').split('a,b;c,d')]


probe(32, f)


def f():
    return re.match('(a)|b','b').group(1)


probe(33, f)


def f():
    return struct.pack('<HBBl',1,2,3,4), struct.unpack_from('<H',b'abcd',1)


probe(34, f)


def f():
    b=bytearray(16); struct.pack_into('>fd',b,0,1.5,2.5); return b


probe(35, f)


def f():
    return struct.unpack('5s3xh',b'hello\0\0\0\1\2'), struct.calcsize('5s3xh')


probe(36, f)


def f():
    return struct.unpack('<QqIi',bytes(range(24)))


probe(37, f)


def f():
    return B2()


probe(38, f)


def f():
    return B2().who()


probe(39, f)


def f():
    return [B1(i,i) for i in range(4)]


probe(40, f)


def f():
    b=B2(); b.extra=1; b.extra2=2; b.extra3=3; del b.extra; return b


probe(41, f)


def f():
    g=gen(3); next(g); return g


probe(42, f)


def f():
    g=gen(3); list(g); return g


probe(43, f)


def f():
    g=(x*y for x in range(3) for y in range(3)); next(g); return g


probe(44, f)


def f():
    def f(): yield from gen(4)
    g=f(); next(g); next(g)
    return g


probe(45, f)


def f():
    def f(): x = yield 1; yield x
    g=f(); next(g); g.send(5)
    return g


probe(46, f)


def f():
    return 2**100, 2**100*3**50, (2**100)//7, 2**100%1000007, pow(3,200,10**9+7)


probe(47, f)


def f():
    x=10**30; x+=1; x-=5; x*=x; return x


probe(48, f)


def f():
    return int('123456789012345678901234567890'), str(10**25), hex(2**90), bin(2**40)


probe(49, f)


def f():
    return -(2**70), abs(-(2**70)), ~(2**70), 2**70>>3, 2**70<<40, 2**70^5, 2**70&(2**69-1)


probe(50, f)


def f():
    return (2**70).to_bytes(10,'big'), int.from_bytes(bytes(range(12)),'little')


probe(51, f)


def f():
    return float(2**70), int(1e20), 2**70/3, 1e10//3


probe(52, f)


def f():
    return divmod(-(2**65),12345), (2**65)==(2**65), hash(2**65)


probe(53, f)


def f():
    return [i**5 for i in range(0,200,9)]


probe(54, f)


def f():
    return sum(2**i for i in range(80))


probe(55, f)


def f():
    return 'a,b,,c'.split(','), 'abc'.partition('b'), 'a b  c'.split(), 'abc'.rpartition('x')


probe(56, f)


def f():
    return 'Hello'.upper().lower().replace('l','LL').strip('h')


probe(57, f)


def f():
    return 'x'.join(str(i) for i in range(10)), ''.join(['a','b'])


probe(58, f)


def f():
    return 'abc'.center(20), 'abc'.encode(), 'äöü'.encode().decode(), 'äöü'[1], 'äöü'*3


probe(59, f)


def f():
    return 'abc'.startswith('a'), 'abc'.find('c'), 'abc'.count('b'), 'abc'.endswith(('c','d'))


probe(60, f)


def f():
    return '%s %5.2f %x %r %c' % ('a',1.5,255,'q','z'), '{:08b} {:,}'.format(5,1000)


probe(61, f)


def f():
    return '{0}{1}{0}'.format('ab','cd'), '{a}-{b}'.format(a=1,b=2), '{:^10}|'.format('x')


probe(62, f)


def f():
    s=''
    for i in range(20): s+=str(i)
    return s


probe(63, f)


def f():
    s=io.StringIO(); [s.write('line %d\n' % i) for i in range(15)]; return s, s.getvalue()


probe(64, f)


def f():
    s=io.StringIO('a\nb\nc\n'); return s.readlines() if hasattr(s,'readlines') else list(s), s


probe(65, f)


def f():
    s=io.BytesIO(); [s.write(bytes([i]*i)) for i in range(15)]; s.seek(3); return s, s.read(5), s.getvalue()


probe(66, f)


def f():
    def f(*a,**k): return a,k
    return f(1,2,x=3), f


probe(67, f)


def f():
    def f(a,b=2,*c,d=4,**e): return a,b,c,d,e
    return f(1,3,5,d=6,z=7), f


probe(68, f)


def f():
    f=lambda **k: k; return f(**{'a'+str(i):i for i in range(12)})


probe(69, f)


def f():
    f=lambda *a: a; return f(*range(20)), f(*[1,2],*(3,4))


probe(70, f)


def f():
    return dict(zip('abcdef',range(6))), dict([(1,2),(3,4)]), dict(a=1,**{'b':2})


probe(71, f)


def f():
    return list(map(lambda x:x*2,filter(None,range(9)))), sorted('hello',key=lambda c:-ord(c))


probe(72, f)


def f():
    return sorted([(3,'c'),(1,'a'),(2,'b')],reverse=True), min(5,3,9), max([1,5],key=lambda x:-x)


probe(73, f)


def f():
    a,*b=range(8); return a,b


probe(74, f)


def f():
    (a,b),c=[(1,2),3]; return a,b,c


probe(75, f)


def f():
    return [[0]*4 for _ in range(4)], [(i,j) for i in range(3) for j in range(3) if i!=j]


probe(76, f)


def f():
    return {i%3:[i] for i in range(9)}, {x for x in 'hello'}


probe(77, f)


def f():
    l=[]; [l.extend((i,i)) for i in range(13)]; [l.pop(0) for i in range(9)]; return l


probe(78, f)


def f():
    l=[1,2,3]*9; l.sort(); l.clear(); l.append(5); return l


probe(79, f)


def f():
    l=list(range(17)); l+=l; l*=2; return l[5:], l


probe(80, f)


def f():
    t=tuple(range(9)); return t+t, t[2:], t*2, sorted(t)


probe(81, f)


def f():
    return range(10)[2:5], range(10)[::-1], list(range(10,0,-3)), slice(1,2)


probe(82, f)


def f():
    try:
        A().zork
    except Exception as e: return e
    except SyntaxError as e: return e


probe(83, f)


def f():
    try:
        {}['a'*30]
    except Exception as e: return e
    except SyntaxError as e: return e


probe(84, f)


def f():
    try:
        [][5]
    except Exception as e: return e
    except SyntaxError as e: return e


probe(85, f)


def f():
    try:
        int('zz')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(86, f)


def f():
    try:
        raise ValueError('a',1,2)
    except Exception as e: return e
    except SyntaxError as e: return e


probe(87, f)


def f():
    try:
        raise KeyError
    except Exception as e: return e
    except SyntaxError as e: return e


probe(88, f)


def f():
    try:
        raise OSError(errno.ENOENT)
    except Exception as e: return e
    except SyntaxError as e: return e


probe(89, f)


def f():
    try:
        'a'+1
    except Exception as e: return e
    except SyntaxError as e: return e


probe(90, f)


def f():
    try:
        None()
    except Exception as e: return e
    except SyntaxError as e: return e


probe(91, f)


def f():
    try:
        raise RuntimeError('x' * 100)
    except Exception as e: return e
    except SyntaxError as e: return e


probe(92, f)


def f():
    try:
        B1()
    except Exception as e: return e
    except SyntaxError as e: return e


probe(93, f)


def f():
    try:
        import nosuchmodule
    except Exception as e: return e
    except SyntaxError as e: return e


probe(94, f)


def f():
    try:
        from sys import nosuchname
    except Exception as e: return e
    except SyntaxError as e: return e


probe(95, f)


def f():
    try:
        assert False, 'msg'
    except Exception as e: return e
    except SyntaxError as e: return e


probe(96, f)


def f():
    try:
        a,b=[1]
    except Exception as e: return e
    except SyntaxError as e: return e


probe(97, f)


def f():
    try:
        undefined_name_here
    except Exception as e: return e
    except SyntaxError as e: return e


probe(98, f)


def f():
    try:
        B0.nothing
    except Exception as e: return e
    except SyntaxError as e: return e


probe(99, f)


def f():
    try:
        1<'a'
    except Exception as e: return e
    except SyntaxError as e: return e


probe(100, f)


def f():
    try:
        open('/no/such/file')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(101, f)


def f():
    try:
        json.loads('{bad')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(102, f)


def f():
    try:
        re.compile('(((')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(103, f)


def f():
    try:
        struct.unpack('<I',b'a')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(104, f)


def f():
    try:
        eval('1+')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(105, f)


def f():
    try:
        exec('raise IndexError(5)')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(106, f)


def f():
    try:
        next(iter([]))
    except Exception as e: return e
    except SyntaxError as e: return e


probe(107, f)


def f():
    try:
        [].pop()
    except Exception as e: return e
    except SyntaxError as e: return e


probe(108, f)


def f():
    try:
        'abc'.index('z')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(109, f)


def f():
    try:
        bytes([256])
    except Exception as e: return e
    except SyntaxError as e: return e


probe(110, f)


def f():
    try:
        int('1'*40+'x')
    except Exception as e: return e
    except SyntaxError as e: return e


probe(111, f)


def f():
    try:
        B0(1).x.y.z
    except Exception as e: return e
    except SyntaxError as e: return e


probe(112, f)


def f():
    try:
        (lambda a,b:0)(1)
    except Exception as e: return e
    except SyntaxError as e: return e


probe(113, f)


def f():
    try:
        (lambda a,*,b:0)(1)
    except Exception as e: return e
    except SyntaxError as e: return e


probe(114, f)


def f():
    try:
        A().m(5)
    except Exception as e: return e
    except SyntaxError as e: return e


probe(115, f)


def f():
    return type('Dyn',(B0,),{'k':1,'f':lambda s:s})


probe(116, f)


def f():
    return type('Dyn2',(),{})(), isinstance(B2(),B0), issubclass(B2,B0)


probe(117, f)


def f():
    return [B0(1).who for i in range(3)], A().m, B0.who


probe(118, f)


def f():
    return property(lambda s:1), staticmethod(len), classmethod(len)


probe(119, f)


def f():
    return eval('[x for x in range(5)]'), eval('lambda q: q+1'), compile('a=1\nb=a','f','exec')


probe(120, f)


def f():
    exec('def g1(a,b):\n  c=a+b\n  return c\nx_=g1(1,2)'); return 1


probe(121, f)


def f():
    ns={}; exec('class K:\n  v=1\n  def m(self): return self.v\nk=K()',ns); return ns


probe(122, f)


def f():
    ns={'a':5}; return eval('a*2',ns), ns


probe(123, f)


def f():
    exec("import math as mm\ny_=mm.sqrt(2)"); return 1


probe(124, f)


def f():
    return math.sin(1), math.floor(1e9), math.sqrt(2), math.pi, math.modf(1.5), math.frexp(8.0)


probe(125, f)


def f():
    return binascii.hexlify(b'abcdef'), binascii.unhexlify('00ff'), binascii.b2a_base64(b'hello'), binascii.a2b_base64(b'aGVsbG8=')


probe(126, f)


def f():
    return globals()['A'], hasattr(A,'m'), getattr(A,'q',None), callable(A)


probe(127, f)


def f():
    return repr([1,'a',None,(1.5,)]), str({'a':{1:2}}), repr(b'\x00a'), repr('q\'"')


probe(128, f)


def f():
    return bytes('abc','utf8'), bytes(5), bytes([1,2,3]), bytearray(b'x')*7, b'a'+b'b', b'abc'.split(b'b')


probe(129, f)


def f():
    return str(b'abc','utf8'), b'abc'.decode(), b'a,b'.split(b','), b','.join([b'a',b'b']), b'ABC'.lower()


probe(130, f)


def f():
    it=iter([1,2,3]); next(it); return it, enumerate('ab'), zip([1],[2]), map(len,['a']), reversed([1,2])


probe(131, f)


def f():
    e=enumerate(range(3),5); next(e); z=zip(range(3),'abc'); next(z); return e,z


probe(132, f)


def f():
    return list(zip(*[(1,2),(3,4)])), list(enumerate('abc',1)), any(x>2 for x in range(5)), all([])


probe(133, f)


def f():
    x=[]; x.append(x); return x


probe(134, f)


def f():
    d={}; d['self']=d; return d


probe(135, f)


def f():
    def outer():
        n=0
        def inc():
            nonlocal n
            n+=1
            return n
        return inc, inc(), inc()
    return outer()


probe(136, f)


def f():
    class Ctx:
        def __enter__(self): return self
        def __exit__(self,t,v,tb): return True
    with Ctx() as c:
        raise ValueError('in ctx')
    return c


probe(137, f)


def f():
    return round(2.567,2), round(5), abs(-1.5), 7//2, 7%3, 2**0.5, 1e5, 5/2, pow(2,3)


probe(138, f)


def f():
    return 0x7fffffff, 2**30-1, 2**30, -2**30, -2**30-1, 1<<31, 0xffffffff


probe(139, f)


def f():
    return chr(233), ord('é'), chr(0x1F600), 'é'*10, len('日本語'), '日本語'[1:]


probe(140, f)


def f():
    return float('1.5'), float('inf'), int('0x1f',16), int('-17'), int(b'12'), str(1e-7), str(123456.789)


probe(141, f)


def f():
    return True+1, bool([]), not 1, 1 and 2, None or 3, 1 if 0 else 2, 1<2<3


probe(142, f)


def f():
    return isinstance(1,(int,str)), type(1), type(A()), type(None)()  if 0 else 0


probe(143, f)


def f():
    return [setattr(B2(), 'inst_attr_%d'%i, i) for i in range(5)]


probe(144, f)


def f():
    w=[0]*100; w[50:]=[]; return w


probe(145, f)


def f():
    w=[0]*100; w[:]=[]; return w


probe(146, f)


def f():
    s='a'*10; s+='b'*10; s+='c'; t=s; s+='d'; return s,t


probe(147, f)


def f():
    s=''; [None for i in range(5)]; s=s+'x'*40; return s[:20]+s[20:]


probe(148, f)


def f():
    b=b''; b+=b'abc'*10; b+=b'q'; return b


probe(149, f)


def f():
    b=bytearray(b'abc'); b+=b'defghijklmnopqrstuvwxyz'; del_=b[3:]; return b


probe(150, f)


def f():
    return bytearray(100)[10:20], memoryview(bytearray(100))[10:20]


probe(151, f)


def f():
    return frozenset([1,2,3]) | {4}, {1,2}&{2}, {1,2}^{2,3}, {1,2}<={1,2,3}, {1,2}.union([5,6,7])


probe(152, f)


def f():
    s={1,2,3}; s.update([4,5,6,7,8,9]); s.difference_update({1}); s.intersection_update({4,5}); return s


probe(153, f)


def f():
    d=dict.fromkeys('abcdefghij'); return d.keys(), d.values(), d.items(), list(d.items())[0]


probe(154, f)


def f():
    d={'a':1}; d|={'b':2} if 0 else {'a':1}.items() and {}; return d


probe(155, f)


def f():
    d={(1,2):3,'x':4,5.5:6,None:7}; d.popitem(); return d


probe(156, f)


def f():
    return [i for i in gen(10)], {i for i in gen(5)}, sum(gen(5)), max(gen(4)), tuple(gen(3)), ','.join(map(str,gen(4)))


probe(157, f)


def f():
    def rec(n):
        if n == 0: raise ValueError('deep')
        rec(n-1)
    try: rec(8)
    except ValueError as e: return e


probe(158, f)


def f():
    def rec(n):
        if n == 0: raise ValueError('deep')
        rec(n-1)
    try:
        try: rec(3)
        except ValueError as e: raise KeyError(e)
    except KeyError as k: return k


probe(159, f)


def f():
    def g():
        try:
            yield 1
        finally:
            yield 2
    x=g(); next(x)
    try: x.throw(ValueError('t'))
    except ValueError: pass
    return x


probe(160, f)


def f():
    def g():
        with io.StringIO() as s:
            s.write('abc')
            yield s
    x=g(); next(x)
    return x


probe(161, f)


def f():
    class Base:
        count=0
        def __init__(self,*a): self.a=a; Base.count+=1
        def __repr__(self): return 'B'
        def __eq__(self,o): return self.a==o.a
        def __hash__(self): return 1
        def __len__(self): return len(self.a)
        def __getitem__(self,i): return self.a[i]
    class Left(Base): pass
    class Right(Base): pass
    class Both(Left,Right):
        def __init__(self): super().__init__(1,2,3)
    b=Both()
    return b, len(b), b[1], {b:1}, repr([b]), list(b)


probe(162, f)


def f():
    class It:
        def __init__(self,n): self.n=n
        def __iter__(self): return self
        def __next__(self):
            self.n-=1
            if self.n<0: raise StopIteration
            return self.n
    return list(It(6)), tuple(It(3)), sum(It(4)), It(2)


probe(163, f)


def f():
    class V:
        def __init__(self,x): self.x=x
        def __add__(self,o): return V(self.x+o.x)
        def __radd__(self,o): return self
        def __neg__(self): return V(-self.x)
        def __lt__(self,o): return self.x<o.x
        def __call__(self,*a): return a
        def __contains__(self,k): return True
        def __getattr__(self,n): return n
    v=V(1)
    return v+v, -v, sum([v,v]), sorted([V(2),V(1)]), v(1,2), 5 in v, v.missing


probe(164, f)


def f():
    class L(list):
        def append(self,x): super().append(x*2)
    l=L([1,2]); l.append(3); l.tag='t'
    return l, len(l), l[:2]


probe(165, f)


def f():
    class D(dict):
        def __missing__(self,k): return k
    d=D(a=1); d['b']=2
    return d, d.get('c')


probe(166, f)


def f():
    class E(Exception):
        def __init__(self,code): super().__init__('code %d'%code); self.code=code
    try: raise E(7)
    except E as e: return e, str(e), e.args, e.code


probe(167, f)


def f():
    class S:
        @property
        def v(self): return self._v
        @v.setter
        def v(self,x): self._v=x
        @staticmethod
        def st(a): return a
        @classmethod
        def cl(cls): return cls()
    s=S(); s.v=5
    return s, s.v, S.st(1), S.cl()


probe(168, f)


def f():
    def deco(f):
        def w(*a,**k): return f(*a,**k)
        return w
    @deco
    def t(a,b=1): return a,b
    return t, t(1), t(1,b=2)


probe(169, f)


def f():
    async def c():
        return 5
    async def d():
        return await c()
    x=d()
    try: x.send(None)
    except StopIteration as e: return x, e.value


probe(170, f)


def f():
    async def agen():
        return [i for i in range(3)]
    return agen()


probe(171, f)


def f():
    x=None
    for i in range(40):
        x=(i,x)
    return x


probe(172, f)


def f():
    cache={}
    def fib(n):
        if n in cache: return cache[n]
        cache[n]=n if n<2 else fib(n-1)+fib(n-2)
        return cache[n]
    return fib(12), cache


probe(173, f)


def f():
    fs={}
    for name in ('alpha_x','beta_x','gamma_x'):
        def f(v,name=name): return name,v
        fs[name]=f
    return fs


probe(174, f)


def f():
    def f():
        a=b=c=d=e=g=h=1
        def q(): return a+b+c+d+e+g+h
        return q
    return f()


probe(175, f)


def f():
    w=[]
    for i in range(10):
        try:
            if i%2: raise ValueError(i)
            w.append(i)
        except ValueError as e: w.append(e)
        finally: w.append(None)
    return w


probe(176, f)


def f():
    def p(a: int, b: str = 'x') -> list: return [a,b]
    return p(1), p


probe(177, f)


def f():
    import sys as s2
    from math import sin as sn, cos
    return sn(1), cos(1), s2.platform


probe(178, f)


def f():
    m=[[i*j for j in range(5)] for i in range(5)]
    t=[[m[j][i] for j in range(5)] for i in range(5)]
    return t


probe(179, f)


def f():
    x=(n:=5)+n
    return x, [y:=1, y**2]


probe(180, f)


def f():
    if True:
        global newglobal_q1, newglobal_q2
    newglobal_q1=[1]; newglobal_q2='z'
    return 0


probe(181, f)


def f():
    l=[]
    it=iter(range(100))
    for a in it:
        l.append((a,next(it)))
    return l


probe(182, f)


def f():
    b=bytearray(64)
    for i in range(64): b[i]=i*3&255
    m=memoryview(b)
    return sum(m), bytes(m[:4]), m[10:20]


probe(183, f)


def f():
    class Node:
        __slots__=('l','r')
        def __init__(self,l,r): self.l=l; self.r=r
    def tree(d): return None if d==0 else Node(tree(d-1),tree(d-1))
    return tree(4)


probe(184, f)


def f():
    class Q:
        def __init__(self): self.items=[]
        def put(self,x): self.items.append(x); return self
    return Q().put(1).put(2).put('three')


probe(185, f)


def f():
    def chunks(l,n):
        for i in range(0,len(l),n): yield l[i:i+n]
    return list(chunks(list(range(10)),3))


probe(186, f)


def f():
    buf=[]
    def emit(*parts, sep=' ', end='\n'): buf.append(sep.join(parts)+end)
    emit('a','b'); emit('c',sep=''); emit()
    return buf


probe(187, f)


def f():
    return collections.deque(range(5), 3)


probe(188, f)


def f():
    q=collections.deque((), 4, 1)
    try:
        for i in range(6): q.append(i)
    except IndexError as e: return q, e


probe(189, f)


def f():
    q=collections.deque([1,2,3],5); it=iter(q); next(it); return it


probe(190, f)


def f():
    q=collections.deque([1,2,3,4],8); q[1]=9; return q[1], q[-1], len(q), bool(q)


probe(191, f)


def f():
    P=collections.namedtuple('Pt','aa bb cc dd ee ff gg hh'); return P(*range(8))


probe(192, f)


def f():
    P=collections.namedtuple('Pt',('x','y'))
    try: P(1)
    except TypeError as e: return e


probe(193, f)


def f():
    P=collections.namedtuple('Pt',('x','y'))
    try: P(1,z=2)
    except TypeError as e: return e


probe(194, f)


def f():
    P=collections.namedtuple('Pt',('x','y')); return [repr(P(i,str(i))) for i in range(5)]


probe(195, f)


def f():
    class P3(collections.namedtuple('Pt',('x','y'))):
        def sum(self): return self.x+self.y
    p=P3(1,2); return p, p.sum()


probe(196, f)


def f():
    o=collections.OrderedDict(); o['z']=1; o['a']=2; del o['z']; o['z']=3; return o, o.copy(), list(o.items())


probe(197, f)


def f():
    o=collections.OrderedDict([(i,i) for i in range(20)]); return o.popitem(), o


probe(198, f)


def f():
    o=collections.OrderedDict(a=1,b=2); o.update({'c':3}); return o


probe(199, f)


def f():
    return array.array('d',[1.0,2.0,3.0])


probe(200, f)


def f():
    return array.array('q',[1,2,3]), array.array('Q',(2**63,))


probe(201, f)


def f():
    return array.array('b',b'abc')[1:], array.array('H',[1,2])+array.array('H',[3])


probe(202, f)


def f():
    a=array.array('i',range(10)); a[2:5]=array.array('i',[7]); return a


probe(203, f)


def f():
    a=array.array('B');
    for i in range(70): a.append(i)
    return a


probe(204, f)


def f():
    return repr(array.array('h',[1,2,3])), repr(bytearray(b'ab')), repr(memoryview(b'ab')) and 0


probe(205, f)


def f():
    a=array.array('H',range(10)); m=memoryview(a); m[2]=99; return m[2:4], a


probe(206, f)


def f():
    b=bytearray(10); m=memoryview(b); m[2:5]=b'abc'; return b


probe(207, f)


def f():
    b=bytearray(b'abcdef'); return b.find(b'c'), b.replace(b'b',b'xx'), b.split(b'c'), b.decode()


probe(208, f)


def f():
    b=bytearray(range(30)); return b[::3] if 0 else b[3:20], b*2, b+b'z', b==b'a'


probe(209, f)


def f():
    return b'abc%d' % 5 if 0 else b'%'


probe(210, f)


def f():
    return bytes.fromhex('00ff10') if hasattr(bytes,'fromhex') else 0


probe(211, f)


def f():
    return b'\x01\x02\xff'.hex(), bytearray(b'ab').hex(':') if hasattr(b'','hex') else 0


probe(212, f)


def f():
    return json.loads('{"name":"x","items":[{"id":1,"v":1.5},{"id":2,"v":-2e3}],"ok":true}')


probe(213, f)


def f():
    return json.loads('[' + ','.join(str(i) for i in range(40)) + ']')


probe(214, f)


def f():
    return json.loads('{' + ','.join('"key%d":%d' % (i,i) for i in range(20)) + '}')


probe(215, f)


def f():
    return json.loads('"' + 'abc '*20 + '"')


probe(216, f)


def f():
    return json.dumps({'a':[1.5,None,True,'q"uo\n'],'b':{'c':(1,2)}})


probe(217, f)


def f():
    return json.dumps([i*1.1 for i in range(10)]), json.dumps('x'*40)


probe(218, f)


def f():
    return json.dumps({'a':1,'b':[1,2]}, separators=(',',':'))


probe(219, f)


def f():
    return [json.loads(json.dumps({'i':i,'s':'v%d'%i})) for i in range(5)]


probe(220, f)


def f():
    s=io.BytesIO(b'{"q":[1,2]}'); return json.load(s)


probe(221, f)


def f():
    try: json.loads('')
    except ValueError as e: return e


probe(222, f)


def f():
    try: json.loads('{"a":')
    except ValueError as e: return e


probe(223, f)


def f():
    return re.compile('(\\d+)-(\\w+)\\s*[^abc]?(x|y|zz)+$')


probe(224, f)


def f():
    r=re.compile('a*b'); return r.match('aaab'), r.search('xxab'), r.match('c')


probe(225, f)


def f():
    m=re.match('(a+)(b+)?(c)','aac'); return m.group(1), m.group(2), m.groups(), m.group(0)


probe(226, f)


def f():
    m=re.search('(\\d+):(\\d+)','time 12:34 ok'); return m.span(), m.start(1), m.end(2), m.span(2)


probe(227, f)


def f():
    return re.sub('a', lambda m: m.group(0)*2, 'banana'), re.sub('(.)x','\\1y','axbx')


probe(228, f)


def f():
    return re.split(' +','a  b c   d') if hasattr(re,'split') else re.compile(' +').split('a  b c   d')


probe(229, f)


def f():
    return re.compile(',').split('a,b,c,d,e',2)


probe(230, f)


def f():
    try: re.compile('[a')
    except Exception as e: return e


probe(231, f)


def f():
    return re.match(b'(a)(.)', b'abc').groups(), re.compile(b'x+')


probe(232, f)


def f():
    return struct.pack('4s2h',b'ab',1,-2), struct.unpack('4s2h',b'ab\0\0\x01\0\xfe\xff')


probe(233, f)


def f():
    return struct.pack('<bBhHiIlLqQ',*range(1,11)), struct.calcsize('<bBhHiIlLqQ')


probe(234, f)


def f():
    return struct.unpack('>3f',b'\0'*12), struct.pack('d',1.25)


probe(235, f)


def f():
    try: struct.pack('<H')
    except Exception as e: return e


probe(236, f)


def f():
    try: struct.unpack_from('<I',b'abcde',3)
    except Exception as e: return e


probe(237, f)


def f():
    def f():
        a=1; b='two'; c=[3]; d={'e':4}; e=5.5; g=(a,b); h=None; i=range(3); j=a; k=b; l=c; m=d
        yield a
        yield b,c,d,e,g,h,i,j,k,l,m
    g=f(); next(g); return g


probe(238, f)


def f():
    def f(*args, **kw):
        yield args
        yield kw
    g=f(1,2,3,x=4,y=5); next(g); return g


probe(239, f)


def f():
    def f(n):
        if n: yield from f(n-1)
        yield n
    g=f(5); next(g); return g


probe(240, f)


def f():
    def f(n):
        if n: yield from f(n-1)
        yield n
    return list(f(6))


probe(241, f)


def f():
    def f():
        try: yield 1
        finally: pass
    g=f(); next(g); g.close(); return g


probe(242, f)


def f():
    def f():
        try: yield 1
        except GeneratorExit: yield 2
    g=f(); next(g)
    try: g.close()
    except RuntimeError as e: return e


probe(243, f)


def f():
    def f():
        yield 1
        return 'value'
    g=f(); next(g)
    try: next(g)
    except StopIteration as e: return e, e.value


probe(244, f)


def f():
    def f():
        raise StopIteration(3)
        yield
    try: next(f())
    except RuntimeError as e: return e


probe(245, f)


def f():
    def f():
        x = yield
        while x is not None:
            x = yield x*2
    g=f(); next(g); return [g.send(i) for i in range(6)], g


probe(246, f)


def f():
    return (x for x in (y for y in (z for z in range(3))))


probe(247, f)


def f():
    g=(i for i in range(10) if i%2); return next(g), next(g), g


probe(248, f)


def f():
    return sum(i*j for i in range(5) for j in range(i)), max((i,-i) for i in range(4))


probe(249, f)


def f():
    def a():
        x=1
        def b():
            y=2
            def c():
                z=3
                def d(): return x,y,z
                return d
            return c
        return b
    return a()()()


probe(250, f)


def f():
    def make(n):
        def add(x): return x+n
        def sub(x): return x-n
        return add, sub
    return [make(i) for i in range(3)]


probe(251, f)


def f():
    def counter():
        n=0
        def inc(by=1):
            nonlocal n
            n+=by
            return n
        return inc
    c=counter(); c(); c(5); return c, c()


probe(252, f)


def f():
    def f(a, b=[], *, c={}, d=None): b.append(a); return b
    f(1); f(2); return f


probe(253, f)


def f():
    fs=[]
    for i in range(4):
        def g(x, i=i, *, k=2): return x+i+k
        fs.append(g)
    return fs


probe(254, f)


def f():
    class M:
        def __init__(self): self.cb=self.go
        def go(self): return 1
    return M()


probe(255, f)


def f():
    class M:
        x=1
        y=[1,2]
        z='zzz'
        def a(self): pass
        def b(self): pass
        @staticmethod
        def c(): pass
        @classmethod
        def d(cls): pass
        @property
        def e(self): return 1
    return M, M(), M().e, M.c, M.d


probe(256, f)


def f():
    class M:
        def __getattr__(self,n):
            if n=='dyn': return 5
            raise AttributeError(n)
    m=M()
    try: m.other
    except AttributeError as e: return m.dyn, e


probe(257, f)


def f():
    class M:
        def __setattr__(self,n,v): object.__setattr__(self,n,v)
        def __delattr__(self,n): object.__delattr__(self,n)
    m=M(); m.a=1; m.b=2
    del m.a
    return m


probe(258, f)


def f():
    class D:
        def __get__(self,o,t): return 7
        def __set__(self,o,v): o.__dict__
    class M: d=D()
    return M().d, M


probe(259, f)


def f():
    class D:
        def __set_name__(self,o,n): self.n=n
    class M: d=D()
    return M


probe(260, f)


def f():
    class Meta:
        count=0
        def __new__(cls,*a):
            o=super().__new__(cls)
            o.a=a
            return o
        def __init__(self,*a): pass
    return Meta(1,2,3)


probe(261, f)


def f():
    class A1:
        def f(self): return 'A'
    class A2(A1):
        def f(self): return super().f()+'B'
    class A3(A2):
        def f(self): return super().f()+'C'
    return A3().f(), A3, super(A3,A3())


probe(262, f)


def f():
    class C1: pass
    class C2: pass
    class C3(C1,C2): pass
    return C3, C3(), C3.__bases__ if hasattr(C3,'__bases__') else 0


probe(263, f)


def f():
    class T(tuple):
        def total(self): return sum(self)
    t=T((1,2,3)); return t, t.total(), t[1:], t+(4,)


probe(264, f)


def f():
    class I(int):
        def dbl(self): return self*2
    i=I(5); return i, i.dbl(), i+1


probe(265, f)


def f():
    class B(bytes): pass
    class F(float): pass
    return B(b'abc'), F(1.5)+1


probe(266, f)


def f():
    class Dd(dict):
        def __getitem__(self,k): return super().__getitem__(k)+1
    d=Dd(); d['a']=1; return d, d['a'], d.keys()


probe(267, f)


def f():
    class Ls(list):
        def __init__(self,*a): super().__init__(a); self.n=len(a)
    return Ls(1,2,3), Ls()


probe(268, f)


def f():
    class Ex(ValueError):
        def __init__(self,a,b): self.a=a; self.b=b
        def __str__(self): return 'ex'
    try: raise Ex(1,2)
    except ValueError as e: return e, str(e)


probe(269, f)


def f():
    class Ex2(OSError): pass
    try: raise Ex2(5,'io')
    except OSError as e: return e, e.errno, e.args


probe(270, f)


def f():
    class Cmp:
        def __init__(self,v): self.v=v
        def __eq__(self,o): return self.v==o.v
        def __hash__(self): return hash(self.v)
        def __lt__(self,o): return self.v<o.v
    return {Cmp(i%3):i for i in range(9)}, sorted([Cmp(3),Cmp(1)]), Cmp(1)==Cmp(1), Cmp(1)!=Cmp(2)


probe(271, f)


def f():
    class Num:
        def __init__(self,v): self.v=v
        def __add__(self,o): return Num(self.v+(o.v if isinstance(o,Num) else o))
        def __radd__(self,o): return Num(o+self.v)
        def __iadd__(self,o): self.v+=o; return self
        def __mul__(self,o): return Num(self.v*o)
        def __bool__(self): return True
        def __abs__(self): return 5
        def __int__(self): return 3
        def __float__(self): return 1.5
    n=Num(1); n+=3; return n+1, 2+n, n*5, bool(n), abs(n), int(n), float(n)


probe(272, f)


def f():
    class Cx:
        def __enter__(self): return 5
        def __exit__(self,*a): self.a=a; return True
    c=Cx()
    with c as v: raise KeyError('k')
    return c, v


probe(273, f)


def f():
    class Cx:
        def __enter__(self): return self
        def __exit__(self,*a): return False
    try:
        with Cx() as a, Cx() as b: 1//0
    except ZeroDivisionError as e: return e


probe(274, f)


def f():
    class Cb:
        def __call__(self,*a,**k): return a,k
    return Cb()(1,2,x=3), Cb()(*[1,2],**{'y':4})


probe(275, f)


def f():
    class R:
        def __repr__(self): return 'R!'
        def __str__(self): return 'S!'
        def __format__(self,s): return 'F'+s
    return repr(R()), str(R()), '%s %r'%(R(),R()), '{}'.format(R()), [R()].__repr__() if 0 else repr([R(),R()])


probe(276, f)


def f():
    return type('N',(),{'a':1})


probe(277, f)


def f():
    return type('N2',(B1,),{'who':lambda s:'x'})(1,2)


probe(278, f)


def f():
    class A5: pass
    a=A5();
    for i in range(25): setattr(a,'attr_nr_%d'%(i%9),i)
    return a, a.__dict__


probe(279, f)


def f():
    try: [].foo
    except AttributeError as e: return e, e.args, str(e)


probe(280, f)


def f():
    try: raise ValueError('x') from KeyError('y')
    except ValueError as e: return e, e.__cause__


probe(281, f)


def f():
    try:
        try: raise ValueError('x')
        except ValueError: raise KeyError('z')
    except KeyError as e: return e, e.__context__


probe(282, f)


def f():
    try:
        try: raise ValueError('x')
        finally: [1]
    except ValueError as e: return e


probe(283, f)


def f():
    def a(): b()
    def b(): c()
    def c(): {}['missing']
    try: a()
    except KeyError as e: return e


probe(284, f)


def f():
    def a(n):
        if n: return a(n-1)
        raise RuntimeError('deep %d' % n)
    try: a(20)
    except RuntimeError as e: return e, e.__traceback__ is None


probe(285, f)


def f():
    try: a_list=[1]; a_list[9]
    except IndexError as e: return e


probe(286, f)


def f():
    try: int('abc', 36) + int('12x')
    except ValueError as e: return e


probe(287, f)


def f():
    try: 'abc' + 5
    except TypeError as e: return e


probe(288, f)


def f():
    try: 5()
    except TypeError as e: return e


probe(289, f)


def f():
    try: len(5)
    except TypeError as e: return e


probe(290, f)


def f():
    try: for_ = iter(5)
    except TypeError as e: return e


probe(291, f)


def f():
    try: a, b = 1, 2, 3
    except ValueError as e: return e


probe(292, f)


def f():
    try: a, *b, c, d = [1, 2]
    except ValueError as e: return e


probe(293, f)


def f():
    try: (lambda a: a)()
    except TypeError as e: return e


probe(294, f)


def f():
    try: (lambda a: a)(1, b=2)
    except TypeError as e: return e


probe(295, f)


def f():
    try: (lambda *, a: a)()
    except TypeError as e: return e


probe(296, f)


def f():
    try: 'x'.join([1])
    except TypeError as e: return e


probe(297, f)


def f():
    try: '%d' % 'x'
    except TypeError as e: return e


probe(298, f)


def f():
    try: '{'.format()
    except ValueError as e: return e


probe(299, f)


def f():
    try: '{2}'.format(1)
    except IndexError as e: return e


probe(300, f)


def f():
    try: '{a}'.format(b=1)
    except KeyError as e: return e


probe(301, f)


def f():
    try: '%s %s' % (1,)
    except TypeError as e: return e


probe(302, f)


def f():
    try: 1 << -1
    except ValueError as e: return e


probe(303, f)


def f():
    try: 5 % 0
    except ZeroDivisionError as e: return e


probe(304, f)


def f():
    try: 1.0 / 0
    except ZeroDivisionError as e: return e


probe(305, f)


def f():
    try: math.sqrt(-1)
    except ValueError as e: return e


probe(306, f)


def f():
    try: bytearray(3)[5]
    except IndexError as e: return e


probe(307, f)


def f():
    try: bytearray(3)[0] = 'x'
    except TypeError as e: return e


probe(308, f)


def f():
    try: b'abc'.decode('foo') and b'\xff\xfe'.decode()
    except UnicodeError as e: return e


probe(309, f)


def f():
    try: chr(-1)
    except ValueError as e: return e


probe(310, f)


def f():
    try: ord('ab')
    except TypeError as e: return e


probe(311, f)


def f():
    try: range(1, 2, 0)
    except ValueError as e: return e


probe(312, f)


def f():
    try: [1, 2].remove(5)
    except ValueError as e: return e


probe(313, f)


def f():
    try: {}.popitem()
    except KeyError as e: return e


probe(314, f)


def f():
    try: set().pop()
    except KeyError as e: return e


probe(315, f)


def f():
    try: {1}.remove(2)
    except KeyError as e: return e


probe(316, f)


def f():
    try: [].index(1)
    except ValueError as e: return e


probe(317, f)


def f():
    try: max([])
    except ValueError as e: return e


probe(318, f)


def f():
    try: raise 5
    except TypeError as e: return e


probe(319, f)


def f():
    try: raise ValueError
    except ValueError as e: return e


probe(320, f)


def f():
    try: del nosuch_local
    except NameError as e: return e


probe(321, f)


def f():
    try: [1] < [1, 'a'] or sorted([1, 'a'])
    except TypeError as e: return e


probe(322, f)


def f():
    try: import_ = __import__('no.such.mod')
    except ImportError as e: return e


probe(323, f)


def f():
    try:
        from gc import nope_nope
    except ImportError as e: return e


probe(324, f)


def f():
    try: exec('a = = 1')
    except SyntaxError as e: return e


probe(325, f)


def f():
    try: exec('def f(:\n pass')
    except SyntaxError as e: return e


probe(326, f)


def f():
    try: exec('x=1\n  y=2')
    except SyntaxError as e: return e


probe(327, f)


def f():
    try: exec('def f():\n raise OSError(2)\nf()')
    except OSError as e: return e


probe(328, f)


def f():
    try: eval('1 +')
    except SyntaxError as e: return e


probe(329, f)


def f():
    try: eval('undefined_qq')
    except NameError as e: return e


probe(330, f)


def f():
    try: exec('raise ValueError("zz")', {})
    except ValueError as e: return e


probe(331, f)


def f():
    exec('pass'); return 0


probe(332, f)


def f():
    exec(''); return 0


probe(333, f)


def f():
    return eval('1+2*3'), eval('(1,2,"a long string const here")')


probe(334, f)


def f():
    return eval('[i for i in range(4)]', {}), eval('a+b', {'a':1}, {'b':2})


probe(335, f)


def f():
    d={}; exec('x=1\ny=[1,2]\nz="some text here"\ndef f(a,b=2):\n return a+b\n', d); return d


probe(336, f)


def f():
    d={}; exec('class Q:\n a=1\n def f(self): return self.a\nq=Q()\nr=q.f()\n', d); return d


probe(337, f)


def f():
    d={}; exec('import gc as g2\nfrom collections import deque\nq=deque((),3)\n', d); return d


probe(338, f)


def f():
    d={}; exec('for i in range(5):\n  try:\n    if i==3: raise ValueError\n  except ValueError:\n    r=i\n', d); return d


probe(339, f)


def f():
    d={}; exec('async def f():\n  async with g() as q:\n    await q\n  async for i in q: pass\n', d); return d


probe(340, f)


def f():
    d={}; exec('def gen(n):\n  for i in range(n):\n    yield i*2\nl=list(gen(4))\n', d); return d


probe(341, f)


def f():
    d={}; exec('a=1;b=2;c=3;d=4;e=5;f=6;g=7;h=8;i=9;j=10;k=11;l=12\n', d); return d


probe(342, f)


def f():
    d={}; exec("s='''" + 'line of text\n'*10 + "'''\n", d); return d


probe(343, f)


def f():
    d={}; exec('def o():\n  v=1\n  def i():\n    nonlocal v\n    v+=1\n    return v\n  return i\nf=o()\nf()\n', d); return d


probe(344, f)


def f():
    return compile('1+2','e','eval'), compile('x=1','e','exec'), compile('print','e','single')


probe(345, f)


def f():
    exec('global_q1=5'); return globals().get('global_q1')


probe(346, f)


def f():
    return locals(), list(globals().keys())[:3]


probe(347, f)


def f():
    return [hex(255), oct(8), bin(5), hex(-2**40), '%x' % 2**35]


probe(348, f)


def f():
    return 2**200, -(2**200), 2**200 // 3**50, 2**200 % 3**50, (2**100)**2


probe(349, f)


def f():
    return 10**50 + 1, 10**50 - 10**50, 10**50 * 0, 10**50 > 10**49, 10**50 == 10**50


probe(350, f)


def f():
    return int(1e15), int(-1e30), int('9'*60), int('-0x'+'f'*20,16)


probe(351, f)


def f():
    return str(2**64), str(-(3**100)), repr(7**77), '%d' % 10**20, '{:,}'.format(10**20)


probe(352, f)


def f():
    return (2**64) >> 3, (2**64) << 65, (2**64) & (2**63), (2**64) | 1, (2**64) ^ (2**65-1), ~(2**64)


probe(353, f)


def f():
    return (-(2**64)) >> 3, (-(2**64)) & (2**70-1), (-(2**64)) | 1, (-(2**40)) ^ 5


probe(354, f)


def f():
    return (2**64).to_bytes(9,'little'), int.from_bytes(b'\xff'*10,'big'), (5).to_bytes(4,'big')


probe(355, f)


def f():
    return pow(3, 100, 7), pow(2**65, 3, 10**9), pow(2, 100), 2**64 / 2**60, float(10**20)


probe(356, f)


def f():
    return divmod(10**30, 7), divmod(-10**30, 10**15), abs(-10**30), round(10**30) if 0 else 0


probe(357, f)


def f():
    return hash(10**30), bool(10**30), 10**30 in [10**30], {10**30: 1}, min(10**30, 5)


probe(358, f)


def f():
    x=1
    for i in range(1,30): x*=i
    return x


probe(359, f)


def f():
    a,b=0,1
    for i in range(120): a,b=b,a+b
    return a


probe(360, f)


def f():
    return 2**31-1, -2**31, 2**31, 2**32-1, 1<<30, -(1<<30), -(1<<30)-1, 0x3fffffff+1


probe(361, f)


def f():
    return [2**30+i for i in range(5)], sum([2**30]*3), 2**29*2, 2**15*2**15, 2**16*2**16


probe(362, f)


def f():
    return 1.5, 1e10, -0.0, float('nan'), 1/3, 2.0**0.5, int(2.7), round(2.5), round(1.2345,2), 3.7//1, 3.7%1, divmod(7.5,2)


probe(363, f)


def f():
    return str(1.5), repr(1e-10), '%f' % 3.14159, '%.2e' % 12345.678, '{:10.3f}'.format(2.5), '%g' % 1e20


probe(364, f)


def f():
    return 1+2j, abs(3+4j), (1+2j)*(3-1j), (1j)**2, str(1+2j), (1+2j).real, complex('1+2j')


probe(365, f)


def f():
    return f'{1}{2}{3}', f'{"a":>10}', f'{3.14159:.2f}', f'{[1,2]}', f'{1!r:>5}' if 0 else 0


probe(366, f)


def f():
    n=5; s='x'; return f'value {n} of {s} and {n*2:04d} {s!r} {n:b}'


probe(367, f)


def f():
    return '%5d|%-5d|%05d|%+d' % (1,2,3,4), '%c%c' % (65,'b'), '%%' % (), '%s' % None, '%10.3s|' % 'abcdef'


probe(368, f)


def f():
    return '%(a)s %(b)d' % {'a':'x','b':5}


probe(369, f)


def f():
    return '{:<10}|{:>10}|{:^10}|{:*^9}'.format('a','b','c','d'), '{:x} {:o} {:b} {:e}'.format(255,8,5,1.5)


probe(370, f)


def f():
    return '{0.real} {1[0]}'.format(5,[1]) if 0 else '{!r}'.format('a')


probe(371, f)


def f():
    return 'a' 'b' 'c', 'abc' * 3, 'abc'[1], 'abc'[-1], 'abc'[5:], 'abcdefghij'[2:8]


probe(372, f)


def f():
    return 'Hello World Foo'.split(), 'a-b-c'.split('-',1), 'a-b-c'.rsplit('-',1), 'x\ny\r\nz'.splitlines()


probe(373, f)


def f():
    return ' pad '.strip(), 'xxhixx'.lstrip('x'), 'xxhixx'.rstrip('x'), 'abc'.strip()


probe(374, f)


def f():
    return 'hello'.replace('l','L',1), 'hello'.replace('z','y'), 'hello'.replace('','-'), 'aaa'.replace('a','bbbb')


probe(375, f)


def f():
    return 'hello'.find('l'), 'hello'.rfind('l'), 'hello'.index('e'), 'hello'.count('l'), 'hello'.upper(), 'HELLO'.lower()


probe(376, f)


def f():
    return 'abc'.isalpha(), '1'.isdigit(), ' '.isspace(), 'A'.isupper(), 'a'.islower(), 'abc'.center(9)


probe(377, f)


def f():
    return 'abc' == 'abc', 'abc' < 'abd', 'abc' in 'xabcx', 'a' not in 'b', hash('new string %d' % 5)


probe(378, f)


def f():
    return ','.join(['a'*10]*10), ''.join(('x','y')), '-'.join({'k':1}), ' '.join(str(i) for i in range(5))


probe(379, f)


def f():
    return str(b'abc'), str([1,'a']), str({'k':(1,)}), str((1,)), str({1}), str(range(3)), str(None), str(True)


probe(380, f)


def f():
    return str(print), str(len) and 0, str(A) , str(A().m) and 0, str(type(1)), str(Exception('a','b'))


probe(381, f)


def f():
    return 'ünïcödé'.upper() if 0 else 'ünïcödé'[2:4], 'ünï'.encode(), len('ünï'), list('ünï'), 'ü' in 'ünï'


probe(382, f)


def f():
    return [chr(i) for i in (65,200,1000,70000)], [ord(c) for c in 'aü日']


probe(383, f)


def f():
    s=''
    for w in ('alpha','beta','gamma'): s = s + w + ' '
    return s


probe(384, f)


def f():
    s=''
    for i in range(50): s += 'ab'
    return s


probe(385, f)


def f():
    l=[]
    for i in range(30): l += [i]
    return l


probe(386, f)


def f():
    l=[]
    for i in range(30): l = l + [i]
    return l


probe(387, f)


def f():
    l=list(range(20)); return l[::2], l[::-1], l[5:10], l[-3:], l[:]


probe(388, f)


def f():
    l=list(range(20)); l[2:4]=[]; l[5:5]=[1,2,3]; del l[0]; del l[3:7]; return l


probe(389, f)


def f():
    l=[3,1,2]*10; l.sort(reverse=True); l.sort(key=lambda x:-x); return l, sorted(l,key=str)


probe(390, f)


def f():
    l=[1,2,3]; l.insert(0,0); l.insert(100,9); l.pop(); l.pop(0); l.remove(2); l.extend(range(9)); return l, l.copy(), l.index(3), l.count(1)


probe(391, f)


def f():
    l=[[]]*3; l2=[[] for _ in range(3)]; l2[0].append(1); return l, l2, l*2


probe(392, f)


def f():
    t=1,2,3; a,b,c=t; a,b=b,a; (a,(b,c))=1,(2,3); [d,e]=[4,5]; return a,b,c,d,e


probe(393, f)


def f():
    a,*b=range(3); return a,b


probe(394, f)


def f():
    a,*b=range(4); return a,b


probe(395, f)


def f():
    a,*b=range(5); return a,b


probe(396, f)


def f():
    a,*b=range(9); return a,b


probe(397, f)


def f():
    a,*b=range(20); return a,b


probe(398, f)


def f():
    *a,b=[1,2,3,4,5]; return a,b


probe(399, f)


def f():
    a,*b,c=(1,2,3,4,5,6,7,8); return a,b,c


probe(400, f)


def f():
    a,*b,c='hello'; return a,b,c


probe(401, f)


def f():
    a,*b=[1]; return a,b


probe(402, f)


def f():
    a,*b={1:2,3:4}; return a,b


probe(403, f)


def f():
    a,*b=(i for i in range(12)); return a,b


probe(404, f)


def f():
    *a,=range(17); return a


probe(405, f)


def f():
    *a,b=(1,2); return a,b


probe(406, f)


def f():
    for a,*b in [(1,2,3),(4,5,6,7)]: pass
    return a,b


probe(407, f)


def f():
    for i,(a,b) in enumerate([(1,2),(3,4)]): pass
    return i,a,b


probe(408, f)


def f():
    def f(*a,**k): return len(a),len(k)
    return f(*range(10)), f(*[1],*[2],**{'a':1},**{'b':2}), f(1,*(2,3),x=1,**{'y':2})


probe(409, f)


def f():
    def f(a,b,c,d): return d
    return f(*[1,2,3],4), f(**{'a':1,'b':2,'c':3,'d':4}), f(1,2,d=3,c=4)


probe(410, f)


def f():
    return dict(a=1,b=2,c=3), dict([('a',1)],b=2), dict({'x':1}), {}.fromkeys([1,2,3],0)


probe(411, f)


def f():
    d={i:i for i in range(10)}; return d.get(3), d.pop(4), d.setdefault(20,[]), d.items(), list(d.values()), d.popitem()


probe(412, f)


def f():
    d={};
    for i in range(50): d[i]=i
    for i in range(45): del d[i]
    d['n']=1
    return d


probe(413, f)


def f():
    d={}
    for i in range(30): d['k%d'%i]=i
    for k in list(d):
        if int(k[1:])%2: del d[k]
    return d, sorted(d)[:3]


probe(414, f)


def f():
    d={}; d[1]=2; d.update([(3,4),(5,6)]); d.update(x=7); d.update({}); return d, 3 in d, len(d), d=={}


probe(415, f)


def f():
    d={'a':{'b':{'c':1}}}; return d['a']['b'], d.copy()


probe(416, f)


def f():
    d={(i,j):i*j for i in range(4) for j in range(4)}; return d


probe(417, f)


def f():
    d={1.5:1, True:2, None:3, b'x':4, 'y':5, (1,):6, 10**20:7}; return d, d[10**20]


probe(418, f)


def f():
    s={1,2,3}; return s|{4}, s&{1}, s-{1}, s^{1,9}, s<={1,2,3,4}, s.copy(), s.union([7]), s.issubset({1})


probe(419, f)


def f():
    s=set(range(40)); s-={1,2}; s&=set(range(0,40,2)); s|={100}; s^={0}; return s


probe(420, f)


def f():
    s=set('hello world'); s.discard('h'); s.add('z'); s.update('abc'); return s, sorted(s), s.pop() in s


probe(421, f)


def f():
    return frozenset('abc'), {frozenset([1]):1}, frozenset([1,2]) & {1}, hash(frozenset([1,2]))


probe(422, f)


def f():
    return range(5), range(0,10,3), range(10)[2], range(10)[2:8:2], len(range(7)), 3 in range(5), list(range(5,0,-1)), range(3)==range(3)


probe(423, f)


def f():
    return slice(1,5), slice(None,None,2), slice(3).indices(5) if hasattr(slice(1),'indices') else 0


probe(424, f)


def f():
    return list(map(None.__class__, [])) if 0 else list(map(lambda a,b:a+b,[1,2],[3,4])), list(filter(lambda x:x>1,range(4))), list(zip('ab',range(2),[None]*2))


probe(425, f)


def f():
    return enumerate([1,2]), zip([1],[2]), map(str,[1]), filter(None,[1]), reversed([1]), iter({1:2}.items()), iter({1,2}), iter(b'a'), iter(bytearray(2)), iter(range(2))


probe(426, f)


def f():
    return any([0,1]), all([1,0]), sum([1,2],10), min('b','a'), max([1,5,3],key=lambda x:-x), sorted('bca'), abs(-5), divmod(7,3), pow(2,10)


probe(427, f)


def f():
    return binascii.hexlify(b'ab'*20,':'), binascii.crc32(b'abc'), binascii.b2a_base64(b'x'*30), binascii.a2b_base64('YWJj')


probe(428, f)


def f():
    return math.sin(1.0), math.pow(2,3), math.log(5), math.atan2(1,2), math.ceil(1.2), math.floor(-1.2), math.trunc(1e12), math.isnan(1.0), math.e, math.degrees(1)


probe(429, f)


def f():
    return errno.errorcode.get(2), errno.ENOENT, OSError(errno.EIO), str(OSError(2)), OSError(2,'a','b').args


probe(430, f)


def f():
    s=io.StringIO(); print('a',1,2.5,[1],sep='-',end='!',file=s); return s, s.getvalue()


probe(431, f)


def f():
    s=io.StringIO(); s.write('x'*100); s.seek(0); return s.read(10), s.tell(), s.read(), s


probe(432, f)


def f():
    s=io.StringIO('line1\nline2\nline3'); return s.readline(), s.readline(), list(s), s.close()


probe(433, f)


def f():
    s=io.BytesIO(b'hello'); s.seek(0,2); s.write(b'world'*20); return s.getvalue(), s


probe(434, f)


def f():
    s=io.BytesIO(); s.write(b'abc'); b=bytearray(5); s.seek(0); return s.readinto(b), b, s


probe(435, f)


def f():
    with io.BytesIO(b'q') as s: r=s.read()
    return s, r


probe(436, f)


def f():
    import traceback
    try: 1//0
    except ZeroDivisionError as e: return traceback.format_exception(e)


probe(437, f)


def f():
    import traceback
    s=io.StringIO()
    try: {}['k']
    except KeyError as e: traceback.print_exception(e,e,e.__traceback__,file=s)
    return s.getvalue()


probe(438, f)


def f():
    import zlib
    return zlib.decompress(b'x\x9cKLJN!\x11\x02\x00\xf2\xa5\x0bs') if 0 else 0


probe(439, f)


def f():
    import msgpack
    b=io.BytesIO(); msgpack.pack({'a':[1,2.5,None,'x'],'b':b'yz'},b); b.seek(0); return msgpack.unpack(b), b.getvalue()


probe(440, f)


def f():
    import msgpack
    b=io.BytesIO(); msgpack.pack(list(range(40)),b); b.seek(0); return msgpack.unpack(b), msgpack.ExtType(5,b'abc')


probe(441, f)


def f():
    import warnings
    return warnings.simplefilter('ignore')


probe(442, f)


def f():
    import atexit
    def bye(): pass
    atexit.register(bye, 1, k=2); atexit.unregister(bye); return 0


probe(443, f)


def f():
    import rainbowio
    return [rainbowio.colorwheel(i) for i in range(0,255,50)]


probe(444, f)


def f():
    import codeop
    return codeop.compile_command('x=1') if hasattr(codeop,'compile_command') else 0


probe(445, f)


def f():
    import locale
    return locale.getlocale()


probe(446, f)


def f():
    import _asyncio
    q=_asyncio.TaskQueue(); return q


probe(447, f)


def f():
    import _asyncio
    async def co(): pass
    t=_asyncio.Task(co(), globals()); return t


probe(448, f)


def f():
    import _asyncio
    async def co(): pass
    q=_asyncio.TaskQueue()
    for i in range(5): q.push(_asyncio.Task(co(), globals()), i)
    return q, q.pop(), q.peek()


probe(449, f)


def f():
    x=[1,2,3]; x=x+[x]; del x[3]; return x


probe(450, f)


def f():
    global gg1
    gg1=[0]*10
    def f():
        global gg1
        gg1=None
    f(); return gg1


probe(451, f)


def f():
    try:
        try: 1//0
        finally:
            try: [][1]
            except IndexError: pass
    except ZeroDivisionError as e: return e


probe(452, f)


def f():
    for i in range(5):
        try:
            if i==2: continue
            if i==4: break
        finally: r=i
    else: r=99
    return r


probe(453, f)


def f():
    def f():
        for i in range(3):
            try: return i
            finally: pass
    return f()


probe(454, f)


def f():
    l=[lambda x,n=n: x**n for n in range(5)]; return [f(2) for f in l], l


probe(455, f)


def f():
    return (lambda: (yield))(), (lambda: [(yield)]) if 0 else 0


probe(456, f)


def f():
    x=5; return [x for x in range(3) if (y:=x)], x, [[j for j in range(i)] for i in range(4)], {a:{b for b in range(a)} for a in range(3)}


probe(457, f)


def f():
    return 1 if [] else 2, [] or {}, 0 and 1, not 5, 1<2<3, 1==1.0, 'a'<'b'<'c', None is None


probe(458, f)


def f():
    i=0
    while i<20:
        i+=1
        if i%2: continue
        if i>10: break
    else: i=-1
    return i


probe(459, f)


def f():
    assert True, 'no'; return __name__, __file__ if 0 else 0


probe(460, f)


def f():
    w=A(); w.a=w; w.b=[w]; w.c={'w':w}; return w


probe(461, f)


def f():
    return A.m, A().m, A.__name__, A().__class__, B2.__name__, type(A()).__name__


probe(462, f)


def f():
    return [].append, {}.get, 'a'.join, b''.join, set().add, (1).to_bytes, collections.deque((),1).append


probe(463, f)


def f():
    def f():
        'doc'
        return f
    f2=f; return f2.__name__, f2()


probe(464, f)


def f():
    async def w1(x): return x
    async def w2():
        a=await w1(1)
        b=await w1(2)
        return a+b
    c=w2()
    try: c.send(None)
    except StopIteration as e: return e.value


probe(465, f)


def f():
    class Aw:
        def __await__(self):
            yield 1
            return 2
    async def f(): return await Aw()
    c=f(); r=c.send(None); return c, r


probe(466, f)


def f():
    class Ai:
        def __aiter__(self): self.n=0; return self
        async def __anext__(self):
            self.n+=1
            if self.n>3: raise StopAsyncIteration
            return self.n
    async def f():
        l=[]
        async for i in Ai(): l.append(i)
        return l
    c=f()
    try: c.send(None)
    except StopIteration as e: return e.value


probe(467, f)


def f():
    class Ac:
        async def __aenter__(self): return 1
        async def __aexit__(self,*a): return False
    async def f():
        async with Ac() as a: return a
    c=f()
    try: c.send(None)
    except StopIteration as e: return e.value


probe(468, f)


def f():
    return memoryview(b'abcdef')[1:3], memoryview(bytearray(b'abc'))[::1], memoryview(array.array('h',[1,2,3]))[1:], memoryview(b'ab')==b'ab', len(memoryview(b'abc'))


probe(469, f)


def f():
    m=memoryview(bytearray(b'0123456789'))
    try: m[0:3]=b'ab'
    except ValueError as e: return e


probe(470, f)


def f():
    m=memoryview(b'0123456789')
    try: m[0]=1
    except TypeError as e: return e


probe(471, f)

# Constructs of another kind than those beside this: what each allocates, and what it holds, in the second run.
import gc, sys, io, collections, json, binascii, struct, re, math, array
class A:
    def m(self): return 1
class B:
    def __init__(self): self.a=1
class C:
    def __init__(self):
        self.a=1; self.b=2; self.c=3; self.d=4; self.e=5
class D:
    x=1
    def __getattr__(self,n): return 1
class Sub(list): pass
class Slots:
    __slots__=('a',)
    def __init__(self): self.a=1
class E1(Exception): pass
class Cnt(dict): pass
class Del:
    def __del__(self): pass
NT=collections.namedtuple('NT',('a','b'))
def clos(x):
    def f(): return x
    return f
def clos2(x,y):
    def f(): return x+y
    def g(): return f()
    return g
def mkgen():
    yield 1
def mkgen2():
    a=1;b=2;c=3;d=4;e=5
    yield a+b+c+d+e
async def coro(): pass
def mkclass():
    class X: pass
    return X
def mkclass2():
    class X:
        a=1
        def m(self): pass
        def n(self): pass
    return X
def mkclass3():
    class X(A):
        @property
        def p(self): return 1
        @staticmethod
        def s(): pass
        @classmethod
        def c(cls): pass
    return X
def app(l,n):
    for i in range(n): l.append(i)
    return l
def appd(d,n):
    for i in range(n): d[i]=i
    return d
def apps(s,n):
    for i in range(n): s.add(i)
    return s
def appb(s,n):
    for i in range(n): s.append(i&255)
    return s
def ext(l,n):
    for i in range(n//4): l.extend([1,2,3,4])
    return l
def pops(l,n):
    l=list(range(n))
    for i in range(n//2): l.pop()
    return l
def ins(l,n):
    for i in range(min(n,100)): l.insert(0,i)
    return l
def strb(s,n):
    for i in range(min(n,100)): s+='x'
    return s
def sio(n):
    s=io.StringIO()
    for i in range(n): s.write('x')
    return s
def bio(n):
    s=io.BytesIO()
    for i in range(n): s.write(b'x')
    return s
def dele(n):
    d={i:i for i in range(n)}
    for i in range(n//2): del d[i]
    d['x']=1
    return d
def apparr(n):
    a=array.array('i')
    for i in range(n): a.append(i)
    return a
def inst(n):
    a=A()
    for i in range(n): setattr(a,'a%d'%i,i)
    return a
attrgrow=inst
def nest(n):
    l=[]
    for i in range(n): l=[l]
    return l
def exc(f):
    try: f()
    except Exception as e: return e
def deep1(): return deep0()
def deep0(): raise ValueError('deep')
def deep3():
    def a(): return b()
    def b(): return deep1()
    a()
def user(): raise E1('x','y')
def chained():
    try: 1/0
    except ZeroDivisionError as e: raise ValueError('c') from e
def kw(**k): return k
def va(*a): return a
def defargs(a,b=1,c=2): return a
def setattr_new(a):
    a.q=1;a.r=2
    return a
def delattr_(a):
    a.q=1
    del a.q
    return a
class CM:
    def __enter__(self): return self
    def __exit__(self,*a): pass
def withs():
    with CM() as c: return c
def gen_exc():
    g=mkgen()
    try: g.throw(ValueError('x'))
    except ValueError: pass
    return g
def started():
    g=mkgen2(); next(g); return g
def yfg():
    yield from mkgen2()
def yf():
    g=yfg(); next(g); return g
def ev():
    class E: 
        def __eq__(self,o): return True
    return E()==1
def newnames():
    return [setattr(CM,'brandnew%d'%i,i) for i in range(3)]
keep=None

class Desc:
    def __init__(self): self.v=0
    def __get__(self,o,t): return self
    def __set__(self,o,v): self.v=v
class HasDesc:
    d=Desc()
class Num:
    def __init__(self,v): self.v=v
    def __add__(self,o): return Num(self.v+o.v)
    def __lt__(self,o): return self.v<o.v
    def __hash__(self): return self.v
    def __eq__(self,o): return self.v==o.v
    def __len__(self): return 3
    def __contains__(self,x): return x==1
    def __getitem__(self,i):
        if i>4: raise IndexError
        return i
    def __setitem__(self,i,v): self.v=v
    def __call__(self,*a,**k): return a,k
    def __bool__(self): return True
    def __repr__(self): return 'Num(%d)'%self.v
    def __iter__(self): return iter([1,2,3])
class It:
    def __init__(self,n): self.n=n
    def __iter__(self): return self
    def __next__(self):
        if self.n==0: raise StopIteration
        self.n-=1
        return self.n
class Base1:
    def f(self,a=1): return [a]
class Mid(Base1):
    def f(self,a=1): return super().f(a)+[2]
class Leaf(Mid):
    def f(self,a=1): return super().f(a)+[3]
class Prop:
    def __init__(self): self._x=1
    @property
    def x(self): return self._x
    @x.setter
    def x(self,v): self._x=v
    @classmethod
    def make(cls): return cls()
    @staticmethod
    def st(a): return (a,)
def gfin():
    try:
        yield 1
        yield 2
    finally:
        pass
def gfin2(l):
    try:
        for i in range(3): yield i
    finally: l.append(1)
def gsend():
    x=None
    while True:
        x=yield x
def gdeleg(): 
    r=yield from gfin()
    return r
def run(g):
    return list(g)
def sendall():
    g=gsend(); next(g)
    return [g.send(i) for i in range(5)]
async def co1(x): return x
async def co2(): return await co1(3)
def graise():
    yield 1
    raise ValueError('inside')
def gerr():
    g=graise(); next(g)
    try: next(g)
    except ValueError: pass
    return g
def gerr2():
    g=graise(); next(g)
    try: g.throw(KeyError('thrown'))
    except KeyError: pass
    return g
def gerr3():
    g=gfin(); next(g)
    try: g.throw(KeyError('thrown'))
    except KeyError: pass
    return g
def drive(c):
    try: c.send(None)
    except StopIteration as e: return e.value
def loopclos(): return [lambda i=i: i for i in range(4)]
def loopclos2():
    l=[]
    for i in range(4):
        def f(): return i
        l.append(f)
    return l
def counter():
    n=0
    def inc():
        nonlocal n
        n+=1
        return n
    return inc
def tb():
    import traceback
    try: 1/0
    except Exception as e: return traceback.format_exception(e)
def multi():
    try:
        try: raise KeyError('a')
        finally: x=[1]
    except KeyError as e: return e.args
def reraise():
    try:
        try: raise ValueError(1,2)
        except ValueError: raise
    except ValueError as e: return e
def nestwith():
    with CM() as a, CM() as b: return [a,b]
def kwo(a,*,b=2,**k): return a,b,k
def star(*a,**k): return a,k
def callstar(): return star(*[1,2],*(3,),**{'a':1},**{'b':2})
def unpack():
    a,*b,c=range(6); return b
def swap():
    a,b=[1],[2]; a,b=b,a; return a
def dels():
    d={i:str(i) for i in range(20)}
    for i in range(0,20,2): del d[i]
    return d
def grow():
    d={}
    for i in range(30): d['k%d'%(i%5)]=i
    return d
def sets():
    a=set(range(10)); a&=set(range(5)); a|={20,21}; return a
def bufs():
    b=bytearray(20); m=memoryview(b); m[2:6]=b'abcd'; return m[1:4]
def packs():
    b=bytearray(16); struct.pack_into('<IHb',b,2,1,2,3); return b
def lines():
    s=io.StringIO('a\\nbb\\nccc\\n'); return [l for l in s]
def rd():
    s=io.BytesIO(b'x'*100); s.read(10); return s.read()
def dq():
    d=collections.deque((),5)
    for i in range(8): d.append(i)
    d.popleft()
    return d
def od():
    d=collections.OrderedDict()
    for i in range(6): d[i]=i
    d.pop(2)
    return d
def cls_dyn(): return type('Dyn',(A,),{'x':1,'m':lambda s:1})
def cls_multi():
    class P: pass
    class Q: pass
    class R(P,Q): z=1
    return R()
def cls_nested():
    class O:
        class I: v=1
        def f(self): return O.I
    return O().f()()
def cls_call():
    class K:
        def __new__(cls,*a): return object.__new__(cls)
        def __init__(self,*a): self.a=a
    return K(1,2)
def globs():
    g={}
    exec('a=1\\nb=[1,2]\\ndef f(x): return x+a',g)
    return g['f']
def evs(): return eval('[i*i for i in range(5)]+[x]',{'x':3})
def comp(): return compile('x=1\\ny=x+2','n','exec')
def strs():
    s=''
    for w in 'the quick brown fox'.split(): s+=w.upper()+'-'
    return s
def fstr(a,b): return f'{a:>10}|{b!r:<8}|{a+1:05d}|{b}'
def fstr2(v): return f'{v:.3f} {v:10.2e} {int(v)} {v!s}'
def fm(w): return '{:{w}.{p}f}|{:>{w}}'.format(3.14159,'ab',w=w,p=2)
r=[0,0,0,0]
def one(f):
    global keep
    keep=None
    gc.collect(); gc.collect()
    a=gc.mem_alloc()
    keep=f()
    b=gc.mem_alloc()
    gc.collect()
    c=gc.mem_alloc()
    r[2]=b-a; r[3]=c-a
def probe(name,f):
    global keep
    try:
        one(f); r[0]=r[2]; r[1]=r[3]
        one(f)
        keep=None
    except Exception as e:
        keep=None
        print(name,'n/a',repr(e),sep='\t'); return
    print(name,r[2],r[3],sep='\t')
gc.disable()
probe('HasDesc().d', lambda: HasDesc().d)
probe("setattr(HasDesc(),'d',5)", lambda: setattr(HasDesc(),'d',5))
probe('Num(1)+Num(2)', lambda: Num(1)+Num(2))
probe('sorted([Num(3),Num(1),Num(2)])', lambda: sorted([Num(3),Num(1),Num(2)]))
probe('{Num(1),Num(2)}', lambda: {Num(1),Num(2)})
probe('{Num(1):1}', lambda: {Num(1):1})
probe('list(Num(1))', lambda: list(Num(1)))
probe('Num(1)(1,2,a=3)', lambda: Num(1)(1,2,a=3))
probe('repr(Num(5))', lambda: repr(Num(5)))
probe('str([Num(1),Num(2)])', lambda: str([Num(1),Num(2)]))
probe('min(Num(3),Num(1))', lambda: min(Num(3),Num(1)))
probe('1 in Num(1)', lambda: 1 in Num(1))
probe('len(Num(1))', lambda: len(Num(1)))
probe('Num(1)[3]', lambda: Num(1)[3])
probe('It(5)', lambda: It(5))
probe('any(It(3))', lambda: any(It(3)))
probe('all(It(3))', lambda: all(It(3)))
probe("sorted('hello world',key=lambda c:-ord(c))", lambda: sorted('hello world',key=lambda c:-ord(c)))
probe('Leaf().f()', lambda: Leaf().f())
probe('Leaf().f(5)', lambda: Leaf().f(5))
probe('Leaf().f', lambda: Leaf().f)
probe('Leaf.f', lambda: Leaf.f)
probe('super(Leaf,Leaf())', lambda: super(Leaf,Leaf()))
probe('super(Leaf,Leaf()).f', lambda: super(Leaf,Leaf()).f)
probe('Prop().x', lambda: Prop().x)
probe('Prop.make()', lambda: Prop.make())
probe('Prop().st(4)', lambda: Prop().st(4))
probe('Prop.st', lambda: Prop.st)
probe('Prop.make', lambda: Prop.make)
probe("setattr(Prop(),'x',[1])", lambda: setattr(Prop(),'x',[1]))
probe("getattr(Prop(),'nope',[])", lambda: getattr(Prop(),'nope',[]))
probe("hasattr(Prop(),'zzz')", lambda: hasattr(Prop(),'zzz'))
probe('isinstance(Leaf(),(int,Base1))', lambda: isinstance(Leaf(),(int,Base1)))
probe('issubclass(Leaf,Base1)', lambda: issubclass(Leaf,Base1))
probe('type(Leaf())', lambda: type(Leaf()))
probe("type('X',(),{})", lambda: type('X',(),{}))
probe('cls_dyn()', lambda: cls_dyn())
probe('cls_multi()', lambda: cls_multi())
probe('cls_nested()', lambda: cls_nested())
probe('cls_call()', lambda: cls_call())
probe('gfin()', lambda: gfin())
probe('run(gfin())', lambda: run(gfin()))
probe('next(gfin())', lambda: next(gfin()))
probe('gfin2([])', lambda: gfin2([]))
probe('run(gfin2([]))', lambda: run(gfin2([])))
probe('gdeleg()', lambda: gdeleg())
probe('run(gdeleg())', lambda: run(gdeleg()))
probe('gsend()', lambda: gsend())
probe('sendall()', lambda: sendall())
probe('gfin().close()', lambda: gfin().close())
probe('(x for x in range(3))', lambda: (x for x in range(3)))
probe('list(x*y for x in range(3) for y in range(3) if x!=y)', lambda: list(x*y for x in range(3) for y in range(3) if x!=y))
probe("tuple(x for x in 'abc')", lambda: tuple(x for x in 'abc'))
probe('sum(x*x for x in range(10))', lambda: sum(x*x for x in range(10)))
probe('[[j for j in range(i)] for i in range(4)]', lambda: [[j for j in range(i)] for i in range(4)])
probe('{i:[j for j in range(i)] for i in range(3)}', lambda: {i:[j for j in range(i)] for i in range(3)})
probe('{(i,j) for i in range(3) for j in range(2)}', lambda: {(i,j) for i in range(3) for j in range(2)})
probe("[(a,b) for a in 'ab' for b in range(2)]", lambda: [(a,b) for a in 'ab' for b in range(2)])
probe('[i for i in range(20) if i%3==0]', lambda: [i for i in range(20) if i%3==0])
probe('{k:v for k,v in [(1,2),(3,4)]}', lambda: {k:v for k,v in [(1,2),(3,4)]})
probe('co1(1)', lambda: co1(1))
probe('co2()', lambda: co2())
probe('drive(co1(4))', lambda: drive(co1(4)))
probe('drive(co2())', lambda: drive(co2()))
probe('loopclos()', lambda: loopclos())
probe('loopclos2()', lambda: loopclos2())
probe('counter()', lambda: counter())
probe('counter()()', lambda: counter()())
probe('tb()', lambda: tb())
probe('multi()', lambda: multi())
probe('reraise()', lambda: reraise())
probe('nestwith()', lambda: nestwith())
probe('kwo(1)', lambda: kwo(1))
probe('kwo(1,b=3)', lambda: kwo(1,b=3))
probe('kwo(1,c=4,d=5)', lambda: kwo(1,c=4,d=5))
probe('star()', lambda: star())
probe('star(1,2,3)', lambda: star(1,2,3))
probe('star(a=1)', lambda: star(a=1))
probe('callstar()', lambda: callstar())
probe('unpack()', lambda: unpack())
probe('swap()', lambda: swap())
probe('dels()', lambda: dels())
probe('grow()', lambda: grow())
probe('sets()', lambda: sets())
probe('bufs()', lambda: bufs())
probe('packs()', lambda: packs())
probe('lines()', lambda: lines())
probe('rd()', lambda: rd())
probe('dq()', lambda: dq())
probe('od()', lambda: od())
probe('evs()', lambda: evs())
probe('strs()', lambda: strs())
probe("fstr(5,'x')", lambda: fstr(5,'x'))
probe("fstr('abc' if 0 else 7,[1,2])", lambda: fstr('abc' if 0 else 7,[1,2]))
probe('fstr2(2.5)', lambda: fstr2(2.5))
probe('fm(8)', lambda: fm(8))
probe('fm(12)', lambda: fm(12))
probe("'%5d|%-6s|%x|%c'%(42,'ab',255,65)", lambda: '%5d|%-6s|%x|%c'%(42,'ab',255,65))
probe("'%(a)s-%(b)05.1f'%{'a':'z','b':2.25}", lambda: '%(a)s-%(b)05.1f'%{'a':'z','b':2.25})
probe("'%r %r'%('a',[1])", lambda: '%r %r'%('a',[1]))
probe("'%%'%()", lambda: '%%'%())
probe("'{0}{1}{0}'.format('ab','cd')", lambda: '{0}{1}{0}'.format('ab','cd'))
probe("'{:,}'.format(1234567)", lambda: '{:,}'.format(1234567))
probe("'{:+d} {:#x} {:#o} {:b}'.format(5,255,8,5)", lambda: '{:+d} {:#x} {:#o} {:b}'.format(5,255,8,5))
probe("'{:^20}'.format('mid')", lambda: '{:^20}'.format('mid'))
probe("'{:e}'.format(12345.678)", lambda: '{:e}'.format(12345.678))
probe("'{!r:>10}'.format('q')", lambda: '{!r:>10}'.format('q'))
probe("'{:g}'.format(0.00001234)", lambda: '{:g}'.format(0.00001234))
probe("'abc'.center(30)", lambda: 'abc'.center(30))
probe("'a,b,,c'.split(',')", lambda: 'a,b,,c'.split(','))
probe("'a b  c'.split()", lambda: 'a b  c'.split())
probe("'a-b-c-d'.rsplit('-',2)", lambda: 'a-b-c-d'.rsplit('-',2))
probe("'a\\nb\\r\\nc'.splitlines()", lambda: 'a\nb\r\nc'.splitlines())
probe("'k=v'.partition('=')", lambda: 'k=v'.partition('='))
probe("'a.b.c'.rpartition('.')", lambda: 'a.b.c'.rpartition('.'))
probe("'xyz'*20", lambda: 'xyz'*20)
probe("'hello'.replace('l','LLL')", lambda: 'hello'.replace('l','LLL'))
probe("'hello'.replace('z','q')", lambda: 'hello'.replace('z','q'))
probe("'  strip me  '.strip()", lambda: '  strip me  '.strip())
probe("'xxhixx'.strip('x')", lambda: 'xxhixx'.strip('x'))
probe("'abc'.upper()", lambda: 'abc'.upper())
probe("'ABC'.upper()", lambda: 'ABC'.upper())
probe("'Title'.lower()", lambda: 'Title'.lower())
probe("'abcabc'.count('bc')", lambda: 'abcabc'.count('bc'))
probe("'abcdefghij'*10", lambda: 'abcdefghij'*10)
probe("('ab'*50).find('ba',60)", lambda: ('ab'*50).find('ba',60))
probe("('x'*200).upper()", lambda: ('x'*200).upper())
probe("('x y '*50).split()", lambda: ('x y '*50).split())
probe("('ab,'*40).split(',')", lambda: ('ab,'*40).split(','))
probe("','.join(str(i) for i in range(20))", lambda: ','.join(str(i) for i in range(20)))
probe("''.join(['abc','def','ghi'])", lambda: ''.join(['abc','def','ghi']))
probe("'-'.join(('a','b'))", lambda: '-'.join(('a','b')))
probe("b'-'.join([b'a',b'bb'])", lambda: b'-'.join([b'a',b'bb']))
probe("'abcdef'[1:4]", lambda: 'abcdef'[1:4])
probe("'abc'+'def'+str(5)", lambda: 'abc'+'def'+str(5))
probe("'é'*5", lambda: 'é'*5)
probe("'日本語テキスト'", lambda: '日本語テキスト')
probe("'日本語'.encode()", lambda: '日本語'.encode())
probe("b'\\xe6\\x97\\xa5'.decode()", lambda: b'\xe6\x97\xa5'.decode())
probe("'naïve'[2]", lambda: 'naïve'[2])
probe("list('héllo')", lambda: list('héllo'))
probe("str(b'abc','utf8')", lambda: str(b'abc','utf8'))
probe("bytes('abc','utf8')", lambda: bytes('abc','utf8'))
probe('bytes([1,2,3])', lambda: bytes([1,2,3]))
probe('bytes(10)', lambda: bytes(10))
probe('bytes(range(20))', lambda: bytes(range(20)))
probe("b'abc'+b'def'", lambda: b'abc'+b'def')
probe("b'abc'*10", lambda: b'abc'*10)
probe("b'abc'[1:]", lambda: b'abc'[1:])
probe("b'a,b,c'.split(b',')", lambda: b'a,b,c'.split(b','))
probe("b'abcabc'.replace(b'b',b'XX')", lambda: b'abcabc'.replace(b'b',b'XX'))
probe("b'hello'.find(b'l')", lambda: b'hello'.find(b'l'))
probe("b'abc'.upper()", lambda: b'abc'.upper())
probe("bytearray(b'abc')+b'def'", lambda: bytearray(b'abc')+b'def')
probe("bytearray(b'hello')[1:3]", lambda: bytearray(b'hello')[1:3])
probe('bytearray(5)*3', lambda: bytearray(5)*3)
probe('bytearray(range(10))', lambda: bytearray(range(10)))
probe("bytearray('abc','utf8')", lambda: bytearray('abc','utf8'))
probe("bytearray(b'x'*50).decode()", lambda: bytearray(b'x'*50).decode())
probe("memoryview(b'abcdef')", lambda: memoryview(b'abcdef'))
probe("memoryview(b'abcdef')[2:4]", lambda: memoryview(b'abcdef')[2:4])
probe("bytes(memoryview(bytearray(b'abcdef'))[1:5])", lambda: bytes(memoryview(bytearray(b'abcdef'))[1:5]))
probe("array.array('h',[1,2,3])", lambda: array.array('h',[1,2,3]))
probe("array.array('f',[1.5,2.5])", lambda: array.array('f',[1.5,2.5]))
probe("array.array('B',b'abc')", lambda: array.array('B',b'abc'))
probe("array.array('i',range(20))", lambda: array.array('i',range(20)))
probe("array.array('d',[1,2,3])[1:]", lambda: array.array('d',[1,2,3])[1:])
probe("array.array('h',[1,2])+array.array('h',[3])", lambda: array.array('h',[1,2])+array.array('h',[3]))
probe("list(array.array('b',[1,2,3]))", lambda: list(array.array('b',[1,2,3])))
probe("struct.pack('<IHBbq',1,2,3,4,5)", lambda: struct.pack('<IHBbq',1,2,3,4,5))
probe("struct.unpack('<HHI',b'12345678')", lambda: struct.unpack('<HHI',b'12345678'))
probe("struct.unpack('4sf',b'abcd\\0\\0\\0\\0')", lambda: struct.unpack('4sf',b'abcd\0\0\0\0'))
probe("struct.unpack_from('<I',b'12345678',2)", lambda: struct.unpack_from('<I',b'12345678',2))
probe("struct.calcsize('<IHq')", lambda: struct.calcsize('<IHq'))
probe("struct.pack('>10s','abc')", lambda: struct.pack('>10s','abc'))
probe("struct.unpack('>Q',b'\\xff'*8)", lambda: struct.unpack('>Q',b'\xff'*8))
probe("json.dumps({'a':[1,2,{'b':None}]})", lambda: json.dumps({'a':[1,2,{'b':None}]}))
probe("json.dumps([1.5,True,'x\\ny'])", lambda: json.dumps([1.5,True,'x\ny']))
probe('json.dumps([[i,str(i)] for i in range(10)])', lambda: json.dumps([[i,str(i)] for i in range(10)]))
probe('json.loads(\'{"a": [1, 2, {"b": null}], "c": "text"}\')', lambda: json.loads('{"a": [1, 2, {"b": null}], "c": "text"}'))
probe('json.loads(\'[1.5, true, "\\\\u0041bc", -3e2]\')', lambda: json.loads('[1.5, true, "\\u0041bc", -3e2]'))
probe('json.loads(\'"\'+\'x\'*60+\'"\')', lambda: json.loads('"'+'x'*60+'"'))
probe("json.loads('[]')", lambda: json.loads('[]'))
probe('json.load(io.StringIO(\'{"k": 12345678901234}\'))', lambda: json.load(io.StringIO('{"k": 12345678901234}')))
probe("re.search('[0-9]+','abc 123 def')", lambda: re.search('[0-9]+','abc 123 def'))
probe("re.search('x','abc')", lambda: re.search('x','abc'))
probe("re.compile('(foo|bar)+[a-z]*$')", lambda: re.compile('(foo|bar)+[a-z]*$'))
probe("re.sub('a+','<>','aabaa')", lambda: re.sub('a+','<>','aabaa'))
probe("re.compile('[ ,]+').split('a, b  c')", lambda: re.compile('[ ,]+').split('a, b  c'))
probe("re.match('.*?(\\\\d)','xx7').group(1)", lambda: re.match('.*?(\\d)','xx7').group(1))
probe("re.match('(?:ab)+','ababab').group(0)", lambda: re.match('(?:ab)+','ababab').group(0))
probe("re.match('^\\\\w+\\\\s','word next').span(0)", lambda: re.match('^\\w+\\s','word next').span(0))
probe('collections.OrderedDict([(1,2),(3,4)])', lambda: collections.OrderedDict([(1,2),(3,4)]))
probe("collections.namedtuple('P','x y')", lambda: collections.namedtuple('P','x y'))
probe("collections.namedtuple('P',['x','y','z'])(1,2,3)", lambda: collections.namedtuple('P',['x','y','z'])(1,2,3))
probe('NT(1,2)', lambda: NT(1,2))
probe('NT(1,b=2)', lambda: NT(1,b=2))
probe("NT(3,4)._asdict() if hasattr(NT,'_asdict') else 0", lambda: NT(3,4)._asdict() if hasattr(NT,'_asdict') else 0)
probe('repr(NT(1,2))', lambda: repr(NT(1,2)))
probe('collections.deque([1,2,3],10)', lambda: collections.deque([1,2,3],10))
probe('list(collections.deque((1,2),4))', lambda: list(collections.deque((1,2),4)))
probe('io.StringIO()', lambda: io.StringIO())
probe("io.StringIO('abc').read()", lambda: io.StringIO('abc').read())
probe("io.StringIO('a\\nb').readline()", lambda: io.StringIO('a\nb').readline())
probe("io.StringIO('x'*100).getvalue()", lambda: io.StringIO('x'*100).getvalue())
probe("io.BytesIO(b'abc').getvalue()", lambda: io.BytesIO(b'abc').getvalue())
probe("io.BytesIO(b'abc').read(2)", lambda: io.BytesIO(b'abc').read(2))
probe('slice(1,5,2)', lambda: slice(1,5,2))
probe('slice(None)', lambda: slice(None))
probe('range(10)[2:5]', lambda: range(10)[2:5])
probe('range(0,100,7)', lambda: range(0,100,7))
probe('list(range(10,0,-3))', lambda: list(range(10,0,-3)))
probe('reversed([1,2,3])', lambda: reversed([1,2,3]))
probe("list(reversed('abc'))", lambda: list(reversed('abc')))
probe('list(reversed(range(5)))', lambda: list(reversed(range(5))))
probe('[1,2,3,4,5][1:4]', lambda: [1,2,3,4,5][1:4])
probe('[1,2,3,4,5][::-2]', lambda: [1,2,3,4,5][::-2])
probe('[0]*33', lambda: [0]*33)
probe('[1]+[2]+[3]', lambda: [1]+[2]+[3])
probe('[[]]*5', lambda: [[]]*5)
probe('list((1,2,3))', lambda: list((1,2,3)))
probe('[3,1,2].copy()', lambda: [3,1,2].copy())
probe("sorted({'b':1,'a':2}.items())", lambda: sorted({'b':1,'a':2}.items()))
probe('[1,2,3].index(2)', lambda: [1,2,3].index(2))
probe('(1,2)+(3,)', lambda: (1,2)+(3,))
probe('(1,)*10', lambda: (1,)*10)
probe('tuple([1,2,3])', lambda: tuple([1,2,3]))
probe('(1,2,3,4)[1:3]', lambda: (1,2,3,4)[1:3])
probe("tuple('hello')", lambda: tuple('hello'))
probe("hash((1,2,'a'))", lambda: hash((1,2,'a')))
probe("set('hello')", lambda: set('hello'))
probe('frozenset([1,2,3])', lambda: frozenset([1,2,3]))
probe('{1,2,3}-{2}', lambda: {1,2,3}-{2})
probe('{1,2}|{3,4}', lambda: {1,2}|{3,4})
probe('{1,2,3}&{2,3}', lambda: {1,2,3}&{2,3})
probe('{1,2}^{2,3}', lambda: {1,2}^{2,3})
probe('{1,2}<={1,2,3}', lambda: {1,2}<={1,2,3})
probe('set(range(50))', lambda: set(range(50)))
probe('{1,2}.copy()', lambda: {1,2}.copy())
probe('{1,2}.isdisjoint({3})', lambda: {1,2}.isdisjoint({3}))
probe("frozenset('abc')|{1}", lambda: frozenset('abc')|{1})
probe('dict(a=1,b=2)', lambda: dict(a=1,b=2))
probe('dict([(1,2)],c=3)', lambda: dict([(1,2)],c=3))
probe("dict({'x':1})", lambda: dict({'x':1}))
probe("{'a':1}.copy()", lambda: {'a':1}.copy())
probe("dict.fromkeys('abc',0)", lambda: dict.fromkeys('abc',0))
probe("{'a':1,'b':2}.items()", lambda: {'a':1,'b':2}.items())
probe("list({'a':1,'b':2}.values())", lambda: list({'a':1,'b':2}.values()))
probe("{'a':1}.get('b',[])", lambda: {'a':1}.get('b',[]))
probe("{'a':1}.setdefault('z',[])", lambda: {'a':1}.setdefault('z',[]))
probe('{i:i for i in range(100)}', lambda: {i:i for i in range(100)})
probe('{str(i):i for i in range(20)}', lambda: {str(i):i for i in range(20)})
probe("{'a':1}|{'b':2}", lambda: {'a':1}|{'b':2})
probe('1<<70', lambda: 1<<70)
probe('(1<<70)+(1<<69)', lambda: (1<<70)+(1<<69))
probe('(1<<70)*(1<<60)', lambda: (1<<70)*(1<<60))
probe('(1<<200)//3', lambda: (1<<200)//3)
probe('(1<<200)%1000007', lambda: (1<<200)%1000007)
probe('(1<<100)-(1<<100)', lambda: (1<<100)-(1<<100))
probe('-(1<<65)', lambda: -(1<<65))
probe('~(1<<40)', lambda: ~(1<<40))
probe('(1<<90)>>30', lambda: (1<<90)>>30)
probe('(1<<90)>>89', lambda: (1<<90)>>89)
probe('(1<<64)&0xffff', lambda: (1<<64)&0xffff)
probe('(1<<64)|1', lambda: (1<<64)|1)
probe('(1<<64)^(1<<63)', lambda: (1<<64)^(1<<63))
probe('pow(3,100)', lambda: pow(3,100))
probe('pow(7,50,1000)', lambda: pow(7,50,1000))
probe('divmod(1<<80,12345)', lambda: divmod(1<<80,12345))
probe('abs(-(1<<50))', lambda: abs(-(1<<50)))
probe("int('123456789012345678901234567890')", lambda: int('123456789012345678901234567890'))
probe("int('ff'*10,16)", lambda: int('ff'*10,16))
probe("int('1010',2)", lambda: int('1010',2))
probe('int(1e10)', lambda: int(1e10))
probe('int(3.7)', lambda: int(3.7))
probe("int(b'42')", lambda: int(b'42'))
probe("int('-99')", lambda: int('-99'))
probe("float('1.5e10')", lambda: float('1.5e10'))
probe("float('inf')", lambda: float('inf'))
probe('float(1<<80)', lambda: float(1<<80))
probe('str(1<<100)', lambda: str(1<<100))
probe('hex(1<<70)', lambda: hex(1<<70))
probe('bin(1<<40)', lambda: bin(1<<40))
probe('oct(12345)', lambda: oct(12345))
probe("(1<<80).to_bytes(12,'little')", lambda: (1<<80).to_bytes(12,'little'))
probe("(12345).to_bytes(4,'big')", lambda: (12345).to_bytes(4,'big'))
probe("int.from_bytes(b'\\xff'*10,'big')", lambda: int.from_bytes(b'\xff'*10,'big'))
probe("int.from_bytes(b'\\x01\\x02','little')", lambda: int.from_bytes(b'\x01\x02','little'))
probe('round(2.567,2)', lambda: round(2.567,2))
probe('round(1<<40)', lambda: round(1<<40))
probe('3.5//2', lambda: 3.5//2)
probe('2**0.5', lambda: 2**0.5)
probe('1e300*1e10', lambda: 1e300*1e10)
probe('(1<<70)/3', lambda: (1<<70)/3)
probe('float(3)', lambda: float(3))
probe('str(1.5)', lambda: str(1.5))
probe('repr(1e-7)', lambda: repr(1e-7))
probe('math.sqrt(2)', lambda: math.sqrt(2))
probe('math.floor(2.5e9)', lambda: math.floor(2.5e9))
probe('math.modf(2.5)', lambda: math.modf(2.5))
probe('math.frexp(8.0)', lambda: math.frexp(8.0))
probe('bool([])', lambda: bool([]))
probe('chr(233)', lambda: chr(233))
probe('chr(0x1F600)', lambda: chr(0x1F600))
probe("ord('é')", lambda: ord('é'))
probe('ascii if 0 else 1', lambda: ascii if 0 else 1)
probe('repr(\'a\\\'b"c\\n\')', lambda: repr('a\'b"c\n'))
probe("repr(b'\\x00\\xff')", lambda: repr(b'\x00\xff'))
probe("repr('日')", lambda: repr('日'))
probe("str({'a':[1,(2,)]})", lambda: str({'a':[1,(2,)]}))
probe('str({1,2})', lambda: str({1,2}))
probe('str(range(3))', lambda: str(range(3)))
probe('repr(A)', lambda: repr(A))
probe('repr(len)', lambda: repr(len))
probe("str(ValueError('a',1))", lambda: str(ValueError('a',1)))
probe("repr(KeyError('k'))", lambda: repr(KeyError('k')))
probe("ValueError('x',[1,2])", lambda: ValueError('x',[1,2]))
probe('OSError(2)', lambda: OSError(2))
probe("OSError(2,'text')", lambda: OSError(2,'text'))
probe('str(OSError(2))', lambda: str(OSError(2)))
probe('StopIteration(5).value', lambda: StopIteration(5).value)
probe("KeyError('a').args", lambda: KeyError('a').args)
probe("E1('p','q')", lambda: E1('p','q'))
probe('Exception(*range(5))', lambda: Exception(*range(5)))
probe("exc(lambda: int('x'))", lambda: exc(lambda: int('x')))
probe('exc(lambda: [1][5])', lambda: exc(lambda: [1][5]))
probe("exc(lambda: {}['key'])", lambda: exc(lambda: {}['key']))
probe('exc(lambda: None.foo)', lambda: exc(lambda: None.foo))
probe("exc(lambda: 1+'a')", lambda: exc(lambda: 1+'a'))
probe('exc(lambda: undefined_name_x)', lambda: exc(lambda: undefined_name_x))
probe('exc(lambda: (1).foo)', lambda: exc(lambda: (1).foo))
probe('exc(lambda: star(**{1:2}))', lambda: exc(lambda: star(**{1:2})))
probe('exc(lambda: kwo())', lambda: exc(lambda: kwo()))
probe('exc(lambda: kwo(1,2))', lambda: exc(lambda: kwo(1,2)))
probe('exc(lambda: unicode_err()) if 0 else 0', lambda: exc(lambda: unicode_err()) if 0 else 0)
probe("exc(lambda: b'\\xff\\xfe'.decode())", lambda: exc(lambda: b'\xff\xfe'.decode()))
probe("exc(lambda: int.from_bytes(b'',3))", lambda: exc(lambda: int.from_bytes(b'',3)))
probe("exc(lambda: 'a'.join([1]))", lambda: exc(lambda: 'a'.join([1])))
probe("exc(lambda: '%d'%'x')", lambda: exc(lambda: '%d'%'x'))
probe("exc(lambda: '{}'.format())", lambda: exc(lambda: '{}'.format()))
probe("exc(lambda: struct.pack('<B'))", lambda: exc(lambda: struct.pack('<B')))
probe("exc(lambda: struct.unpack('<I',b'1'))", lambda: exc(lambda: struct.unpack('<I',b'1')))
probe("exc(lambda: json.loads('{bad'))", lambda: exc(lambda: json.loads('{bad')))
probe("exc(lambda: re.compile('('))", lambda: exc(lambda: re.compile('(')))
probe('exc(lambda: [].pop())', lambda: exc(lambda: [].pop()))
probe('exc(lambda: next(iter([])))', lambda: exc(lambda: next(iter([]))))
probe('exc(lambda: math.sqrt(-1))', lambda: exc(lambda: math.sqrt(-1)))
probe('exc(lambda: chr(-1))', lambda: exc(lambda: chr(-1)))
probe("exc(lambda: exec('x ='))", lambda: exc(lambda: exec('x =')))
probe("exc(lambda: exec('  x'))", lambda: exc(lambda: exec('  x')))
probe("exc(lambda: eval('1+'))", lambda: exc(lambda: eval('1+')))
probe('exc(deep1)', lambda: exc(deep1))
probe('exc(deep3)', lambda: exc(deep3))
probe("exc(lambda: sorted([1,'a']))", lambda: exc(lambda: sorted([1,'a'])))
probe('exc(lambda: a_b_c.d)', lambda: exc(lambda: a_b_c.d))
probe("exc(lambda: setattr(1,'a',2))", lambda: exc(lambda: setattr(1,'a',2)))
probe('exc(lambda: A().zzz)', lambda: exc(lambda: A().zzz))
probe('exc(lambda: A.zzz)', lambda: exc(lambda: A.zzz))
probe('exc(lambda: iter(5))', lambda: exc(lambda: iter(5)))
probe('exc(lambda: len(5))', lambda: exc(lambda: len(5)))
probe('exc(lambda: (1,2)[5])', lambda: exc(lambda: (1,2)[5]))
probe("exc(lambda: 'abc'[10])", lambda: exc(lambda: 'abc'[10]))
probe("exc(lambda: b'abc'[10])", lambda: exc(lambda: b'abc'[10]))
probe("exc(lambda: [1,2]['a'])", lambda: exc(lambda: [1,2]['a']))
probe('exc(lambda: {}.popitem())', lambda: exc(lambda: {}.popitem()))
probe('exc(lambda: set().pop())', lambda: exc(lambda: set().pop()))
probe('exc(lambda: dict([1]))', lambda: exc(lambda: dict([1])))
probe('exc(lambda: 1//0)', lambda: exc(lambda: 1//0))
probe('exc(lambda: 1.0/0)', lambda: exc(lambda: 1.0/0))
probe('exc(lambda: (1<<70)//0)', lambda: exc(lambda: (1<<70)//0))
probe('exc(lambda: 5%0)', lambda: exc(lambda: 5%0))
probe("exc(lambda: int('1'*40,1))", lambda: exc(lambda: int('1'*40,1)))
probe("exec('def f():\\n  pass')", lambda: exec('def f():\n  pass'))
probe("exec('class Z:\\n  def a(self): pass\\n  def b(self): return self.a()')", lambda: exec('class Z:\n  def a(self): pass\n  def b(self): return self.a()'))
probe("exec('x = [i for i in range(10)]\\ny = {i: i for i in x}')", lambda: exec('x = [i for i in range(10)]\ny = {i: i for i in x}'))
probe("exec('for i in range(5):\\n  if i > 2: break\\nelse:\\n  pass')", lambda: exec('for i in range(5):\n  if i > 2: break\nelse:\n  pass'))
probe("exec('try:\\n  1/0\\nexcept ZeroDivisionError as e:\\n  pass\\nfinally:\\n  z = 1')", lambda: exec('try:\n  1/0\nexcept ZeroDivisionError as e:\n  pass\nfinally:\n  z = 1'))
probe('exec(\'a = 1; b = a + 2; c = "text" + str(b)\')', lambda: exec('a = 1; b = a + 2; c = "text" + str(b)'))
probe("exec('def g(a, b=2, *c, d=4, **e): return locals')", lambda: exec('def g(a, b=2, *c, d=4, **e): return locals'))
probe("exec('lambda x: lambda y: x + y')", lambda: exec('lambda x: lambda y: x + y'))
probe('exec(\'x = f"{1+1} {2:>5}"\')', lambda: exec('x = f"{1+1} {2:>5}"'))
probe("exec('async def h():\\n  await h()')", lambda: exec('async def h():\n  await h()'))
probe("exec('def gen():\\n  x = yield 1\\n  yield from gen()')", lambda: exec('def gen():\n  x = yield 1\n  yield from gen()'))
probe("exec('@staticmethod\\ndef q(): pass')", lambda: exec('@staticmethod\ndef q(): pass'))
probe("exec('x = 1 if 2 else 3\\nassert x\\ndel x')", lambda: exec('x = 1 if 2 else 3\nassert x\ndel x'))
probe("exec('global zq\\nzq = 1')", lambda: exec('global zq\nzq = 1'))
probe('exec(\'x = (1, 2, (3, "four and a bit", 5.5))\')', lambda: exec('x = (1, 2, (3, "four and a bit", 5.5))'))
probe("exec('x = 0x1234567890abcdef0\\ny = 1_000_000')", lambda: exec('x = 0x1234567890abcdef0\ny = 1_000_000'))
probe('exec(\'x = b"bytes constant longer than ten"\\ny = "short"\')', lambda: exec('x = b"bytes constant longer than ten"\ny = "short"'))
probe("exec('x = [1,2,3]\\nx[1:2] = [5]\\nx[0] += 1\\na, (b, c) = 1, (2, 3)')", lambda: exec('x = [1,2,3]\nx[1:2] = [5]\nx[0] += 1\na, (b, c) = 1, (2, 3)'))
probe("exec('print') if 1 else 0", lambda: exec('print') if 1 else 0)
probe("eval('1+2*3')", lambda: eval('1+2*3'))
probe('eval(\'[1,2,{"a":3}]\')', lambda: eval('[1,2,{"a":3}]'))
probe("eval('(lambda: 5)()')", lambda: eval('(lambda: 5)()'))
probe('eval(\'"abc" "def"\')', lambda: eval('"abc" "def"'))
probe("eval('x', {'x':[1]})", lambda: eval('x', {'x':[1]}))
probe("compile('1','f','eval')", lambda: compile('1','f','eval'))
probe("compile('def f(a): return a','f','exec')", lambda: compile('def f(a): return a','f','exec'))
probe("binascii.hexlify(b'abc')", lambda: binascii.hexlify(b'abc'))
probe("binascii.unhexlify('616263')", lambda: binascii.unhexlify('616263'))
probe("binascii.b2a_base64(b'hello world')", lambda: binascii.b2a_base64(b'hello world'))
probe("binascii.a2b_base64('aGVsbG8=')", lambda: binascii.a2b_base64('aGVsbG8='))
probe("binascii.crc32(b'abc')", lambda: binascii.crc32(b'abc'))
probe("sys.exc_info() if hasattr(sys,'exc_info') and 0 else 0", lambda: sys.exc_info() if hasattr(sys,'exc_info') and 0 else 0)
probe('gc.collect()', lambda: gc.collect())
probe('gc.threshold() if 0 else 0', lambda: gc.threshold() if 0 else 0)
probe('id(5)', lambda: id(5))
probe('dir(A)', lambda: dir(A))
probe('dir([])', lambda: dir([]))
probe('callable(A)', lambda: callable(A))
probe('input if 0 else 0', lambda: input if 0 else 0)
probe('iter([1,2])', lambda: iter([1,2]))
probe("iter({'a':1})", lambda: iter({'a':1}))
probe("iter('abc')", lambda: iter('abc'))
probe("iter(b'abc')", lambda: iter(b'abc'))
probe('iter((1,2))', lambda: iter((1,2)))
probe('iter(range(3))', lambda: iter(range(3)))
probe('iter(set())', lambda: iter(set()))
probe('enumerate([1])', lambda: enumerate([1]))
probe('zip([1],[2])', lambda: zip([1],[2]))
probe("map(len,['a'])", lambda: map(len,['a']))
probe('filter(None,[0,1])', lambda: filter(None,[0,1]))
probe('object()', lambda: object())
probe('property(lambda s:1)', lambda: property(lambda s:1))
probe('staticmethod(len)', lambda: staticmethod(len))
probe('classmethod(len)', lambda: classmethod(len))
probe('A().m', lambda: A().m)
probe('A.m', lambda: A.m)
probe('[].append', lambda: [].append)
probe("'a'.join", lambda: 'a'.join)
probe('{}.get', lambda: {}.get)
probe('len', lambda: len)
probe('Sub([1,2])', lambda: Sub([1,2]))
probe('Sub([1,2])+[3]', lambda: Sub([1,2])+[3])
probe('Cnt(a=1)', lambda: Cnt(a=1))
probe('Slots()', lambda: Slots())
probe('Del()', lambda: Del())
probe('inst(7)', lambda: inst(7))
probe('inst(20)', lambda: inst(20))
probe('nest(10)', lambda: nest(10))
probe('clos(1)', lambda: clos(1))
probe('clos2(1,2)', lambda: clos2(1,2))
probe('mkclass()', lambda: mkclass())
probe('mkclass2()', lambda: mkclass2())
probe('mkclass3()', lambda: mkclass3())
probe('mkclass3()()', lambda: mkclass3()())
probe('app([],40)', lambda: app([],40))
probe('appd({},40)', lambda: appd({},40))
probe('apps(set(),40)', lambda: apps(set(),40))
probe('appb(bytearray(),100)', lambda: appb(bytearray(),100))
probe('apparr(30)', lambda: apparr(30))
probe('ext([],80)', lambda: ext([],80))
probe('pops(0,60)', lambda: pops(0,60))
probe('ins([],40)', lambda: ins([],40))
probe("strb('',80)", lambda: strb('',80))
probe('sio(200)', lambda: sio(200))
probe('bio(200)', lambda: bio(200))
probe('dele(60)', lambda: dele(60))
probe('setattr_new(A())', lambda: setattr_new(A()))
probe('delattr_(A())', lambda: delattr_(A()))
probe('withs()', lambda: withs())
probe('started()', lambda: started())
probe('yf()', lambda: yf())
probe('ev()', lambda: ev())
probe('exc(user)', lambda: exc(user))
probe('exc(chained)', lambda: exc(chained))
probe("exc(lambda: gfin().throw(ValueError('t')))", lambda: exc(lambda: gfin().throw(ValueError('t'))))
probe('exc(lambda: gsend().send(1))', lambda: exc(lambda: gsend().send(1)))
probe('exc(lambda: drive(None))', lambda: exc(lambda: drive(None)))
probe('exc(lambda: (1<<70)%0)', lambda: exc(lambda: (1<<70)%0))
probe('exc(lambda: divmod(1<<70,0))', lambda: exc(lambda: divmod(1<<70,0)))
probe('exc(lambda: (1<<70)/0)', lambda: exc(lambda: (1<<70)/0))
probe('gerr()', lambda: gerr())
probe('gerr3()', lambda: gerr3())

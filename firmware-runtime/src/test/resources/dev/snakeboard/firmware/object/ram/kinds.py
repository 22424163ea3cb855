# Constructs by kind: constructors of all types, what methods give, comprehensions, cells, members, sizes around which tables grow, errors, and bodies of
# statements: what each allocates, and what it holds, in the second run.
import gc, sys, io, collections, json, struct, re, math, array, binascii, errno, time, os, random, traceback, micropython
from collections import namedtuple, deque, OrderedDict
class Base:
    cls=[1]
    def __init__(self,v=0): self.v=v
    def get(self): return self.v
    @property
    def twice(self): return (self.v,self.v)
    @twice.setter
    def twice(self,x): self.v=x
    @classmethod
    def mk(cls,v): return cls(v)
    @staticmethod
    def st(*a): return a
class Kid(Base):
    def __init__(self,v,w):
        super().__init__(v); self.w=w
    def get(self): return super().get()+1
class Many:
    def __init__(self,n):
        for i in range(n): setattr(self,'f%d'%i,i)
class Cmp:
    def __init__(self,k): self.k=k
    def __lt__(self,o): return self.k<o.k
    def __eq__(self,o): return self.k==o.k
    def __hash__(self): return hash(self.k)
    def __add__(self,o): return Cmp(self.k+o.k)
    def __radd__(self,o): return Cmp(self.k+o)
    def __iadd__(self,o): self.k+=o.k; return self
    def __neg__(self): return Cmp(-self.k)
    def __getitem__(self,i): return i
    def __setitem__(self,i,v): self.last=(i,v)
    def __delitem__(self,i): pass
    def __len__(self): return 3
    def __bool__(self): return True
    def __str__(self): return 'c%d'%self.k
    def __repr__(self): return 'C(%d)'%self.k
    def __call__(self,*a,**k): return (a,k)
    def __contains__(self,x): return x==self.k
class Ctx:
    def __enter__(self): return [self]
    def __exit__(self,*a): return True
class It:
    def __init__(self,n): self.n=n
    def __iter__(self): return self
    def __next__(self):
        if not self.n: raise StopIteration
        self.n-=1; return (self.n,)
class Attr:
    def __getattr__(self,n): return n+'!'
    def __setattr__(self,n,v): object.__setattr__(self,n,v) if 0 else None
class L2(list): pass
class D2(dict): pass
class S2(str): pass
class I2(int): pass
class T2(tuple): pass
class E2(Exception):
    pass
class E3(OSError):
    def __init__(self,a): super().__init__(a); self.extra=[a]
class Desc:
    def __get__(self,o,t): return (o,t)
    def __set__(self,o,v): pass
class HasD: d=Desc()
P=namedtuple('P',('x','y')); P5=namedtuple('P5','a b c d e')
def g1(n):
    for i in range(n): yield [i]
def g2():
    x=yield 1
    while 1: x=yield (x,)
def g3(n):
    yield from g1(n)
    return 5
def gx():
    try: yield 1
    except ValueError as e: yield [e]
    finally: pass
async def co(n): return [n]
async def co2(n):
    a=await co(n); b=await co(n+1)
    return a+b
def drive(c):
    try:
        while 1: c.send(None)
    except StopIteration as e: return e.value
def cells(n):
    a=n;b=n+1;c=n+2;d=n+3
    if n==1: return lambda: a
    if n==2: return lambda: (a,b)
    if n==3: return lambda: (a,b,c)
    return lambda: (a,b,c,d)
def f0(): pass
def f1(a,b=[],*c,d=None,**e): return (a,b,c,d,e)
def f2(a,b,c,d,e,f,g): return a
def deep(n): return deep(n-1) if n else 1/0
def exc(f,*a):
    try: f(*a)
    except Exception as e: return e
def grow(n):
    d={}
    for i in range(n): d[i]=i
    return d
def sgrow(n):
    s=set()
    for i in range(n): s.add(i)
    return s
def wrap(f):
    def w(*a,**k): return f(*a,**k)
    return w
r=[0]*4
keep=None
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
probe('none', lambda: None)
probe('object()', lambda: object())
probe('list((1,2,3))', lambda: list((1,2,3)))
probe("list('abcdef')", lambda: list('abcdef'))
probe('list(g1(5))', lambda: list(g1(5)))
probe('list({1:2,3:4})', lambda: list({1:2,3:4}))
probe('tuple([1,2,3])', lambda: tuple([1,2,3]))
probe('tuple(g1(4))', lambda: tuple(g1(4)))
probe('tuple(range(9))', lambda: tuple(range(9)))
probe('dict(a=1,b=2)', lambda: dict(a=1,b=2))
probe('dict([(1,2),(3,4)])', lambda: dict([(1,2),(3,4)]))
probe('dict({1:2},z=3)', lambda: dict({1:2},z=3))
probe("dict(zip('abc',range(3)))", lambda: dict(zip('abc',range(3))))
probe("set('hello')", lambda: set('hello'))
probe('frozenset((1,2,3))', lambda: frozenset((1,2,3)))
probe('bytes(10)', lambda: bytes(10))
probe('bytes([1,2,3])', lambda: bytes([1,2,3]))
probe("bytes('héé','utf-8')", lambda: bytes('héé','utf-8'))
probe('bytearray(17)', lambda: bytearray(17))
probe("bytearray(b'abc')", lambda: bytearray(b'abc'))
probe("str(b'abc','utf-8')", lambda: str(b'abc','utf-8'))
probe('str(12345)', lambda: str(12345))
probe('str(1.5)', lambda: str(1.5))
probe("str([1,'a',None])", lambda: str([1,'a',None]))
probe("int('123456789012')", lambda: int('123456789012'))
probe("int('ff',16)", lambda: int('ff',16))
probe('int(1e12)', lambda: int(1e12))
probe("float('1.25')", lambda: float('1.25'))
probe('complex(1,2)', lambda: complex(1,2))
probe("complex('1+2j')*2", lambda: complex('1+2j')*2)
probe('bool([])', lambda: bool([]))
probe('range(1,10,3)', lambda: range(1,10,3))
probe('slice(1,2,3)', lambda: slice(1,2,3))
probe('slice(None)', lambda: slice(None))
probe("enumerate('abc')", lambda: enumerate('abc'))
probe('zip([1],[2])', lambda: zip([1],[2]))
probe('map(f1,[1])', lambda: map(f1,[1]))
probe('filter(None,[1])', lambda: filter(None,[1]))
probe('reversed([1,2])', lambda: reversed([1,2]))
probe('iter([1])', lambda: iter([1]))
probe('iter((1,))', lambda: iter((1,)))
probe("iter('a')", lambda: iter('a'))
probe('iter({1:2})', lambda: iter({1:2}))
probe('iter({1})', lambda: iter({1}))
probe("iter(b'a')", lambda: iter(b'a'))
probe('iter(range(3))', lambda: iter(range(3)))
probe("memoryview(b'abc')", lambda: memoryview(b'abc'))
probe('memoryview(bytearray(8))[2:5]', lambda: memoryview(bytearray(8))[2:5])
probe("memoryview(array.array('I',[1,2,3]))", lambda: memoryview(array.array('I',[1,2,3])))
probe('property(f0)', lambda: property(f0))
probe('staticmethod(f0)', lambda: staticmethod(f0))
probe('classmethod(f0)', lambda: classmethod(f0))
probe('super(Kid,Kid(1,2))', lambda: super(Kid,Kid(1,2)))
probe("type('N',(),{})", lambda: type('N',(),{}))
probe("type('N',(Base,),{'a':1,'f':f0})", lambda: type('N',(Base,),{'a':1,'f':f0}))
probe('Exception()', lambda: Exception())
probe('Exception(1,2,3)', lambda: Exception(1,2,3))
probe('OSError(2)', lambda: OSError(2))
probe("OSError(5,'x')", lambda: OSError(5,'x'))
probe("E2('a','b')", lambda: E2('a','b'))
probe('E3(7)', lambda: E3(7))
probe("ValueError('x'*50)", lambda: ValueError('x'*50))
probe('StopIteration(4)', lambda: StopIteration(4))
probe("KeyError('k')", lambda: KeyError('k'))
probe('SystemExit(3)', lambda: SystemExit(3))
probe('[x*x for x in range(7)]', lambda: [x*x for x in range(7)])
probe("[x for x in 'hello' if x!='l']", lambda: [x for x in 'hello' if x!='l'])
probe('{x:x for x in range(6)}', lambda: {x:x for x in range(6)})
probe('{x%3 for x in range(9)}', lambda: {x%3 for x in range(9)})
probe('(x for x in [1,2])', lambda: (x for x in [1,2]))
probe('[[y for y in range(3)] for x in range(3)]', lambda: [[y for y in range(3)] for x in range(3)])
probe('[(x,y) for x in range(3) for y in range(2)]', lambda: [(x,y) for x in range(3) for y in range(2)])
probe("{k:[v] for k,v in zip('ab',(1,2))}", lambda: {k:[v] for k,v in zip('ab',(1,2))})
probe('Base(1)', lambda: Base(1))
probe('Base(1).get', lambda: Base(1).get)
probe('Base.mk', lambda: Base.mk)
probe('Base.mk(3)', lambda: Base.mk(3))
probe('Base.st(1,2)', lambda: Base.st(1,2))
probe('Base(2).twice', lambda: Base(2).twice)
probe('Kid(1,2)', lambda: Kid(1,2))
probe('Kid(1,2).get()', lambda: Kid(1,2).get())
probe('Kid.get', lambda: Kid.get)
probe('Many(0)', lambda: Many(0))
probe('Many(1)', lambda: Many(1))
probe('Many(2)', lambda: Many(2))
probe('Many(3)', lambda: Many(3))
probe('Many(4)', lambda: Many(4))
probe('Many(5)', lambda: Many(5))
probe('Many(8)', lambda: Many(8))
probe('Many(9)', lambda: Many(9))
probe('Many(13)', lambda: Many(13))
probe('Base(1).__dict__', lambda: Base(1).__dict__)
probe('Base.__dict__', lambda: Base.__dict__)
probe('Cmp(1)+Cmp(2)', lambda: Cmp(1)+Cmp(2))
probe('5+Cmp(1)', lambda: 5+Cmp(1))
probe('-Cmp(3)', lambda: -Cmp(3))
probe('Cmp(1)[2:3]', lambda: Cmp(1)[2:3])
probe('Cmp(1)(1,2,k=3)', lambda: Cmp(1)(1,2,k=3))
probe('str(Cmp(5))', lambda: str(Cmp(5)))
probe('repr([Cmp(1),Cmp(2)])', lambda: repr([Cmp(1),Cmp(2)]))
probe('sorted([Cmp(3),Cmp(1),Cmp(2)])', lambda: sorted([Cmp(3),Cmp(1),Cmp(2)]))
probe('sum([Cmp(1),Cmp(2)],Cmp(0))', lambda: sum([Cmp(1),Cmp(2)],Cmp(0)))
probe('{Cmp(1):1}', lambda: {Cmp(1):1})
probe('Cmp(1) in [Cmp(2),Cmp(1)]', lambda: Cmp(1) in [Cmp(2),Cmp(1)])
probe('HasD().d', lambda: HasD().d)
probe('Attr().foo', lambda: Attr().foo)
probe('L2([1,2])', lambda: L2([1,2]))
probe('L2()', lambda: L2())
probe('D2(a=1)', lambda: D2(a=1))
probe("S2('abc')", lambda: S2('abc'))
probe('I2(5)', lambda: I2(5))
probe('T2((1,2))', lambda: T2((1,2)))
probe("S2('abc')+'d'", lambda: S2('abc')+'d')
probe('I2(5)+1', lambda: I2(5)+1)
probe('L2([1])+[2]', lambda: L2([1])+[2])
probe('P(1,2)', lambda: P(1,2))
probe('P(x=1,y=2)', lambda: P(x=1,y=2))
probe('P5(1,2,3,4,5)', lambda: P5(1,2,3,4,5))
probe('P(1,2)+P(3,4)', lambda: P(1,2)+P(3,4))
probe("namedtuple('Q','a b')", lambda: namedtuple('Q','a b'))
probe('deque((),5)', lambda: deque((),5))
probe('deque([1,2,3],3)', lambda: deque([1,2,3],3))
probe('OrderedDict([(1,2),(3,4)])', lambda: OrderedDict([(1,2),(3,4)]))
probe('OrderedDict()', lambda: OrderedDict())
probe('list(OrderedDict(a=1).items())', lambda: list(OrderedDict(a=1).items()))
probe('cells(1)', lambda: cells(1))
probe('cells(2)', lambda: cells(2))
probe('cells(3)', lambda: cells(3))
probe('cells(4)', lambda: cells(4))
probe('cells(2)()', lambda: cells(2)())
probe('lambda: 0', lambda: lambda: 0)
probe('lambda a,b=2: a', lambda: lambda a,b=2: a)
probe('lambda *a,k=[]: a', lambda: lambda *a,k=[]: a)
probe('wrap(f1)', lambda: wrap(f1))
probe('wrap(f1)(1,2,k=3)', lambda: wrap(f1)(1,2,k=3))
probe('wrap(wrap(f1))(1)', lambda: wrap(wrap(f1))(1))
probe('f1(1)', lambda: f1(1))
probe('f1(1,2,3,4,d=5,e=6)', lambda: f1(1,2,3,4,d=5,e=6))
probe('f1(*[1,2,3])', lambda: f1(*[1,2,3]))
probe("f1(*[1,2],**{'d':1,'q':2})", lambda: f1(*[1,2],**{'d':1,'q':2}))
probe('f1(*g1(3))', lambda: f1(*g1(3)))
probe('f2(*range(7))', lambda: f2(*range(7)))
probe('f2(1,2,3,*[4,5],f=6,g=7)', lambda: f2(1,2,3,*[4,5],f=6,g=7))
probe('grow(1)', lambda: grow(1))
probe('grow(2)', lambda: grow(2))
probe('grow(3)', lambda: grow(3))
probe('grow(5)', lambda: grow(5))
probe('grow(9)', lambda: grow(9))
probe('grow(10)', lambda: grow(10))
probe('grow(11)', lambda: grow(11))
probe('grow(16)', lambda: grow(16))
probe('grow(17)', lambda: grow(17))
probe('grow(22)', lambda: grow(22))
probe('grow(40)', lambda: grow(40))
probe('sgrow(1)', lambda: sgrow(1))
probe('sgrow(4)', lambda: sgrow(4))
probe('sgrow(5)', lambda: sgrow(5))
probe('sgrow(9)', lambda: sgrow(9))
probe('sgrow(12)', lambda: sgrow(12))
probe('sgrow(20)', lambda: sgrow(20))
probe('sgrow(50)', lambda: sgrow(50))
probe('g1(3)', lambda: g1(3))
probe('next(g1(3))', lambda: next(g1(3)))
probe('list(g3(4))', lambda: list(g3(4)))
probe('next(g3(4))', lambda: next(g3(4)))
probe('g2().send(None)', lambda: g2().send(None))
probe('co(1)', lambda: co(1))
probe('drive(co2(1))', lambda: drive(co2(1)))
probe('drive(co(3))', lambda: drive(co(3)))
probe('exc(deep,0)', lambda: exc(deep,0))
probe('exc(deep,3)', lambda: exc(deep,3))
probe('exc(deep,9)', lambda: exc(deep,9))
probe("exc(lambda: {}['k'])", lambda: exc(lambda: {}['k']))
probe('exc(lambda: [][3])', lambda: exc(lambda: [][3]))
probe('exc(lambda: undefined_name)', lambda: exc(lambda: undefined_name))
probe('exc(lambda: Base().nothing)', lambda: exc(lambda: Base().nothing))
probe("exc(lambda: int('q'))", lambda: exc(lambda: int('q')))
probe("exc(lambda: 'a'+1)", lambda: exc(lambda: 'a'+1))
probe('exc(lambda: f1())', lambda: exc(lambda: f1()))
probe('exc(lambda: f2(1,2))', lambda: exc(lambda: f2(1,2)))
probe("exc(lambda: open('/nofile'))", lambda: exc(lambda: open('/nofile')))
probe('exc(lambda: next(iter([])))', lambda: exc(lambda: next(iter([]))))
probe("exc(lambda: struct.unpack('I',b'a'))", lambda: exc(lambda: struct.unpack('I',b'a')))
probe("exc(lambda: json.loads('{'))", lambda: exc(lambda: json.loads('{')))
probe("exc(lambda: re.compile('('))", lambda: exc(lambda: re.compile('(')))
probe('exc(lambda: 1<<-1)', lambda: exc(lambda: 1<<-1))
probe("exc(lambda: b'\\xff'.decode())", lambda: exc(lambda: b'\xff'.decode()))
probe('exc(lambda: sys.exit)', lambda: exc(lambda: sys.exit))
probe("exc(lambda: __import__('nomod'))", lambda: exc(lambda: __import__('nomod')))
probe("exc(lambda: exec('x ='))", lambda: exc(lambda: exec('x =')))
probe('exc(lambda: list(5))', lambda: exc(lambda: list(5)))
probe('exc(lambda: (1,2).x)', lambda: exc(lambda: (1,2).x))
probe('exc(lambda: memoryview(5))', lambda: exc(lambda: memoryview(5)))
probe("exc(lambda: bytearray(b'a').extend(5))", lambda: exc(lambda: bytearray(b'a').extend(5)))
probe("exc(lambda: setattr(5,'a',1))", lambda: exc(lambda: setattr(5,'a',1)))
probe('exc(lambda: Base.mk())', lambda: exc(lambda: Base.mk()))
probe("exc(lambda: 'abc'.index('z'))", lambda: exc(lambda: 'abc'.index('z')))
probe("exc(lambda: '%d'%'a')", lambda: exc(lambda: '%d'%'a'))
probe("exc(lambda: '{:d}'.format('a'))", lambda: exc(lambda: '{:d}'.format('a')))
probe('exc(lambda: math.sqrt(-1))', lambda: exc(lambda: math.sqrt(-1)))
probe('exc(lambda: 1.0//0)', lambda: exc(lambda: 1.0//0))
probe('exc(lambda: (1).real)', lambda: exc(lambda: (1).real))
probe('exc(lambda: {}.popitem())', lambda: exc(lambda: {}.popitem()))
probe('exc(lambda: set().pop())', lambda: exc(lambda: set().pop()))
probe('exc(lambda: [].remove(3))', lambda: exc(lambda: [].remove(3)))
probe("struct.pack('<IHB',1,2,3)", lambda: struct.pack('<IHB',1,2,3))
probe("struct.unpack('<IHB',b'1234567')", lambda: struct.unpack('<IHB',b'1234567'))
probe("struct.unpack_from('>h',b'1234',2)", lambda: struct.unpack_from('>h',b'1234',2))
probe("struct.calcsize('IIQ')", lambda: struct.calcsize('IIQ'))
probe("array.array('f',[1,2,3])", lambda: array.array('f',[1,2,3]))
probe("array.array('B')", lambda: array.array('B'))
probe("array.array('H',range(9))", lambda: array.array('H',range(9)))
probe("array.array('I',[1,2])+array.array('I',[3])", lambda: array.array('I',[1,2])+array.array('I',[3]))
probe('io.StringIO()', lambda: io.StringIO())
probe("io.StringIO('hello')", lambda: io.StringIO('hello'))
probe("io.StringIO('abcdef').read(3)", lambda: io.StringIO('abcdef').read(3))
probe("io.BytesIO(b'abc')", lambda: io.BytesIO(b'abc'))
probe("io.BytesIO(b'abc').getvalue()", lambda: io.BytesIO(b'abc').getvalue())
probe("io.BytesIO(40*b'x').read()", lambda: io.BytesIO(40*b'x').read())
probe("re.match('a(b)c','abc')", lambda: re.match('a(b)c','abc'))
probe("re.match('a(b)c','abc').group(1)", lambda: re.match('a(b)c','abc').group(1))
probe("re.compile('[a-z]+(\\\\d*)')", lambda: re.compile('[a-z]+(\\d*)'))
probe("re.search('b+','aabbb').group(0)", lambda: re.search('b+','aabbb').group(0))
probe("re.compile('a|b').split('1a2b3')", lambda: re.compile('a|b').split('1a2b3'))
probe("re.sub('a','bb','banana')", lambda: re.sub('a','bb','banana'))
probe("re.match('(a)(b)?','a').groups()", lambda: re.match('(a)(b)?','a').groups())
probe("re.match('(a)','ab').span(1)", lambda: re.match('(a)','ab').span(1))
probe('json.loads(\'[1,2,{"a":null}]\')', lambda: json.loads('[1,2,{"a":null}]'))
probe('json.loads(\'{"a":[1.5,"x",true]}\')', lambda: json.loads('{"a":[1.5,"x",true]}'))
probe('json.loads(\'"abc"\')', lambda: json.loads('"abc"'))
probe("json.loads('12345678901234')", lambda: json.loads('12345678901234'))
probe("json.dumps([1,2,{'a':None}])", lambda: json.dumps([1,2,{'a':None}]))
probe("json.dumps('héllo\\n')", lambda: json.dumps('héllo\n'))
probe("json.load(io.StringIO('[1]'))", lambda: json.load(io.StringIO('[1]')))
probe("binascii.hexlify(b'abc')", lambda: binascii.hexlify(b'abc'))
probe("binascii.unhexlify(b'6162')", lambda: binascii.unhexlify(b'6162'))
probe("binascii.b2a_base64(b'hello')", lambda: binascii.b2a_base64(b'hello'))
probe('time.struct_time((2000,1,1,0,0,0,0,0,0))', lambda: time.struct_time((2000,1,1,0,0,0,0,0,0)))
probe('time.struct_time((2000,1,1,0,0,0,0,0,0)).tm_year', lambda: time.struct_time((2000,1,1,0,0,0,0,0,0)).tm_year)
probe('errno.errorcode[2]', lambda: errno.errorcode[2])
probe('OSError(errno.ENOENT)', lambda: OSError(errno.ENOENT))
probe('str(OSError(2))', lambda: str(OSError(2)))
probe('repr(OSError(19))', lambda: repr(OSError(19)))
probe('random.choice([1,2])', lambda: random.choice([1,2]))
probe('random.randint(0,5)', lambda: random.randint(0,5))
probe('random.uniform(1,2)', lambda: random.uniform(1,2))
probe('math.floor(2.5)', lambda: math.floor(2.5))
probe('math.ceil(1e10)', lambda: math.ceil(1e10))
probe('math.modf(2.5)', lambda: math.modf(2.5))
probe('math.frexp(3)', lambda: math.frexp(3))
probe('1<<40', lambda: 1<<40)
probe('(1<<70)+1', lambda: (1<<70)+1)
probe('(1<<100)//3', lambda: (1<<100)//3)
probe('-(1<<64)', lambda: -(1<<64))
probe('(1<<64)&0xffff', lambda: (1<<64)&0xffff)
probe('(1<<40)*(1<<40)', lambda: (1<<40)*(1<<40))
probe('10**20', lambda: 10**20)
probe('str(1<<80)', lambda: str(1<<80))
probe('hex(1<<40)', lambda: hex(1<<40))
probe("(1<<33).to_bytes(5,'little')", lambda: (1<<33).to_bytes(5,'little'))
probe("int.from_bytes(b'123456','big')", lambda: int.from_bytes(b'123456','big'))
probe('pow(3,50)', lambda: pow(3,50))
probe('pow(3,50,7)', lambda: pow(3,50,7))
probe('divmod(1<<40,7)', lambda: divmod(1<<40,7))
probe('abs(-(1<<40))', lambda: abs(-(1<<40)))
probe('round(2.567,1)', lambda: round(2.567,1))
probe("hash('x'*5)", lambda: hash('x'*5))
probe("'a'*20", lambda: 'a'*20)
probe("'abc'[1:]", lambda: 'abc'[1:])
probe("'a,b,c'.split(',')", lambda: 'a,b,c'.split(','))
probe("'a b  c'.split()", lambda: 'a b  c'.split())
probe("'a,b,c'.rsplit(',',1)", lambda: 'a,b,c'.rsplit(',',1))
probe("'x\\ny\\n'.splitlines()", lambda: 'x\ny\n'.splitlines())
probe("','.join(['a','bb','c'])", lambda: ','.join(['a','bb','c']))
probe("','.join(g1(0))", lambda: ','.join(g1(0)))
probe("'%s %d %r'%('a',1,'b')", lambda: '%s %d %r'%('a',1,'b'))
probe("'{} {x}'.format(1,x=2)", lambda: '{} {x}'.format(1,x=2))
probe("'{:>10}|{:<5}'.format('a','b')", lambda: '{:>10}|{:<5}'.format('a','b'))
probe("'abc'.replace('b','xx')", lambda: 'abc'.replace('b','xx'))
probe("'abc'.upper()", lambda: 'abc'.upper())
probe("' abc '.strip()", lambda: ' abc '.strip())
probe("'abc'.center(9)", lambda: 'abc'.center(9))
probe("'abc'.partition('b')", lambda: 'abc'.partition('b'))
probe("'abc'.encode()", lambda: 'abc'.encode())
probe("b'abc'.decode()", lambda: b'abc'.decode())
probe("b'abc'+b'd'", lambda: b'abc'+b'd')
probe("b'a b'.split()", lambda: b'a b'.split())
probe("'abc'.find", lambda: 'abc'.find)
probe("'a' 'b'.join", lambda: 'a' 'b'.join)
probe('f"{1+1}-{\'z\'*3}"', lambda: f"{1+1}-{'z'*3}")
probe('f"{3.14159:.2f}"', lambda: f"{3.14159:.2f}")
probe('chr(300)', lambda: chr(300))
probe("ord('é')", lambda: ord('é'))
probe('bin(77)', lambda: bin(77))
probe('oct(8)', lambda: oct(8))
probe('list(map(str,range(5)))', lambda: list(map(str,range(5))))
probe('list(filter(None,[0,1,2]))', lambda: list(filter(None,[0,1,2])))
probe("list(zip([1,2],'ab'))", lambda: list(zip([1,2],'ab')))
probe("list(enumerate('ab',5))", lambda: list(enumerate('ab',5)))
probe('list(reversed([1,2,3]))', lambda: list(reversed([1,2,3])))
probe('sorted([3,1,2])', lambda: sorted([3,1,2]))
probe("sorted('hello',reverse=True)", lambda: sorted('hello',reverse=True))
probe("sorted([(2,'b'),(1,'a')],key=lambda t:t[1])", lambda: sorted([(2,'b'),(1,'a')],key=lambda t:t[1]))
probe('min([3,1,2],key=lambda v:-v)', lambda: min([3,1,2],key=lambda v:-v))
probe('sum([0.5,1.5])', lambda: sum([0.5,1.5]))
probe('any(x>3 for x in range(6))', lambda: any(x>3 for x in range(6)))
probe('all([])', lambda: all([]))
probe('[1,2]+[3]', lambda: [1,2]+[3])
probe('[1,2]*3', lambda: [1,2]*3)
probe('(1,)+(2,)', lambda: (1,)+(2,))
probe('(1,2)*4', lambda: (1,2)*4)
probe('[1,2,3,4][::2]', lambda: [1,2,3,4][::2])
probe('[1,2,3].copy()', lambda: [1,2,3].copy())
probe('[1,2,3].pop', lambda: [1,2,3].pop)
probe('{1:2}.keys()', lambda: {1:2}.keys())
probe('{1:2}.values()', lambda: {1:2}.values())
probe('{1:2}.items()', lambda: {1:2}.items())
probe('list({1:2}.items())', lambda: list({1:2}.items()))
probe('{1:2}.copy()', lambda: {1:2}.copy())
probe('{1:2}.get(3,[])', lambda: {1:2}.get(3,[]))
probe('{1:2}.setdefault(5,[])', lambda: {1:2}.setdefault(5,[]))
probe("dict.fromkeys('abc')", lambda: dict.fromkeys('abc'))
probe('{1,2}|{3}', lambda: {1,2}|{3})
probe('{1,2}&{2}', lambda: {1,2}&{2})
probe('{1,2}-{1}', lambda: {1,2}-{1})
probe('{1,2}^{2,3}', lambda: {1,2}^{2,3})
probe('{1,2}.copy()', lambda: {1,2}.copy())
probe('{1,2}.union([5])', lambda: {1,2}.union([5]))
probe("bytearray(b'abc')+b'd'", lambda: bytearray(b'abc')+b'd')
probe("bytearray(b'abcdef')[1:4]", lambda: bytearray(b'abcdef')[1:4])
probe("bytearray(b'abc').decode()", lambda: bytearray(b'abc').decode())
probe('dir(Base)', lambda: dir(Base))
probe('dir()', lambda: dir())
probe('locals()', lambda: locals())
probe('globals', lambda: globals)
probe('sys.version_info', lambda: sys.version_info)
probe('sys.implementation', lambda: sys.implementation)
probe('os.urandom(4)', lambda: os.urandom(4))
probe("eval('1+2')", lambda: eval('1+2'))
probe("eval('[1,2]')", lambda: eval('[1,2]'))
probe("compile('1+2','a','eval')", lambda: compile('1+2','a','eval'))
probe("compile('x=1','a','exec')", lambda: compile('x=1','a','exec'))
probe("exec('y=5')", lambda: exec('y=5'))
probe("exec('def q(): return 5')", lambda: exec('def q(): return 5'))
probe('isinstance(1,(int,str))', lambda: isinstance(1,(int,str)))
probe("getattr(Base(5),'v')", lambda: getattr(Base(5),'v'))
probe("getattr(Base(5),'w',[])", lambda: getattr(Base(5),'w',[]))
probe("hasattr(Base(1),'zz')", lambda: hasattr(Base(1),'zz'))
probe("setattr(Base(1),'zz',2)", lambda: setattr(Base(1),'zz',2))
probe("setattr(Base(1),'new_name_a',2)", lambda: setattr(Base(1),'new_name_a',2))
probe('callable(f0)', lambda: callable(f0))
probe('type([])', lambda: type([]))
probe('hash((1,2))', lambda: hash((1,2)))
probe('divmod(7,2)', lambda: divmod(7,2))
probe('print', lambda: print)
probe('micropython.const(5)', lambda: micropython.const(5))
probe('gc.mem_free', lambda: gc.mem_free)
def body_0():
    with Ctx() as c: raise ValueError('a')
    return c
probe("body 0", body_0)
def body_1():
    with Ctx() as c: return c
probe("body 1", body_1)
def body_2():
    l=[]
    for i in It(5): l.append(i)
    return l
probe("body 2", body_2)
def body_3():
    try: raise E2('a')
    except E2 as e: return e
probe("body 3", body_3)
def body_4():
    try:
        try: 1/0
        except ZeroDivisionError as e: raise ValueError('b') from e
    except ValueError as e: return e
probe("body 4", body_4)
def body_5():
    try:
        try: 1/0
        except ZeroDivisionError: raise ValueError('b')
    except ValueError as e: return e
probe("body 5", body_5)
def body_6():
    try: deep(4)
    except Exception as e:
        return (e, e.args)
probe("body 6", body_6)
def body_7():
    try: deep(2)
    except Exception as e:
        s=io.StringIO(); traceback.print_exception(e, file=s); return s
probe("body 7", body_7)
def body_8():
    class X: pass
    return X
probe("body 8", body_8)
def body_9():
    class X(Base):
        a=1; b=2
        def f(self): pass
    return X()
probe("body 9", body_9)
def body_10():
    class X:
        def __init__(self): self.a=1
        def __del__(self): pass
    return X()
probe("body 10", body_10)
def body_11():
    class X(Base,Ctx): pass
    return X
probe("body 11", body_11)
def body_12():
    class X:
        p=property(lambda s: [1])
    return X().p
probe("body 12", body_12)
def body_13():
    def f(a,b=1,*,c=2):
        def g(): return a,b,c
        return g
    return f(1)
probe("body 13", body_13)
def body_14():
    def f():
        x=0
        def g():
            nonlocal x
            x+=1
            return x
        return g
    h=f(); h(); h(); return h
probe("body 14", body_14)
def body_15():
    a,*b=range(5)
    return b
probe("body 15", body_15)
def body_16():
    a,(b,c),*d=[1,(2,3),4,5]
    return d
probe("body 16", body_16)
def body_17():
    g=g2(); next(g); g.send(5); return g
probe("body 17", body_17)
def body_18():
    g=gx(); next(g); return g.throw(ValueError('q'))
probe("body 18", body_18)
def body_19():
    g=g1(5); next(g); g.close(); return g
probe("body 19", body_19)
def body_20():
    g=g3(3); return [x for x in g]
probe("body 20", body_20)
def body_21():
    c=co2(1)
    try: c.send(None)
    except StopIteration as e: return e.value
probe("body 21", body_21)
def body_22():
    d={}
    for i in range(30): d['k%d'%i]=i
    for i in range(20): del d['k%d'%i]
    return d
probe("body 22", body_22)
def body_23():
    d={}
    for i in range(12): d[i]=[i]
    while len(d)>2: d.popitem()
    return d
probe("body 23", body_23)
def body_24():
    l=list(range(40))
    del l[5:30]
    return l
probe("body 24", body_24)
def body_25():
    l=list(range(40))
    while len(l)>3: l.pop(0)
    return l
probe("body 25", body_25)
def body_26():
    l=[]
    for i in range(13): l.insert(0,i)
    l.sort(key=lambda v:v%3)
    return l
probe("body 26", body_26)
def body_27():
    l=[1,2,3]; l[1:2]=[7,8,9,10]; return l
probe("body 27", body_27)
def body_28():
    l=[1]; l+=[2,3]; l*=3; l.extend(range(5)); l.reverse(); return l
probe("body 28", body_28)
def body_29():
    b=bytearray()
    for i in range(50): b.append(i)
    return b
probe("body 29", body_29)
def body_30():
    b=bytearray(b'hello'); b[1:3]=b'XYZW'; b+=b'q'; return b
probe("body 30", body_30)
def body_31():
    a=array.array('h')
    for i in range(20): a.append(i)
    a.extend(array.array('h',[5,6]))
    return a
probe("body 31", body_31)
def body_32():
    m=memoryview(bytearray(10)); m[2:4]=b'ab'; return bytes(m)
probe("body 32", body_32)
def body_33():
    s=''
    for i in range(15): s+=str(i)
    return s
probe("body 33", body_33)
def body_34():
    s=io.StringIO()
    for i in range(20): s.write('line %d\n'%i)
    return s
probe("body 34", body_34)
def body_35():
    s=io.BytesIO()
    s.write(b'abc'*20); s.seek(0); return s.read(10)
probe("body 35", body_35)
def body_36():
    s=io.StringIO('a\nb\nc\n'); return [l for l in s]
probe("body 36", body_36)
def body_37():
    q=deque((),4)
    for i in range(9): q.append(i)
    q.appendleft(5); q.pop(); return list(q)
probe("body 37", body_37)
def body_38():
    q=deque((),10); q.extend([1,2,3]); return q.popleft(),q
probe("body 38", body_38)
def body_39():
    s={1,2,3}; s|={4,5}; s.discard(1); s.update([9,8]); return s
probe("body 39", body_39)
def body_40():
    o=OrderedDict()
    for i in range(6): o[i]=i
    o.popitem(); return o
probe("body 40", body_40)
def body_41():
    o=Base(1)
    for n in ('na','nb','nc','nd','ne'): setattr(o,n,1)
    return o
probe("body 41", body_41)
def body_42():
    o=Base(1); o.a=1; o.b=2; del o.a; return o
probe("body 42", body_42)
def body_43():
    o=Cmp(1); o+=Cmp(2); o[3]=4; del o[1]; return o
probe("body 43", body_43)
def body_44():
    x=1
    for i in range(30): x*=i+7
    return x
probe("body 44", body_44)
def body_45():
    x=(1<<90)-1
    while x>1<<40: x//=10
    return x
probe("body 45", body_45)
def body_46():
    x=5; x<<=60; x|=3; x^=1<<50; x>>=7; return x
probe("body 46", body_46)
def body_47():
    return [float(i)*0.1 for i in range(9)], [i/3 for i in range(3)]
probe("body 47", body_47)
def body_48():
    return ' '.join('%02x'%v for v in b'hello world')
probe("body 48", body_48)
def body_49():
    return {w:len(w) for w in 'the quick brown fox jumps'.split()}
probe("body 49", body_49)
def body_50():
    r=[]
    for a,b in zip('abc',range(3)): r.append({a:b})
    return r
probe("body 50", body_50)
def body_51():
    r=[]
    for i,c in enumerate('abcd'):
        if i%2: continue
        r.append((i,c))
    else: r.append(None)
    return r
probe("body 51", body_51)
def body_52():
    return list(map(lambda a,b:a+b,[1,2],[3,4]))
probe("body 52", body_52)
def body_53():
    return sorted({'b':1,'a':2}.items(),key=lambda t:t[1])
probe("body 53", body_53)
def body_54():
    m=re.match('(\\w+) (\\w+)','hello world'); return m.group(1),m.group(2),m.groups()
probe("body 54", body_54)
def body_55():
    return json.loads(json.dumps({'a':[1,2.5,None,True,'x'],'b':{'c':{}}}))
probe("body 55", body_55)
def body_56():
    return struct.unpack('<3h2f',struct.pack('<3h2f',1,2,3,4.5,5.5))
probe("body 56", body_56)
def body_57():
    f=Base(3).get; return [f() for _ in range(3)],f
probe("body 57", body_57)
def body_58():
    fs=[]
    for i in range(4): fs.append(lambda i=i: i)
    return fs
probe("body 58", body_58)
def body_59():
    fs=[lambda: i for i in range(3)]
    return fs
probe("body 59", body_59)
def body_60():
    p=P(1,2); a,b=p; return p[0],p.x,p==(1,2),str(p)
probe("body 60", body_60)
def body_61():
    d={'q':1}; return f1(0,**d), f1(*(1,2),**d)
probe("body 61", body_61)
def body_62():
    ex={}
    exec('a=[1,2]\nb=a*2\ndef f(x): return x\n',ex); return ex
probe("body 62", body_62)
def body_63():
    return eval('[a*2 for a in b]',{'b':[1,2,3]})
probe("body 63", body_63)
def body_64():
    try: raise OSError(errno.ENOENT,'f')
    except OSError as e: return e.errno,e.args,str(e)
probe("body 64", body_64)
def body_65():
    def gen():
        with Ctx() as c:
            try: yield c
            finally: pass
    g=gen(); next(g); return g
probe("body 65", body_65)
def body_66():
    def gen():
        for a in g1(2):
            for b in g1(2): yield a,b
    return list(gen())
probe("body 66", body_66)
def body_67():
    async def a(): return 1
    async def b(): return [await a(), await a()]
    return drive(b())
probe("body 67", body_67)
def body_68():
    def deco(n):
        def d(f):
            def w(*a): return [f(*a)]*n
            return w
        return d
    @deco(3)
    def f(x): return x
    return f(5),f
probe("body 68", body_68)
def body_69():
    import math as m2
    from collections import namedtuple as nt
    return m2
probe("body 69", body_69)
def body_70():
    t=()
    for i in range(7): t+=(i,)
    return t
probe("body 70", body_70)
def body_71():
    global keep2
    keep2=[1]
    return keep2
probe("body 71", body_71)
def body_72():
    lst=[3,1,2]; it=iter(lst); next(it); return it
probe("body 72", body_72)
def body_73():
    z=zip(g1(3),'abc'); next(z); return z
probe("body 73", body_73)
def body_74():
    e=enumerate(g1(3)); next(e); return e
probe("body 74", body_74)
def body_75():
    m=map(f1,g1(3)); next(m); return m
probe("body 75", body_75)
def body_76():
    k={1:2,3:4}.items(); i=iter(k); next(i); return i
probe("body 76", body_76)
def body_77():
    x=[1,[2,[3,[4]]]]; return repr(x), x==[1,[2,[3,[4]]]]
probe("body 77", body_77)
def body_78():
    s=set(); s.add((1,2)); s.add(frozenset([1])); return s
probe("body 78", body_78)
def body_79():
    if 1:
        v='%s:%s'%(1,[2]); w='{0!r:>6}'.format('a'); return v,w
probe("body 79", body_79)
def body_80():
    i=0
    while True:
        i+=1
        if i>300: break
    return i,i*i,i**4
probe("body 80", body_80)
def body_81():
    r=bytearray(4); struct.pack_into('<I',r,0,77); return r,struct.unpack_from('<I',r)
probe("body 81", body_81)
def body_82():
    assert True,'x'
    try: assert 0,[1]
    except AssertionError as e: return e
probe("body 82", body_82)

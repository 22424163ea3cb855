# Constructs as bodies of functions, drawn at random from templates by kind: what each allocates, and what it holds, in the second run.
import gc, sys, io, collections, json, struct, re, math, array, binascii
class MyErr(Exception):
    pass
class MyErr2(MyErr):
    def __init__(self,code,text):
        super().__init__(text)
        self.code=code
class Point:
    def __init__(self,x,y):
        self.x=x; self.y=y
    def norm(self): return self.x*self.x+self.y*self.y
    def __add__(self,o): return Point(self.x+o.x,self.y+o.y)
    def __eq__(self,o): return self.x==o.x
    def __hash__(self): return self.x
    def __lt__(self,o): return self.x<o.x
    def __repr__(self): return 'P(%d,%d)'%(self.x,self.y)
class Point3(Point):
    kind='three'
    def __init__(self,x,y,z):
        super().__init__(x,y)
        self.z=z
    def norm(self): return super().norm()+self.z*self.z
class Temp:
    def __init__(self): self._c=20
    @property
    def c(self): return self._c
    @c.setter
    def c(self,v): self._c=v
    @staticmethod
    def conv(v): return [v]
    @classmethod
    def at(cls,v):
        t=cls(); t._c=v
        return t
class CountDown:
    def __init__(self,n): self.n=n
    def __iter__(self): return self
    def __next__(self):
        if self.n<=0: raise StopIteration
        self.n-=1
        return self.n
class Ctx:
    def __init__(self,log): self.log=log
    def __enter__(self):
        self.log.append(1)
        return self
    def __exit__(self,t,v,tb):
        self.log.append(t)
        return True
class Getter:
    def __getattr__(self,n): return [n]
class Box(list):
    def total(self): return sum(self)
class Table(dict):
    def __missing__(self,k): return None
class Sized:
    def __len__(self): return 4
    def __getitem__(self,i):
        if isinstance(i,slice): return i
        if i>=4: raise IndexError(i)
        return i*2
    def __contains__(self,v): return v==1
    def __call__(self,*a,**k): return len(a)+len(k)
Rec=collections.namedtuple('Rec',('name','value','unit'))
def gen(n):
    for i in range(n): yield i
def gen2(n):
    try:
        while n:
            got=yield n
            n-=1
    except MyErr as e:
        yield e.args
    finally:
        n=None
def outer(n):
    r=yield from gen(n)
    yield from [1,2]
    return r
async def one(v): return v
async def two(v):
    a=await one(v)
    b=await one(a)
    return [a,b]
class Aw:
    def __await__(self):
        yield 1
        return 2
async def three():
    async with ACtx() as c:
        return c
class ACtx:
    async def __aenter__(self): return [1]
    async def __aexit__(self,*a): pass
class AIter:
    def __init__(self,n): self.n=n
    def __aiter__(self): return self
    async def __anext__(self):
        if self.n==0: raise StopAsyncIteration
        self.n-=1
        return self.n
async def four(n):
    l=[]
    async for v in AIter(n): l.append(v)
    return l
async def five(n):
    t=0
    async for v in AIter(n): t+=v
    return t
def drive(c):
    try:
        while True: c.send(None)
    except StopIteration as e: return e.value
def deco(f):
    def w(*a,**k): return f(*a,**k)
    return w
def deco2(n):
    def d(f):
        def w(x): return [f(x)]*n
        return w
    return d
def fails(d,e):
    if d: return fails(d-1,e)
    raise e
def caught(d,e):
    try: fails(d,e)
    except Exception as x: return x
def callme(a,b=2,*c,d=4,**e): return (a,b,c,d,e)
keep=None
r=[0,0,0,0]
def one_(f):
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
        one_(f); r[0]=r[2]; r[1]=r[3]
        one_(f)
        keep=None
    except Exception as e:
        keep=None
        print(name,'n/a',repr(e),sep='\t'); return
    print(name,r[2],r[3],sep='\t')
gc.disable()
def array_1():
    return array.array("i",[1,2,3]*7)
probe('array 1', array_1)
def array_2():
    a=array.array("f")
    for i in range(1): a.append(i&63)
    return a
probe('array 2', array_2)
def array_3():
    return array.array("L",range(7))[5:]
probe('array 3', array_3)
def array_4():
    return array.array("I",range(31))[5:]
probe('array 4', array_4)
def array_5():
    return array.array("h",[1,2])+array.array("h",range(6))
probe('array 5', array_5)
def array_6():
    return array.array("b",bytes(20))
probe('array 6', array_6)
def array_7():
    a=array.array("f",[1]*15)
    a.extend(array.array("h",[2,3]))
    return a
probe('array 7', array_7)
def array_8():
    a=array.array("L")
    for i in range(25): a.append(i&63)
    return a
probe('array 8', array_8)
def array_9():
    a=array.array("I")
    for i in range(0): a.append(i&63)
    return a
probe('array 9', array_9)
def async_1():
    return drive(four(6))
probe('async 1', async_1)
def async_2():
    async def m():
        l=[]
        for i in range(1): l.append(await one(i))
        return l
    return drive(m())
probe('async 2', async_2)
def async_3():
    async def m():
        try: await fails_(2)
        except MyErr as e: return e
    async def fails_(n):
        if n: await fails_(n-1)
        raise MyErr('bravo,alpha')
    return drive(m())
probe('async 3', async_3)
def async_4():
    async def m():
        l=[]
        for i in range(6): l.append(await one(i))
        return l
    return drive(m())
probe('async 4', async_4)
def async_5():
    return two(3)
probe('async 5', async_5)
def bytearray_1():
    return bytearray('sensor_reading,humidity',"utf8").decode()
probe('bytearray 1', bytearray_1)
def bytearray_2():
    b=bytearray(24)
    b[1:3]=b"xyzw"*9
    return b
probe('bytearray 2', bytearray_2)
def bytearray_3():
    b=bytearray(28)
    b+=b"12345"
    return b+bytes(1)
probe('bytearray 3', bytearray_3)
def bytearray_4():
    b=bytearray()
    for i in range(129): b.append(i&255)
    return b
probe('bytearray 4', bytearray_4)
def bytearray_5():
    b=bytearray(24)
    b.extend(bytes(129))
    return b
probe('bytearray 5', bytearray_5)
def bytearray_6():
    b=bytearray()
    for i in range(200): b.append(i&255)
    return b
probe('bytearray 6', bytearray_6)
def bytearray_7():
    b=bytearray(100)
    b.extend(bytes(90))
    return b
probe('bytearray 7', bytearray_7)
def bytearray_8():
    return bytearray(b"q"*49)[1:]
probe('bytearray 8', bytearray_8)
def bytearray_9():
    b=bytearray()
    for i in range(21): b.append(i&255)
    return b
probe('bytearray 9', bytearray_9)
def bytearray_10():
    b=bytearray(40)
    b+=b"12345"
    return b+bytes(7)
probe('bytearray 10', bytearray_10)
def bytearray_11():
    b=bytearray()
    for i in range(9): b.append(i&255)
    return b
probe('bytearray 11', bytearray_11)
def bytearray_12():
    return bytearray('whisky',"utf8").decode()
probe('bytearray 12', bytearray_12)
def bytearray_13():
    b=bytearray(10)
    b+=b"12345"
    return b+bytes(5)
probe('bytearray 13', bytearray_13)
def bytes_1():
    return bytes(range(6))[7:]
probe('bytes 1', bytes_1)
def bytes_2():
    return b",".join([b"x"*2]*1)
probe('bytes 2', bytes_2)
def bytes_3():
    return b"abc"*55+b"def"
probe('bytes 3', bytes_3)
def bytes_4():
    return b"abc"*47+b"def"
probe('bytes 4', bytes_4)
def bytes_5():
    return (508021860739623365322188197652216501772434524836012).to_bytes(60,"little")
probe('bytes 5', bytes_5)
def bytes_6():
    return binascii.hexlify(bytes(3))
probe('bytes 6', bytes_6)
def bytes_7():
    return (b"ab,cd,"*4).split(b",")
probe('bytes 7', bytes_7)
def bytes_8():
    return int.from_bytes(bytes(range(9)),"big")
probe('bytes 8', bytes_8)
def bytes_9():
    return binascii.b2a_base64(bytes(33))
probe('bytes 9', bytes_9)
def bytes_10():
    return int.from_bytes(bytes(range(3)),"big")
probe('bytes 10', bytes_10)
def bytes_11():
    return bytes([1,2,3]*90)
probe('bytes 11', bytes_11)
def bytes_12():
    return binascii.hexlify(bytes(11))
probe('bytes 12', bytes_12)
def bytes_13():
    return binascii.unhexlify("0a0b"*2)
probe('bytes 13', bytes_13)
def bytes_14():
    return binascii.unhexlify("0a0b"*5)
probe('bytes 14', bytes_14)
def class_1():
    A=type("Dyn1",(Point,),{"k":1,"f":lambda s:s.k})
    return A(1,2).f()
probe('class 1', class_1)
def class_2():
    b=Box("abcdefghij")
    return b
probe('class 2', class_2)
def class_3():
    class A:
        mike=1
        b=[]
        c=(1,2)
        def __init__(self,v=0): self.v=v
        def get(self): return self.v
    return [A(i) for i in range(4)]
probe('class 3', class_3)
def class_4():
    class Q:
        def __del__(self): pass
    return Q()
probe('class 4', class_4)
def class_5():
    return {Point(i%3,i) for i in range(28)}
probe('class 5', class_5)
def class_6():
    class P2(Point):
        def __getitem__(self,k): return (k,self.x)
        def __iter__(self): return iter((self.x,self.y))
    return list(P2(1,2))+[P2(3,4)["golf"]]
probe('class 6', class_6)
def class_7():
    class P2(Point):
        def __getitem__(self,k): return (k,self.x)
        def __iter__(self): return iter((self.x,self.y))
    return list(P2(1,2))+[P2(3,4)["yankee"]]
probe('class 7', class_7)
def class_8():
    p=Point(1,2)
    for i in range(13): setattr(p,"at%d"%(i%30),i)
    return p
probe('class 8', class_8)
def class_9():
    return Box([1,2,3]).total()
probe('class 9', class_9)
def class_10():
    class M:
        def __init__(self): self.l=[]
        def __setattr__(self,n,v): object.__setattr__(self,n,[v])
    return M()
probe('class 10', class_10)
def class_11():
    A=type("Dyn6",(Point,),{"k":6,"f":lambda s:s.k})
    return A(1,2).f()
probe('class 11', class_11)
def class_12():
    class A:
        bravo=1
        b=[]
        c=(1,2)
        def __init__(self,v=0): self.v=v
        def get(self): return self.v
    return [A(i) for i in range(5)]
probe('class 12', class_12)
def class_13():
    b=Box(CountDown(1))
    return b
probe('class 13', class_13)
def class_14():
    g=Getter()
    return g.victor
probe('class 14', class_14)
def class_15():
    p=Point(1,2)
    for i in range(150): setattr(p,"at%d"%(i%30),i)
    return p
probe('class 15', class_15)
def class_16():
    class A(Point,Temp): pass
    return A(1,2)
probe('class 16', class_16)
def class_17():
    t=Temp.at(9)
    t.c=[t.c]
    return t
probe('class 17', class_17)
def class_18():
    class A:
        class B:
            class D: v=3
    return A.B.D()
probe('class 18', class_18)
def class_19():
    return sum([Point(i,i) for i in range(7)],Point(0,0))
probe('class 19', class_19)
def class_20():
    return [getattr(Point(1,2),"x"),hasattr(Temp(),"zz"),isinstance(Box(),list),issubclass(Point3,Point)]
probe('class 20', class_20)
def code_1():
    c=compile('t=(3,\'display zulu\',None)\nu=f"{2}:{\'bravo nova\'}"\n',"n","exec")
    d={}
    exec(c,d)
    exec(c,d)
    return d
probe('code 1', code_1)
def code_2():
    c=compile('assert 2, "no delta"\nd={\'victor,alpha\':6,6:12157665459056928801}\n',"n","exec")
    d={}
    exec(c,d)
    exec(c,d)
    return d
probe('code 2', code_2)
def code_3():
    c=compile('def oo(a):\n    def ii(): return a\n    return ii\n',"n","exec")
    d={}
    exec(c,d)
    exec(c,d)
    return d
probe('code 3', code_3)
def code_4():
    c=compile('long_name_humidity_delta=65536\nassert 1, "no zulu"\n',"n","exec")
    d={}
    exec(c,d)
    exec(c,d)
    return d
probe('code 4', code_4)
def compile_1():
    return compile('from collections import deque as dq\nassert 5, "no mike"\nassert 1, "no whisky"\n',"tango.py","exec")
probe('compile 1', compile_1)
def compile_2():
    return compile('u=f"{4}:{\'tango,victor oscar\'}"\na=b=c=[9]\n',"quebec.py","exec")
probe('compile 2', compile_2)
def compile_3():
    return compile('global gl\ngl=9\ndel_=sorted([3,1,2],key=lambda v:-v)\nk=[c for c in \'tango\']\nx=9\nwith_=b"abcwhisky"\n@staticmethod\ndef sm(): return 12157665459056928801\nd={\'bravo.whisky echo.temperature\':7,7:7346839692639296924804603357639035486366659729825547009429698164240107871592044830322265625}\nimport math\nm=math.pi\n',"golf.py","exec")
probe('compile 3', compile_3)
def compile_4():
    return compile("import math\nm=math.pi\ny=['nova,display.alpha india',3.14159]\na=b=c=[4]\n@staticmethod\ndef sm(): return 1000000000003\nasync def co(a):\n    return await a\nlong_name_kilo_oscar=3\n","echo.py","exec")
probe('compile 4', compile_4)
def compile_5():
    return compile('while True:\n    break\nx=1 if 1==2 else [3]\nu=f"{4}:{\'echo yankee-lima\'}"\n"doc mike text"\ng=lambda v: v*4+-5\nwhile True:\n    break\nx=1 if 4==2 else [3]\nif 6>3:\n    h=\'oscar-display,yankee\'\nelse:\n    h=0.001\n',"alpha.py","exec")
probe('compile 5', compile_5)
def compile_6():
    return compile('"doc whisky text"\nfor i in range(1):\n    q=i*2\nlong_name_papa_tango=1000\ntry:\n    w=6//0\nexcept ZeroDivisionError:\n    w=\'tango\'\nclass K:\n    z=2\n    def m(self): return self.z\n',"quebec.py","exec")
probe('compile 6', compile_6)
def compile_7():
    return compile('assert 7, "no mike"\n',"xray.py","exec")
probe('compile 7', compile_7)
def deque_1():
    d=collections.deque((),64)
    for i in range(13): d.append(i)
    return d
probe('deque 1', deque_1)
def deque_2():
    return collections.deque({1:2,3:4,5:6},8)
probe('deque 2', deque_2)
def deque_3():
    return collections.deque({1:2,3:4,5:6},36)
probe('deque 3', deque_3)
def deque_4():
    return collections.deque(range(4),15)
probe('deque 4', deque_4)
def deque_5():
    d=collections.deque((),21)
    for i in range(0): d.append(i)
    return d
probe('deque 5', deque_5)
def dict_1():
    d={}
    for i in range(100): d[i]=i
    return d
probe('dict 1', dict_1)
def dict_2():
    d={i:i for i in range(28)}
    for i in range(4): d.pop(i,0)
    d["x"]=1
    return d
probe('dict 2', dict_2)
def dict_3():
    d={}
    for i in range(48): d.setdefault(i%7,[]).append(i)
    return d
probe('dict 3', dict_3)
def dict_4():
    d={}
    for i in range(4): d.setdefault(i%9,[]).append(i)
    return d
probe('dict 4', dict_4)
def dict_5():
    d={i:i for i in range(11)}
    for i in range(4): d.pop(i,0)
    d["x"]=1
    return d
probe('dict 5', dict_5)
def dict_6():
    d={i:str(i) for i in range(17)}
    return d
probe('dict 6', dict_6)
def dict_7():
    d={i*-7.25:i for i in range(36)}
    return d
probe('dict 7', dict_7)
def dict_8():
    d={}
    for i in range(70): d[i]=i
    return d
probe('dict 8', dict_8)
def dict_9():
    d={}
    for i in range(7): d[i]=i
    return d
probe('dict 9', dict_9)
def dict_10():
    d={i:i for i in range(11)}
    d.clear()
    d[1]=1
    return d
probe('dict 10', dict_10)
def dict_11():
    return dict(zip(gen(4),range(20)))
probe('dict 11', dict_11)
def dict_12():
    d={}
    for i in range(18): d.setdefault(i%5,[]).append(i)
    return d
probe('dict 12', dict_12)
def dict_13():
    return dict(zip({1,2,3},range(20)))
probe('dict 13', dict_13)
def dict_14():
    d={i:i for i in range(3)}
    while len(d)>9: d.popitem()
    return d
probe('dict 14', dict_14)
def dict_15():
    d={(i,i+1):[i] for i in range(4)}
    return d
probe('dict 15', dict_15)
def dict_16():
    d={i*1e-20:i for i in range(21)}
    return d
probe('dict 16', dict_16)
def dict_17():
    d={(i,i+1):[i] for i in range(6)}
    return d
probe('dict 17', dict_17)
def dict_18():
    d={i:i for i in range(12)}
    return list(d.items())
probe('dict 18', dict_18)
def dict_19():
    return {i:1 for i in range(5)}|{i:2 for i in range(17)}
probe('dict 19', dict_19)
def dict_20():
    d={i:i for i in range(11)}
    return list(d.items())
probe('dict 20', dict_20)
def dict_21():
    d={i:i for i in range(24)}
    while len(d)>9: d.popitem()
    return d
probe('dict 21', dict_21)
def eval_1():
    return eval('1<2<6 if 3 else ()')
probe('eval 1', eval_1)
def eval_2():
    return eval("('yankee',0.001,7,None,True)")
probe('eval 2', eval_2)
def eval_3():
    return eval("(lambda a,b=6: [a,b])('delta sensor_reading')")
probe('eval 3', eval_3)
def eval_4():
    return eval("not 4 or ['sierra.sierra papa-display'] and {}")
probe('eval 4', eval_4)
def eval_5():
    return eval('callme(1,2,*[3],k=6)')
probe('eval 5', eval_5)
def eval_6():
    return eval('f"{9}{\'xray-alpha-temperature.delta\'!r}"')
probe('eval 6', eval_6)
def eval_7():
    return eval('3+65536*2')
probe('eval 7', eval_7)
def eval_8():
    return eval('1<2<1 if 3 else ()')
probe('eval 8', eval_8)
def eval_9():
    return eval('callme(1,2,*[3],k=7)')
probe('eval 9', eval_9)
def eval_10():
    return eval("not 7 or ['tango.romeo'] and {}")
probe('eval 10', eval_10)
def eval_11():
    return eval('"%s"%\'delta-tango-victor.romeo\'+str(2)')
probe('eval 11', eval_11)
def eval_12():
    return eval('f"{2}{\'victor\'!r}"')
probe('eval 12', eval_12)
def eval_13():
    return eval('Point(4,2).norm()')
probe('eval 13', eval_13)
def eval_14():
    return eval('1606938044258990275541962092341162602522202993782792835301375*1073741824')
probe('eval 14', eval_14)
def exc_1():
    try: struct.unpack("<I",b"a"*6)
    except Exception as e: return e
probe('exc 1', exc_1)
def exc_2():
    try: int('alpha,tango-temperature')
    except ValueError as e: return e
probe('exc 2', exc_2)
def exc_3():
    try: exec("raise OSError(2)")
    except Exception as e: return e
probe('exc 3', exc_3)
def exc_4():
    l=[]
    with Ctx(l): raise OSError('papa sensor_reading')
    return l
probe('exc 4', exc_4)
def exc_5():
    return caught(6,ArithmeticError(1,2,3)).args
probe('exc 5', exc_5)
def exc_6():
    l=[]
    for i in range(6):
        try:
            if i&1: raise MyErr(i)
        except Exception as e: l.append(e)
    return l
probe('exc 6', exc_6)
def exc_7():
    return caught(0,MyErr2(5,'golf.lima'))
probe('exc 7', exc_7)
def exc_8():
    return caught(0,MyErr2(2,'papa.alpha-hotel'))
probe('exc 8', exc_8)
def exc_9():
    try: bravo_undefined
    except NameError as e: return e
probe('exc 9', exc_9)
def exc_10():
    try: json.loads('zulu papa')
    except ValueError as e: return e
probe('exc 10', exc_10)
def exc_11():
    l=[]
    with Ctx(l) as a, Ctx(l) as b: l.append(a)
    return l
probe('exc 11', exc_11)
def exc_12():
    try: exec("x=(1,\n2")
    except SyntaxError as e: return e
probe('exc 12', exc_12)
def exc_13():
    return caught(3,TypeError('golf'))
probe('exc 13', exc_13)
def exc_14():
    try: import humidity_module
    except ImportError as e: return e
probe('exc 14', exc_14)
def exc_15():
    try: a,b={1,2,3}
    except ValueError as e: return e
probe('exc 15', exc_15)
def exc_16():
    try: None()
    except TypeError as e: return e
probe('exc 16', exc_16)
def exc_17():
    try:
        try: [][2]
        finally: x=[1]*4
    except IndexError as e: return e
probe('exc 17', exc_17)
def exc_18():
    try: delta_undefined
    except NameError as e: return e
probe('exc 18', exc_18)
def exc_19():
    try:
        try: raise RuntimeError('lima,zulu')
        except Exception as e: raise MyErr("x") from e
    except MyErr as f: return f
probe('exc 19', exc_19)
def exc_20():
    try: next(gen(0))
    except StopIteration as e: return e
probe('exc 20', exc_20)
def exc_21():
    try: exec("raise ArithmeticError(2)")
    except Exception as e: return e
probe('exc 21', exc_21)
def exc_22():
    try: Point()
    except TypeError as e: return e
probe('exc 22', exc_22)
def exc_23():
    return caught(5,TypeError('victor,tango bravo,victor'))
probe('exc 23', exc_23)
def exc_24():
    try: [1,2].index(-5)
    except ValueError as e: return e
probe('exc 24', exc_24)
def exc_25():
    try:
        try: raise TypeError('romeo')
        except Exception as e: raise MyErr("x") from e
    except MyErr as f: return f
probe('exc 25', exc_25)
def exec_1():
    d={}
    exec('if 9>3:\n    h=\'echo\'\nelse:\n    h=2.5e10\n"doc nova text"\n',d)
    return d
probe('exec 1', exec_1)
def exec_2():
    d={}
    exec('u=f"{9}:{\'bravo\'}"\nx=9\nimport math\nm=math.pi\nd={\'temperature-india.display.mike\':4,3:7346839692639296924804603357639035486366659729825547009429698164240107871592044830322265625}\ng=lambda v: v*3+268435456\n',d)
    return d
probe('exec 2', exec_2)
def exec_3():
    d={}
    exec("k=[c for c in 'sensor_reading-whisky india']\n",d)
    return d
probe('exec 3', exec_3)
def exec_4():
    d={}
    exec('try:\n    w=5//0\nexcept ZeroDivisionError:\n    w=\'kilo,papa\'\nfrom collections import deque as dq\nu=f"{5}:{\'xray-hotel xray,lima\'}"\nd={\'tango-lima,hotel\':2,4:12157665459056928801}\nwith_=b"abchotel"\nclass K:\n    z=5\n    def m(self): return self.z\n',d)
    return d
probe('exec 4', exec_4)
def exec_5():
    d={}
    exec('import math\nm=math.pi\na=b=c=[3]\nassert 1, "no echo"\nassert 2, "no alpha"\nd={\'zulu\':9,5:8589934599}\n',d)
    return d
probe('exec 5', exec_5)
def exec_6():
    d={}
    exec('from collections import deque as dq\ndef gg(n):\n    while n:\n        yield n\n        n-=1\nx=1 if 7==2 else [3]\n',d)
    return d
probe('exec 6', exec_6)
def exec_7():
    d={}
    exec('long_name_romeo_zulu=1000\nu=f"{2}:{\'kilo-bravo.tango\'}"\n',d)
    return d
probe('exec 7', exec_7)
def exec_8():
    d={}
    exec('global gl\ngl=5\nwith_=b"abcindia"\nclass K:\n    z=2\n    def m(self): return self.z\n',d)
    return d
probe('exec 8', exec_8)
def float_1():
    return complex(0.001,3)*2
probe('float 1', float_1)
def float_2():
    return [0.001*i for i in range(17)]
probe('float 2', float_2)
def float_3():
    return [1.5*i for i in range(11)]
probe('float 3', float_3)
def float_4():
    return [math.sin(1.5),math.floor(2.5e10),round(1e-20,2),0.001**2]
probe('float 4', float_4)
def float_5():
    return float(1073741824) if 1 else 0
probe('float 5', float_5)
def float_6():
    return complex(1.5,6)*2
probe('float 6', float_6)
def format_1():
    return "{:08.3f} {:+e} {:g}".format(1.5,2.5e10,-7.25)
probe('format 1', format_1)
def format_2():
    return "%.2f %e %g %x"%(3.14159,3.14159,-7.25,255)
probe('format 2', format_2)
def format_3():
    return "{:>{w}}|{:<5}|{:^9}".format(-5,'golf,quebec',1.5,w=1)
probe('format 3', format_3)
def format_4():
    return "%(a)s %(b)d"%{"a":'sierra-delta hotel',"b":3}
probe('format 4', format_4)
def format_5():
    return "%s=%r %5d %-8s|"%('echo','quebec',6,'papa')
probe('format 5', format_5)
def format_6():
    n=12157665459056928801
    return f"{n}:{n:x}:{n:,}"
probe('format 6', format_6)
def format_7():
    return b"%d:%s"%(3,b"xyz")
probe('format 7', format_7)
def format_8():
    return "%s=%r %5d %-8s|"%('quebec-hotel,romeo,echo','humidity.humidity,temperature,humidity',3,'hotel,kilo papa')
probe('format 8', format_8)
def format_9():
    x=2.5e10
    s='echo echo echo.zulu'
    return f"{x:.2f}{s!r:>20}{3+1}"
probe('format 9', format_9)
def format_10():
    v=[7,'yankee bravo,papa-alpha']
    return f"{v} {v[0]:03d} {v[1]:<12}|{{}}"
probe('format 10', format_10)
def format_11():
    return "{:>{w}}|{:<5}|{:^9}".format(-5,'temperature,oscar romeo',1e-20,w=2)
probe('format 11', format_11)
def format_12():
    return "{:>{w}}|{:<5}|{:^9}".format(65536,'oscar,yankee',1.5,w=3)
probe('format 12', format_12)
def format_13():
    v=[5,'india,display sierra']
    return f"{v} {v[0]:03d} {v[1]:<12}|{{}}"
probe('format 13', format_13)
def format_14():
    return "%s=%r %5d %-8s|"%('bravo.yankee.tango','humidity-oscar india.temperature',4,'delta,sierra')
probe('format 14', format_14)
def format_15():
    return "{0!r}:{1!s}:{0}".format('hotel echo',[0.001])
probe('format 15', format_15)
def format_16():
    x=1.5
    s='kilo,humidity.xray'
    return f"{x:.2f}{s!r:>20}{1+1}"
probe('format 16', format_16)
def format_17():
    v=[5,'delta']
    return f"{v} {v[0]:03d} {v[1]:<12}|{{}}"
probe('format 17', format_17)
def func_1():
    return [lambda v,k=i: v+k for i in range(9)]
probe('func 1', func_1)
def func_2():
    return deco(lambda *a,**k:(a,k))(*range(5),z=3)
probe('func 2', func_2)
def func_3():
    return min([1e-20,268435456,2.5])
probe('func 3', func_3)
def func_4():
    def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
    return fib(4)
probe('func 4', func_4)
def func_5():
    @deco2(1)
    def f(a): return a
    return f('display-temperature,nova-tango')
probe('func 5', func_5)
def func_6():
    def f(a,b=0.001,*,c=[1]): return a
    return f
probe('func 6', func_6)
def func_7():
    x=4; y=[x]
    def f():
        def g(): return x,y
        return g
    return f()
probe('func 7', func_7)
def func_8():
    @deco2(2)
    def f(a): return a
    return f('oscar-temperature')
probe('func 8', func_8)
def func_9():
    return callme(b=1,a=2,hotel=9)
probe('func 9', func_9)
def func_10():
    return list(map(lambda a,b:(a,b),{1,2,3},{1:2,3:4,5:6}))
probe('func 10', func_10)
def func_11():
    return callme(*tuple(range(7)))
probe('func 11', func_11)
def func_12():
    return list(map(lambda a,b:(a,b),range(65),enumerate("wxyz")))
probe('func 12', func_12)
def func_13():
    return callme(*[1,2],*(3,),d=5,**{"kilo":1})
probe('func 13', func_13)
def func_14():
    return callme(*map(lambda v:v+1,range(6)))
probe('func 14', func_14)
def func_15():
    return deco(lambda *a,**k:(a,k))(*range(4),z=1)
probe('func 15', func_15)
def func_16():
    return callme(*{1,2,3})
probe('func 16', func_16)
def func_17():
    return callme(1,*range(2))
probe('func 17', func_17)
def func_18():
    @deco2(9)
    def f(a): return a
    return f('yankee-temperature,mike')
probe('func 18', func_18)
def func_19():
    n=[0]
    def inc():
        n[0]+=1
        return n[0]
    return [inc() for _ in range(1)]
probe('func 19', func_19)
def func_20():
    return callme(*zip(range(5),"abcde"))
probe('func 20', func_20)
def func_21():
    return callme(*b"abcdef")
probe('func 21', func_21)
def func_22():
    def f(a,b=-7.25,*,c=[1]): return a
    return f
probe('func 22', func_22)
def func_23():
    @deco
    def f(a): return a
    return f
probe('func 23', func_23)
def func_24():
    return list(map(lambda a,b:(a,b),zip(range(5),"abcde"),iter([7,8,9])))
probe('func 24', func_24)
def func_25():
    def fib(n): return n if n<2 else fib(n-1)+fib(n-2)
    return fib(9)
probe('func 25', func_25)
def gen_1():
    for i,x in enumerate(zip(range(5),"abcde")):
        if i==2: break
    return i
probe('gen 1', gen_1)
def gen_2():
    return dict((i,[i]) for i in range(18))
probe('gen 2', gen_2)
def gen_3():
    return (x*y for x in range(1) for y in range(3))
probe('gen 3', gen_3)
def gen_4():
    g=gen2(3)
    next(g)
    return g
probe('gen 4', gen_4)
def gen_5():
    g=gen2(2)
    next(g)
    g.close()
    return g
probe('gen 5', gen_5)
def gen_6():
    l=[gen(i) for i in range(1)]
    for g in l: next(g,None) if 0 else list(g)
    return l
probe('gen 6', gen_6)
def gen_7():
    return list(zip(gen(7),CountDown(6),map(lambda v:v+1,range(6))))
probe('gen 7', gen_7)
def gen_8():
    return any(v is None for v in filter(None,[0,1,2,0,3]))
probe('gen 8', gen_8)
def gen_9():
    return dict((i,[i]) for i in range(11))
probe('gen 9', gen_9)
def gen_10():
    return list(outer(90))
probe('gen 10', gen_10)
def gen_11():
    a=gen(5)
    b=map(lambda v:v*2,a)
    c=filter(lambda v:v>2,b)
    return [next(c),a,b,c]
probe('gen 11', gen_11)
def gen_12():
    g=gen2(2)
    next(g)
    try: g.throw(KeyError(9))
    except KeyError: pass
    return g
probe('gen 12', gen_12)
def gen_13():
    return list(gen(24))
probe('gen 13', gen_13)
def gen_14():
    return list(zip(gen(3),CountDown(5),filter(None,[0,1,2,0,3])))
probe('gen 14', gen_14)
def gen_15():
    return list(outer(11))
probe('gen 15', gen_15)
def gen_16():
    for i,x in enumerate("abcdefghij"):
        if i==2: break
    return i
probe('gen 16', gen_16)
def gen_17():
    return any(v is None for v in {1,2,3})
probe('gen 17', gen_17)
def int_1():
    return int(0.001*1e12)
probe('int 1', int_1)
def int_2():
    return 1606938044258990275541962092341162602522202993782792835301375<<90
probe('int 2', int_2)
def int_3():
    return int("f"*65,16)
probe('int 3', int_3)
def int_4():
    return 12157665459056928801>>33
probe('int 4', int_4)
def int_5():
    return 1000000000000000000000000000000000000000000000>>17
probe('int 5', int_5)
def int_6():
    return divmod(-1606938044258990275541962092341162602522202993782792835301375,6)
probe('int 6', int_6)
def int_7():
    return 508021860739623365322188197652216501772434524836012>>31
probe('int 7', int_7)
def int_8():
    return 508021860739623365322188197652216501772434524836012%12157665459056928801
probe('int 8', int_8)
def int_9():
    return 7346839692639296924804603357639035486366659729825547009429698164240107871592044830322265625%1606938044258990275541962092341162602522202993782792835301375
probe('int 9', int_9)
def int_10():
    return int("f"*6,16)
probe('int 10', int_10)
def int_11():
    return ~1606938044258990275541962092341162602522202993782792835301375
probe('int 11', int_11)
def int_12():
    return 8589934599+1000000000000000000000000000000000000000000000
probe('int 12', int_12)
def int_13():
    return (1000000000003^1073741824)|(1606938044258990275541962092341162602522202993782792835301375&-1000000000000000000000000000000000000000000000)
probe('int 13', int_13)
def int_14():
    return 7346839692639296924804603357639035486366659729825547009429698164240107871592044830322265625*1073741824
probe('int 14', int_14)
def int_15():
    return pow(1+1,20,1606938044258990275541962092341162602522202993782792835301375)
probe('int 15', int_15)
def int_16():
    return ~508021860739623365322188197652216501772434524836012
probe('int 16', int_16)
def int_17():
    x=8589934599
    for i in range(5): x=x*3+1
    return x
probe('int 17', int_17)
def int_18():
    return divmod(-1000000000000000000000000000000000000000000000,4)
probe('int 18', int_18)
def int_19():
    return [1<<i for i in range(28,40)]
probe('int 19', int_19)
def int_20():
    return 8589934599<<30
probe('int 20', int_20)
def int_21():
    x=1000000000003
    for i in range(6): x=x*3+1
    return x
probe('int 21', int_21)
def int_22():
    return hash(1073741824)
probe('int 22', int_22)
def int_23():
    return int("268435456"*3)
probe('int 23', int_23)
def int_24():
    return int("f"*63,16)
probe('int 24', int_24)
def int_25():
    return -7346839692639296924804603357639035486366659729825547009429698164240107871592044830322265625
probe('int 25', int_25)
def int_26():
    return 508021860739623365322188197652216501772434524836012*1606938044258990275541962092341162602522202993782792835301375
probe('int 26', int_26)
def io_1():
    b=io.BytesIO(bytes(47))
    buf=bytearray(2)
    b.readinto(buf)
    return [b,b.read()]
probe('io 1', io_1)
def io_2():
    s=io.StringIO('kilo delta mike nova sensor_reading bravo mike quebec delta whisky tango bravo oscar')
    s.seek(2)
    s.write('delta bravo india nova delta oscar alpha golf xray yankee yankee')
    return s
probe('io 2', io_2)
def io_3():
    s=io.StringIO()
    for i in range(25): s.write(str(i))
    return s
probe('io 3', io_3)
def io_4():
    with io.StringIO('kilo mike hotel') as s: return s.read()
probe('io 4', io_4)
def io_5():
    s=io.StringIO()
    print('sierra',-7.25,[1],file=s)
    return s.getvalue()
probe('io 5', io_5)
def io_6():
    s=io.StringIO("a\nbb\nccc\n"*3)
    return s.readline()+s.read()
probe('io 6', io_6)
def io_7():
    b=io.BytesIO()
    for i in range(6): b.write(bytes(9))
    return b
probe('io 7', io_7)
def io_8():
    return list(io.BytesIO(b"ab\ncd\n"*4))
probe('io 8', io_8)
def io_9():
    b=io.BytesIO()
    for i in range(2): b.write(bytes(21))
    return b
probe('io 9', io_9)
def io_10():
    with io.StringIO('xray.sierra humidity') as s: return s.read()
probe('io 10', io_10)
def io_11():
    b=io.BytesIO(bytes(2))
    buf=bytearray(7)
    b.readinto(buf)
    return [b,b.read()]
probe('io 11', io_11)
def io_12():
    s=io.StringIO("a\nbb\nccc\n"*1)
    return s.readline()+s.read()
probe('io 12', io_12)
def iter_1():
    return enumerate(bytearray(9),1)
probe('iter 1', iter_1)
def iter_2():
    l=[1,2,3]
    return [l[::2],l[1:],l[-1:]]
probe('iter 2', iter_2)
def iter_3():
    return zip(filter(None,[0,1,2,0,3]),"abcdefghij")
probe('iter 3', iter_3)
def iter_4():
    return [iter(b"abcdef"),iter(enumerate("wxyz"))]
probe('iter 4', iter_4)
def iter_5():
    return range(5,1000,2)[1:]
probe('iter 5', iter_5)
def iter_6():
    return list(filter(lambda v: v,{1:2,3:4,5:6}))
probe('iter 6', iter_6)
def iter_7():
    return [iter("abcdefghij"),iter(bytearray(9))]
probe('iter 7', iter_7)
def iter_8():
    d={i:i for i in range(2)}
    return [d.keys(),d.values(),d.items(),iter(d)]
probe('iter 8', iter_8)
def iter_9():
    return list(reversed(tuple(range(31))))
probe('iter 9', iter_9)
def iter_10():
    return enumerate([1,2,3,4,5],7)
probe('iter 10', iter_10)
def iter_11():
    return [iter(CountDown(6)),iter(iter([7,8,9]))]
probe('iter 11', iter_11)
def iter_12():
    return map(str,iter([7,8,9]))
probe('iter 12', iter_12)
def iter_13():
    return range(2,77,2)[1:]
probe('iter 13', iter_13)
def iter_14():
    return slice(5,1000)
probe('iter 14', iter_14)
def iter_15():
    return zip(gen(8),(x for x in range(4)))
probe('iter 15', iter_15)
def iter_16():
    return list(filter(lambda v: v,{1,2,3}))
probe('iter 16', iter_16)
def iter_17():
    return map(str,reversed([4,5,6]))
probe('iter 17', iter_17)
def iter_18():
    return list(filter(lambda v: v,[1,2,3,4,5]))
probe('iter 18', iter_18)
def json_1():
    return json.dumps(json.loads('12345678901234567890'))
probe('json 1', json_1)
def json_2():
    s=io.StringIO()
    json.dump(['yankee']*7,s)
    return s
probe('json 2', json_2)
def json_3():
    return json.loads('[]')
probe('json 3', json_3)
def json_4():
    return json.loads('12345678901234567890')
probe('json 4', json_4)
def json_5():
    return json.loads('{"k1":1.5,"k2":true,"k3":null}')
probe('json 5', json_5)
def json_6():
    return json.loads('"text with \\\\u0041 escape"')
probe('json 6', json_6)
def json_7():
    return json.loads('[1,[2,[3,[4]]]]')
probe('json 7', json_7)
def json_8():
    return json.load(io.StringIO('{"tango":[3,"echo"]}'))
probe('json 8', json_8)
def json_9():
    return json.loads('{}')
probe('json 9', json_9)
def json_10():
    return json.dumps(json.loads('{}'))
probe('json 10', json_10)
def json_11():
    return json.dumps(json.loads('"text with \\\\u0041 escape"'))
probe('json 11', json_11)
def json_12():
    return json.dumps(json.loads('[1,[2,[3,[4]]]]'))
probe('json 12', json_12)
def json_13():
    return json.dumps({"golf":[1e-20,-5,None,True],"nova":'papa-golf,zulu'})
probe('json 13', json_13)
def json_14():
    return json.dumps([1,{"a":2}],separators=(",",":"))
probe('json 14', json_14)
def json_15():
    return json.dumps({"hotel":[-7.25,-5,None,True],"xray":'yankee-yankee.papa,romeo'})
probe('json 15', json_15)
def json_16():
    return json.dumps({"golf":[-7.25,3,None,True],"bravo":'tango'})
probe('json 16', json_16)
def json_17():
    return json.dumps(json.loads('[{"x":1,"y":2},{"x":3,"y":4}]'))
probe('json 17', json_17)
def list_1():
    l=list(range(28))
    l.extend("abcdefghij")
    return l
probe('list 1', list_1)
def list_2():
    l=[]
    for i in range(28): l.append(i)
    return l
probe('list 2', list_2)
def list_3():
    l=list(range(49))
    while len(l)>1: l.pop()
    return l
probe('list 3', list_3)
def list_4():
    l=[0]*25
    l[1:7]=[1]*7
    return l
probe('list 4', list_4)
def list_5():
    l=list(range(12))
    l.extend({1:2,3:4,5:6})
    return l
probe('list 5', list_5)
def list_6():
    l=list(bytearray(9))
    l.sort(key=lambda v: -v if isinstance(v,int) else 0)
    return l
probe('list 6', list_6)
def list_7():
    l=[]
    for i in range(129): l.append(i)
    return l
probe('list 7', list_7)
def list_8():
    return [x for x in range(28) for y in range(2)]
probe('list 8', list_8)
def list_9():
    l=list(range(8))
    del l[1:9]
    return l
probe('list 9', list_9)
def list_10():
    l=list(range(47))
    l.remove(l[0])
    l.reverse()
    return l.copy()
probe('list 10', list_10)
def list_11():
    return [x for x in zip(range(5),"abcde") for y in range(9)]
probe('list 11', list_11)
def list_12():
    l=list(range(47))
    l+=gen(1)
    return l
probe('list 12', list_12)
def list_13():
    l=list(range(21))
    for i in range(4): l.insert(i,None)
    return l
probe('list 13', list_13)
def list_14():
    l=list(range(48))
    l.remove(l[0])
    l.reverse()
    return l.copy()
probe('list 14', list_14)
def list_15():
    return [x for x in reversed([4,5,6]) for y in range(9)]
probe('list 15', list_15)
def list_16():
    l=list(b"abcdef")
    l.sort(key=lambda v: -v if isinstance(v,int) else 0)
    return l
probe('list 16', list_16)
def list_17():
    l=list(range(65))
    l+={1:2,3:4,5:6}
    return l
probe('list 17', list_17)
def list_18():
    l=list(range(17))
    for i in range(5): l.insert(i,None)
    return l
probe('list 18', list_18)
def list_19():
    l=list(range(11))
    for i in range(7): l.insert(i,None)
    return l
probe('list 19', list_19)
def list_20():
    return sorted(map(lambda v:v+1,range(6)),reverse=True,key=str)
probe('list 20', list_20)
def list_21():
    l=list(range(48))
    l.extend(gen(2))
    return l
probe('list 21', list_21)
def list_22():
    return sorted(b"abcdef",reverse=True,key=str)
probe('list 22', list_22)
def list_23():
    l=list(range(32))
    l.extend(iter([7,8,9]))
    return l
probe('list 23', list_23)
def list_24():
    l=list(range(17))
    del l[1:1]
    return l
probe('list 24', list_24)
def list_25():
    a,*b={1:2,3:4,5:6}
    return b
probe('list 25', list_25)
def list_26():
    a,*b=zip(range(5),"abcde")
    return b
probe('list 26', list_26)
def list_27():
    l=list(range(36))
    l.extend(enumerate("wxyz"))
    return l
probe('list 27', list_27)
def list_28():
    l=list(range(3))
    l.extend(tuple(range(7)))
    return l
probe('list 28', list_28)
def list_29():
    l=list(range(47))
    for i in range(5): l.insert(i,None)
    return l
probe('list 29', list_29)
def list_30():
    return [[0]*2 for i in range(1)]
probe('list 30', list_30)
def list_31():
    l=[0]*11
    l[1:1]=[1]*16
    return l
probe('list 31', list_31)
def memoryview_1():
    m=memoryview(bytearray(48))
    return m[9:]
probe('memoryview 1', memoryview_1)
def memoryview_2():
    m=memoryview(bytearray(49))
    return m[9:]
probe('memoryview 2', memoryview_2)
def misc_1():
    return "yes" if 2>3 else ['delta romeo']
probe('misc 1', misc_1)
def misc_2():
    return [id,len,abs,print,Point.__init__]
probe('misc 2', misc_2)
def misc_3():
    i=40
    while i:
        i-=1
        if i==3: continue
    else: return [i]
probe('misc 3', misc_3)
def misc_4():
    return [chr(47+40),ord("a"),bool([]),callable(len)]
probe('misc 4', misc_4)
def misc_5():
    x=[]
    x.append(x)
    return repr(x) if 0 else x
probe('misc 5', misc_5)
def misc_6():
    a=5
    l=locals()
    return [a,sys.modules is None]
probe('misc 6', misc_6)
def misc_7():
    l=[1,2,3]
    l[0],l[1]=l[1],l[0]
    return l
probe('misc 7', misc_7)
def misc_8():
    x,y,(z,w)=1,2,(3,[4])
    return w
probe('misc 8', misc_8)
def misc_9():
    return all([[v] for v in tuple(range(7))])
probe('misc 9', misc_9)
def namedtuple_1():
    return collections.namedtuple("T6","a b c zulu")
probe('namedtuple 1', namedtuple_1)
def namedtuple_2():
    return collections.namedtuple("T5","a b c golf")
probe('namedtuple 2', namedtuple_2)
def namedtuple_3():
    return collections.namedtuple("T7","a b c xray")
probe('namedtuple 3', namedtuple_3)
def namedtuple_4():
    return [Rec(name="alpha",unit=i,value=1) for i in range(2)]
probe('namedtuple 4', namedtuple_4)
def namedtuple_5():
    return Rec("bravo",2.5e10,4)
probe('namedtuple 5', namedtuple_5)
def namedtuple_6():
    return [Rec(name="india",unit=i,value=1) for i in range(7)]
probe('namedtuple 6', namedtuple_6)
def ordered_1():
    d=collections.OrderedDict([(i,i) for i in range(63)])
    d.pop(1)
    d.popitem()
    return d
probe('ordered 1', ordered_1)
def ordered_2():
    d=collections.OrderedDict([(i,i) for i in range(24)])
    d.pop(1)
    d.popitem()
    return d
probe('ordered 2', ordered_2)
def ordered_3():
    d=collections.OrderedDict()
    for i in range(31): d[i]=i
    return d
probe('ordered 3', ordered_3)
def ordered_4():
    d=collections.OrderedDict()
    for i in range(6): d[i]=i
    return d
probe('ordered 4', ordered_4)
def ordered_5():
    d=collections.OrderedDict([(i,i) for i in range(5)])
    d.pop(1)
    d.popitem()
    return d
probe('ordered 5', ordered_5)
def ordered_6():
    d=collections.OrderedDict()
    for i in range(128): d[i]=i
    return d
probe('ordered 6', ordered_6)
def re_1():
    return re.match('.','z')
probe('re 1', re_1)
def re_2():
    return re.sub('[a-f0-9]+',"<w>",'deadbeef!')
probe('re 2', re_2)
def re_3():
    return re.sub('(\\w+)-(\\d+)',"<www>",'abc-123abc-123')
probe('re 3', re_3)
def re_4():
    return re.match('[^,]*,','k,v')
probe('re 4', re_4)
def re_5():
    return re.compile(' ').split('abcabd q abcabd')
probe('re 5', re_5)
def re_6():
    return re.match('[a-f0-9]+','deadbeef!')
probe('re 6', re_6)
def re_7():
    return re.compile('^x.*y$')
probe('re 7', re_7)
def re_8():
    m=re.search('(\\w+)-(\\d+)','abc-123')
    return m and [m.group(0),m.groups(),m.span(0)]
probe('re 8', re_8)
def re_9():
    return re.match('a*b+c?','aabbc')
probe('re 9', re_9)
def re_10():
    return re.compile('[a-f0-9]+').split('deadbeef! q deadbeef!')
probe('re 10', re_10)
def re_11():
    m=re.search('[^,]*,','k,v')
    return m and [m.group(0),m.groups(),m.span(0)]
probe('re 11', re_11)
def re_12():
    return re.match('^x.*y$','xaby')
probe('re 12', re_12)
def re_13():
    return re.compile('\\s+').split('a   b q a   b')
probe('re 13', re_13)
def re_14():
    return re.compile('\\s+')
probe('re 14', re_14)
def re_15():
    m=re.search('a*b+c?','aabbc')
    return m and [m.group(0),m.groups(),m.span(0)]
probe('re 15', re_15)
def re_16():
    return re.match('(((x)))','x')
probe('re 16', re_16)
def re_17():
    m=re.search('.','z')
    return m and [m.group(0),m.groups(),m.span(0)]
probe('re 17', re_17)
def re_18():
    return re.sub('(?:ab)+?',"<wwwwwwww>",'ababab')
probe('re 18', re_18)
def set_1():
    return set(range(20))^set(range(65))
probe('set 1', set_1)
def set_2():
    s=set(range(47))
    s.update(zip(range(5),"abcde"),{1:2,3:4,5:6})
    return s
probe('set 2', set_2)
def set_3():
    return frozenset(zip(range(5),"abcde"))
probe('set 3', set_3)
def set_4():
    s=set()
    for i in range(65): s.add(i)
    return s
probe('set 4', set_4)
def set_5():
    return set(range(65)).union(CountDown(2))
probe('set 5', set_5)
def set_6():
    return set(range(63)).union(zip(range(5),"abcde"))
probe('set 6', set_6)
def set_7():
    return set([1,2,3,4,5])
probe('set 7', set_7)
def set_8():
    return set(zip(range(5),"abcde"))
probe('set 8', set_8)
def set_9():
    return frozenset(enumerate("wxyz"))|{1}
probe('set 9', set_9)
def set_10():
    return frozenset(filter(None,[0,1,2,0,3]))
probe('set 10', set_10)
def set_11():
    return set(range(21))|set(range(50,60))
probe('set 11', set_11)
def set_12():
    s=set()
    for i in range(6): s.add(i)
    return s
probe('set 12', set_12)
def set_13():
    return set(range(48))^set(range(18))
probe('set 13', set_13)
def set_14():
    s=set(range(3))
    s.update(map(lambda v:v+1,range(6)),"abcdefghij")
    return s
probe('set 14', set_14)
def set_15():
    return set(range(128))|set(range(50,60))
probe('set 15', set_15)
def set_16():
    return set(range(9))-set(range(128))
probe('set 16', set_16)
def set_17():
    return set(range(47)).union(reversed([4,5,6]))
probe('set 17', set_17)
def set_18():
    s=set(range(65))
    s.update(filter(None,[0,1,2,0,3]),gen(6))
    return s
probe('set 18', set_18)
def set_19():
    return set(range(25))&set(range(0))
probe('set 19', set_19)
def set_20():
    s=set(range(24))
    s.pop()
    return s.copy()
probe('set 20', set_20)
def str_1():
    return ('victor'+"\n"+'papa,display'+"\r\n"+'papa,delta').splitlines()
probe('str 1', str_1)
def str_2():
    return 'india golf kilo romeo display temperature india oscar yankee'.partition(" ")
probe('str 2', str_2)
def str_3():
    return repr({'sierra':[1,(2,)],3.14159:None})
probe('str 3', str_3)
def str_4():
    return repr({'sensor_reading,sierra.humidity-temperature':[1,(2,)],3.14159:None})
probe('str 4', str_4)
def str_5():
    return 'sierra-nova hotel golf'.strip("abe")
probe('str 5', str_5)
def str_6():
    return 'humidity lima papa tango bravo whisky nova nova xray yankee hotel papa bravo'.encode()
probe('str 6', str_6)
def str_7():
    return str(Point(1,6))+repr([Point(2,3)])
probe('str 7', str_7)
def str_8():
    return 'temperature tango nova quebec xray echo bravo'.rsplit(" ",5)
probe('str 8', str_8)
def str_9():
    return "".join(chr(65+i%26) for i in range(129))
probe('str 9', str_9)
def str_10():
    return 'tango delta sierra mike'.replace("a","oscar")
probe('str 10', str_10)
def str_11():
    return 'humidity oscar india delta victor papa yankee sierra quebec papa'.encode()
probe('str 11', str_11)
def str_12():
    return ", ".join('humidity romeo nova golf'.split())
probe('str 12', str_12)
def str_13():
    s=""
    for i in range(10): s+=chr(97+i%26)
    return s
probe('str 13', str_13)
def str_14():
    return 'tango quebec-mike.sierra'+str(268435456)
probe('str 14', str_14)
def str_15():
    return str(tuple(range(7)))
probe('str 15', str_15)
def str_16():
    return repr({'yankee,whisky-humidity':[1,(2,)],1.5:None})
probe('str 16', str_16)
def str_17():
    return "-".join(str(i) for i in range(15))
probe('str 17', str_17)
def str_18():
    return "".join(chr(65+i%26) for i in range(13))
probe('str 18', str_18)
def str_19():
    return 'papa lima kilo oscar whisky xray sierra lima'.upper()[4:]
probe('str 19', str_19)
def str_20():
    return ("\u00e9"*16)[5:]
probe('str 20', str_20)
def str_21():
    return [c for c in 'mike-golf,delta']
probe('str 21', str_21)
def str_22():
    return "\u00e9\u4e2d"*2
probe('str 22', str_22)
def str_23():
    return 'victor delta humidity quebec whisky'.replace("a","lima")
probe('str 23', str_23)
def str_24():
    return 'hotel.zulu,tango.temperature'+str(65536)
probe('str 24', str_24)
def str_25():
    return "\u00e9\u4e2d"*13
probe('str 25', str_25)
def str_26():
    return ('hotel,sensor_reading.sensor_reading'+"\n"+'sensor_reading.tango-mike'+"\r\n"+'sierra.sierra xray').splitlines()
probe('str 26', str_26)
def str_27():
    s=""
    for i in range(31): s+=chr(97+i%26)
    return s
probe('str 27', str_27)
def str_28():
    return str(8589934599)
probe('str 28', str_28)
def str_29():
    return "".join(chr(65+i%26) for i in range(9))
probe('str 29', str_29)
def str_30():
    return 'display sensor_reading hotel hotel temperature alpha quebec india nova mike alpha sierra sierra nova'.replace("a","humidity")
probe('str 30', str_30)
def str_31():
    return [c for c in 'papa.delta']
probe('str 31', str_31)
def str_32():
    return 'kilo display tango victor delta'.replace("a","tango",1)
probe('str 32', str_32)
def str_33():
    return 'tango victor bravo,humidity'.strip("abe")
probe('str 33', str_33)
def str_34():
    return 'nova india nova bravo nova'.upper()[4:]
probe('str 34', str_34)
def str_35():
    return 'victor tango lima kilo nova victor romeo lima india quebec zulu india yankee oscar'.split(" ",5)
probe('str 35', str_35)
def str_36():
    return ("\u00e9"*10)[5:]
probe('str 36', str_36)
def str_37():
    return repr(1.5)
probe('str 37', str_37)
def str_38():
    return str(Point(1,2))+repr([Point(2,3)])
probe('str 38', str_38)
def str_39():
    return hex(1000000000000000000000000000000000000000000000)+bin(77)+oct(65536)
probe('str 39', str_39)
def str_40():
    return 'temperature golf india quebec oscar bravo zulu'.split()
probe('str 40', str_40)
def struct_1():
    return struct.pack("<HBI%ds"%6,1,2,3,b"abc")
probe('struct 1', struct_1)
def struct_2():
    return struct.pack("<HBI%ds"%7,1,2,3,b"abc")
probe('struct 2', struct_2)
def struct_3():
    return struct.pack("<HBI%ds"%1,1,2,3,b"abc")
probe('struct 3', struct_3)
def struct_4():
    b=bytearray(40)
    struct.pack_into("<5H",b,3,1,2,3,4,5)
    return struct.unpack("<20H",b)
probe('struct 4', struct_4)
def struct_5():
    return [struct.calcsize("<%dI"%5),struct.unpack_from("<I",bytes(20),2)]
probe('struct 5', struct_5)
def tuple_1():
    return tuple(iter([7,8,9]))
probe('tuple 1', tuple_1)
def tuple_2():
    return (4,)+tuple(CountDown(2))
probe('tuple 2', tuple_2)
def tuple_3():
    return (1,"a",None)*49
probe('tuple 3', tuple_3)
def tuple_4():
    return tuple(bytearray(9))
probe('tuple 4', tuple_4)
def tuple_5():
    return tuple({1:2,3:4,5:6})
probe('tuple 5', tuple_5)
def tuple_6():
    return (3,)+tuple(b"abcdef")
probe('tuple 6', tuple_6)
def tuple_7():
    return tuple(map(lambda v:v+1,range(6)))
probe('tuple 7', tuple_7)
def tuple_8():
    return (1,"a",None)*25
probe('tuple 8', tuple_8)
def tuple_9():
    return divmod(508021860739623365322188197652216501772434524836012,508021860739623365322188197652216501772434524836012)
probe('tuple 9', tuple_9)
def tuple_10():
    return divmod(1606938044258990275541962092341162602522202993782792835301375,1000000000000000000000000000000000000000000000)
probe('tuple 10', tuple_10)

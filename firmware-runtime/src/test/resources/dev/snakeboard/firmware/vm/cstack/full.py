# The shapes that need what only full builds have.
import json, re, io


run('radd', lambda: 1 + AD())
async def aw():
    hit()
    await aw()
run('await', lambda: aw().send(None))
class AW:
    def __await__(self):
        hit()
        yield from AW().__await__()
run('await_object', lambda: next(AW().__await__()))
async def awo():
    await AW2()
class AW2:
    def __await__(self):
        hit()
        return awo()
run('await_await', lambda: awo().send(None))

def re_sub(m=None):
    hit()
    return re.sub('(a)(b)(c)', re_sub, 'abc')
run('re_sub', re_sub)
def re_sub2(m=None):
    hit()
    return R2.sub(re_sub2, 'a')
R2 = re.compile('a')
run('re_sub_compiled', re_sub2)

class IO(io.IOBase):
    def readinto(self, b):
        hit()
        return json.load(self)
run('json_load', lambda: json.load(IO()))

def gendeq():
    hit()
    collections.deque((gendeq() for i in range(1)), 5)
run('gen_deque', gendeq)

def genod():
    hit()
    collections.OrderedDict(genod() for i in range(1))
run('gen_ordereddict', genod)

class SU:
    def __sub__(self, o):
        return NotImplemented
    def __rsub__(self, o):
        hit()
        return SU() - self
run('rsub', lambda: SU() - SU())

class AWi:
    async def __aenter__(self):
        await awith()
    async def __aexit__(self, *a):
        pass
async def awith():
    hit()
    async with AWi():
        pass
run('async_with', lambda: awith().send(None))
class AFo:
    def __aiter__(self):
        return self
    async def __anext__(self):
        await afor()
async def afor():
    hit()
    async for x in AFo():
        pass
run('async_for', lambda: afor().send(None))

least('nest_json', nested(lambda x: [x]), json.dumps)
least('nest_json_dict', nested(lambda x: {'a': x}), json.dumps)

least('re_star', lambda m: 'a' * m, lambda s: re.match('a*b', s))
least('re_group', lambda m: 'ab' * m, lambda s: re.match('(ab)*c', s))
least('re_any', lambda m: 'a' * m, lambda s: re.match('.*b', s))
least('re_alt', lambda m: 'a' * m, lambda s: re.match('(a|b)*c', s))
least('re_search', lambda m: 'a' * m, lambda s: re.search('a*b', s))
least('re_set', lambda m: 'a' * m, lambda s: re.match('[a-z]+0', s))

# oracle: micropython
def two(a, b):
    pass


def keyword(*, k):
    pass


class Thing:
    def method(self):
        pass


attempts = (
    "1 // 0",
    "[][0]",
    "'abc'[5]",
    "()[1]",
    "{}['a']",
    "'abc'.missing",
    "Thing.missing",
    "Thing().missing",
    "Thing().method(1)",
    "two.x",
    "nothing",
    "1 + 'a'",
    "'a' + 1",
    "[] < 5",
    "-'a'",
    "5()",
    "None.x",
    "for_ever[0]",
    "5[0]",
    "len(5)",
    "iter(5)",
    "next(5)",
    "int('x')",
    "int('9', 8)",
    "int([])",
    "float('x')",
    "chr(-1)",
    "ord('ab')",
    "two(1)",
    "two(1, 2, 3)",
    "two(1, b=2, c=3)",
    "two(1, a=2)",
    "keyword(1)",
    "keyword()",
    "Thing(1)",
    "[1, 2].index(3)",
    "[].pop()",
    "set().pop()",
    "{}.popitem()",
    "[1].remove(2)",
    "'a'.index('b')",
    "bytes([256])",
    "'{}'.format()",
    "'{a}'.format(b=1)",
    "'%d' % 'a'",
    "'%s %s' % 1",
    "'%s' % (1, 2)",
    "'%y' % 1",
    "__import__('no_such_module')",
    "max([])",
    "range(1, 2, 0)",
    "1 << -1",
    "[1]['a']",
    "(lambda: 0)(1)",
    "sorted([1, 'a'])",
    "''.join([1])",
    "b'\\xff'.decode()",
    "{[]: 1}",
    "isinstance(1, 2)",
    "1 in 5",
    "[a for a in 5]",
    "a, b = 1",
    "a, b = [1]",
    "a, b = [1, 2, 3]",
    "a, *b, c = [1]",
    "del missing",
    "raise 5",
    "import sys; sys.nothing",
    "from sys import nothing",
    "abs('a')",
    "'a' * 'b'",
    "2 ** 'a'",
    "'abc'.split('')",
    "[1, 2, 3][::0]",
    "hash([])",
    "int(float('nan'))",
    "super().x",
    "{}.x",
    "print(1, bad=2)",
    "ord(b'')",
    "'abc'[1] = 'x'",
    "x = (1, 2); x[0] = 1",
    "x = 'abc'; x[0] = 1",
    "x = [1]; x[5] = 1",
    "with 5: pass",
    "object().x = 1",
    "(5).x = 1",
    "1 if",
    "def f(:",
)
for attempt in attempts:
    try:
        exec(attempt)
        print(attempt, "-> no error")
    except Exception as e:
        print(attempt, "->", type(e).__name__ + ":", e)

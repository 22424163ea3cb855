"""Generates Python programs on the subset that CPython and CircuitPython share, and says what they print.

    python3 differential.py SEED COUNT [FIRST]

writes one JSON array per program and line: its source, its output on this CPython. What one program does depends on its seed alone. Where CircuitPython differs
by design nothing is generated: order of dicts and sets, texts of exceptions, hashes, identities, slices with steps in assignments, and so on.
"""

import json
import random
import signal
import sys

PRELUDE = '''
def text(x):
    if isinstance(x, dict):
        return '{' + ', '.join(sorted([text(k) + ': ' + text(x[k]) for k in x])) + '}'
    if isinstance(x, (set, frozenset)):
        return 'set(' + ', '.join(sorted([text(i) for i in x])) + ')'
    if type(x) is list:
        return '[' + ', '.join([text(i) for i in x]) + ']'
    if type(x) is tuple:
        return '(' + ', '.join([text(i) for i in x]) + ')'
    if isinstance(x, (int, float, str, bytes, bytearray, bool, complex, range)) or x is None:
        return repr(x)
    if isinstance(x, Exception):
        # Texts differ, and some types.
        return family(x) + (text(x.args) if [a for a in x.args if type(a) is not int] == [] else '')
    return '<callable>' if callable(x) else '<' + type(x).__name__ + '>'
def family(x):
    for types in ((TypeError, AttributeError), (OverflowError, ValueError), (NameError,)):
        if isinstance(x, types):
            return types[0].__name__
    return type(x).__name__
def show(*all):
    print(*[text(x) for x in all])
'''

INTS = ['0', '1', '-1', '2', '3', '7', '10', '-5', '100', '255', '256', '1000', '65535', '1073741823', '1073741824', '-1073741824', '2147483648',
        '4294967295', '12345678901234567890', '-98765432109876543210', '(1 << 64)', '((1 << 100) - 1)', '0x7f', '0b1011']
FLOATS = ['0.0', '1.0', '-1.5', '0.5', '2.25', '100.0', '0.125', '1e10', '-3.75', '1024.0', '0.375', '3.0']
STRINGS = ["''", "'a'", "'abc'", "'Hello World'", "'  padded\\t\\n'", "'a,b,,c'", "'aXbXc'", "('x' * 5)", "'123'", "'-7'", "'0x1f'", "'A\\x00b'", "'it\\'s'",
           "'\\\\n'", "('ab' * 3)", "'mississippi'", "'The quick brown'"]
BYTES = ["b''", "b'a'", "b'abc'", "b'\\x00\\xff\\x80'", "b'Hello'", "b'a,b'", "bytes(3)", "bytes([1, 2, 250])", "b'12'"]
CLASSES = ['Exception', 'ValueError', 'TypeError', 'KeyError', 'IndexError', 'ArithmeticError', 'ZeroDivisionError', 'LookupError', 'RuntimeError',
           'AttributeError', 'StopIteration', 'NotImplementedError', 'AssertionError', 'OverflowError', 'NameError']


class Generator:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.names = {}
        self.count = 0
        self.lines = []
        self.indent = 0
        self.functions = []
        self.loops = 0

    # ---- choices

    def pick(self, *options):
        return self.random.choice(options)

    def chance(self, one_in):
        return self.random.randrange(one_in) == 0

    def new(self, kind=None):
        self.count += 1
        name = 'v%d' % self.count
        if kind:
            self.names.setdefault(kind, []).append(name)
        return name

    def known(self, kind):
        names = self.names.get(kind)
        return self.random.choice(names) if names else None

    def emit(self, line):
        self.lines.append('    ' * self.indent + line)

    # ---- expressions

    def expression(self, kind, depth=0):
        if depth > 3 or self.chance(4):
            return self.leaf(kind)
        return getattr(self, kind)(depth + 1)

    def leaf(self, kind):
        name = self.known(kind)
        if name and not self.chance(3):
            return name
        if kind == 'integer':
            return self.random.choice(INTS)
        if kind == 'real':
            return self.random.choice(FLOATS)
        if kind == 'string':
            return self.random.choice(STRINGS)
        if kind == 'bytes_':
            return self.random.choice(BYTES)
        if kind == 'boolean':
            return self.pick('True', 'False')
        if kind == 'list_':
            return self.pick('[]', '[1, 2, 3]', '[3, 1, 2]', "['b', 'a']", '([0] * 4)', '[[1], [2, 3]]', 'list(range(5))')
        if kind == 'tuple_':
            return self.pick('()', '(1,)', '(1, 2)', "('a', 1)", '(1, (2, 3))')
        if kind == 'dict_':
            return self.pick('{}', "{'a': 1}", "{1: 'x', 2: 'y'}", "{'k': [1], 'j': 2}", "{(1, 2): 3}")
        if kind == 'set_':
            return self.pick('set()', '{1, 2, 3}', "{'a', 'b'}", 'frozenset((1, 2))')
        return self.leaf(self.kind())

    def kind(self):
        return self.pick('integer', 'integer', 'real', 'string', 'string', 'bytes_', 'boolean', 'list_', 'tuple_', 'dict_', 'set_')

    def any(self, depth=0):
        return self.expression(self.kind(), depth)

    def small(self):
        return self.pick('0', '1', '2', '3', '-1', '-2', '5', '10')

    def integer(self, d):
        e = self.expression
        r = self.random.randrange(24)
        if r < 6:
            return '(%s %s %s)' % (e('integer', d), self.pick('+', '-', '*', '&', '|', '^'), e('integer', d))
        if r < 8:
            return '(%s %s %s)' % (e('integer', d), self.pick('//', '%'), e('integer', d))
        if r == 8:
            return '(%s %s %s)' % (e('integer', d), self.pick('<<', '>>'), self.pick('0', '1', '3', '31', '40', '(%s & 63)' % e('integer', d)))
        if r == 9:
            return '(%s ** %s)' % (e('integer', d), self.pick('0', '1', '2', '3'))
        if r == 10:
            return '(%s%s)' % (self.pick('-', '~', '+'), e('integer', d))
        if r == 11:
            return 'len(%s)' % e(self.pick('string', 'bytes_', 'list_', 'tuple_', 'dict_', 'set_'), d)
        if r == 12:
            return 'abs(%s)' % e('integer', d)
        if r == 13:
            return '%s(%s, %s)' % (self.pick('min', 'max'), e('integer', d), e('integer', d))
        if r == 14:
            return 'int(%s)' % e(self.pick('string', 'real', 'integer', 'boolean'), d)
        if r == 15:
            return '%s.%s(%s)' % (e('string', d), self.pick('find', 'rfind', 'count', 'index', 'rindex'), e('string', d))
        if r == 16:
            return 'sum([%s, %s])' % (e('integer', d), e('integer', d))
        if r == 17:
            return '(%s if %s else %s)' % (e('integer', d), e('boolean', d), e('integer', d))
        if r == 18:
            return 'ord(%s)' % self.pick("'a'", "'日'", "b'x'", e('string', d))
        if r == 19:
            return 'pow(%s, %s, %s)' % (e('integer', d), self.pick('1', '5', '77'), self.pick('7', '1000', '97'))
        if r == 20:
            return '%s.%s(%s)' % (e('list_', d), self.pick('index', 'count'), e('integer', d))
        if r == 21:
            return 'int.from_bytes(%s, %s)' % (e('bytes_', d), self.pick("'little'", "'big'"))
        if r == 22 and self.functions:
            return self.call(d)
        return '%s[%s]' % (e('bytes_', d), self.small())

    def real(self, d):
        e = self.expression
        r = self.random.randrange(8)
        if r < 3:
            return '(%s %s %s)' % (e('real', d), self.pick('+', '-', '*'), e(self.pick('real', 'real', 'boolean'), d))
        if r == 3:
            return '(%s / %s)' % (e('real', d), self.pick('2', '4.0', '0.5', '8', '0'))
        if r == 4:
            return '(-%s)' % e('real', d)
        if r == 5:
            return 'float(%s)' % self.pick("'1.5'", "'-2e3'", "'inf'", "'x'", '7', 'True', "' 3 '")
        if r == 6:
            return 'abs(%s)' % e('real', d)
        return '(%s %s %s)' % (e('real', d), self.pick('//', '%'), self.pick('2.0', '0.75', '3', '0.0', '-1.5'))

    def string(self, d):
        e = self.expression
        r = self.random.randrange(23)
        if r < 3:
            return '(%s + %s)' % (e('string', d), e('string', d))
        if r == 3:
            return '(%s * %s)' % (e('string', d), self.pick('0', '1', '2', '3', '-1'))
        if r < 7:
            return self.slice(e('string', d))
        if r < 10:
            return '%s.%s()' % (e('string', d), self.pick('upper', 'lower', 'strip', 'lstrip', 'rstrip'))
        if r == 10:
            return '%s.replace(%s, %s)' % (e('string', d), e('string', d), e('string', d))
        if r == 11:
            return '%s.join([%s, %s])' % (e('string', d), e('string', d), e('string', d))
        if r == 12:
            return 'str(%s)' % e(self.pick('integer', 'boolean', 'string', 'real'), d)
        if r == 13:
            return 'repr(%s)' % e(self.pick('integer', 'string', 'bytes_'), d)
        if r == 14:
            return 'chr(%s)' % self.pick('65', '0x4e2d', '0x1f600', '10', '-1', '0x110000')
        if r == 15:
            return self.format(d)
        if r == 16:
            return self.percent(d)
        if r == 17:
            return self.interpolated(d)
        if r == 18:
            return '%s(%s)' % (self.pick('hex', 'oct', 'bin'), e('integer', d))
        if r == 19:
            return '%s.strip(%s)' % (e('string', d), e('string', d))
        if r == 20:
            return '%s[%s]' % (e('string', d), self.small())
        if r == 21:
            return '%s.decode()' % e('bytes_', d)
        return '(%s if %s else %s)' % (e('string', d), e('boolean', d), e('string', d))

    def spec(self, kind):
        fill = self.pick('', '', '<', '>', '^', '*>', '-^')
        width = self.pick('', '1', '6', '12')
        if kind == 'integer':
            return fill + self.pick('', '', '+', ' ') + self.pick('', '#') + self.pick('', '0') * (not fill) + width + self.pick('', 'd', 'x', 'X', 'o', 'b')
        if kind == 'real':
            return fill + self.pick('', '+') + width + self.pick('.4f', '.5e', 'f', 'e')
        return fill + width + self.pick('', 's')

    def format(self, d):
        kind = self.pick('integer', 'real', 'string')
        form = self.pick('{:%s}', '<{:%s}>', '{0:%s}{0}', '{!r}{:%s}', '{a:%s}') % self.spec(kind)
        value = self.expression(kind, d)
        if '{a' in form:
            return "'%s'.format(a=%s)" % (form, value)
        return "'%s'.format(%s)" % (form, value if '!r' not in form else self.expression('string', d) + ', ' + value)

    def percent(self, d):
        kind = self.pick('integer', 'real', 'string')
        if kind == 'integer':
            form = '%' + self.pick('', '-', '+', '0', ' ') + self.pick('', '5', '12') + self.pick('d', 'x', 'X', 'o', 'i', 's', 'r')
        elif kind == 'real':
            form = '%' + self.pick('', '-', '+', '0') + self.pick('', '9') + self.pick('.4f', '.5e', 'f')
        else:
            form = '%' + self.pick('', '-') + self.pick('', '5', '12') + self.pick('s', 'r')
        if self.chance(6):
            return "('%%(k)%s' %% {'k': %s})" % (form[1:], self.expression(kind, d))
        return "('<%s>' %% (%s,))" % (form, self.expression(kind, d))

    def interpolated(self, d):
        kind = self.pick('integer', 'real', 'string')
        name = self.known(kind)
        if not name:
            return "'none'"
        return "f'%s{%s%s:%s}%s'" % (self.pick('', 'a', '{{'), name, self.pick('', '!s', '!r') if kind == 'string' else '', self.spec(kind), self.pick('', '}}', 'z'))

    def slice(self, of):
        form = self.pick('%s[%s:%s]', '%s[%s:]', '%s[:%s]')
        return form % ((of,) + tuple(self.small() for _ in range(form.count('%s') - 1)))

    def bytes_(self, d):
        e = self.expression
        r = self.random.randrange(10)
        if r < 2:
            return '(%s + %s)' % (e('bytes_', d), e('bytes_', d))
        if r == 2:
            return '(%s * %s)' % (e('bytes_', d), self.pick('0', '2', '3'))
        if r == 3:
            return self.slice(e('bytes_', d))
        if r == 4:
            return 'bytes(%s)' % self.pick('[1, 2]', 'range(4)', '(256,)', '5', "'日', 'utf-8'", 'bytearray(b"q")')
        if r == 5:
            return '%s.encode()' % e('string', d)
        if r == 6:
            return '%s.replace(%s, %s)' % (e('bytes_', d), e('bytes_', d), e('bytes_', d))
        if r == 7:
            return '(%s & 0xffff).to_bytes(%s, %s)' % (e('integer', d), self.pick('2', '4', '8', '20'), self.pick("'little'", "'big'"))
        if r == 8:
            return 'bytes(bytearray(%s))' % e('bytes_', d)
        return '%s.%s()' % (e('bytes_', d), self.pick('upper', 'lower', 'strip'))

    def boolean(self, d):
        e = self.expression
        r = self.random.randrange(16)
        if r < 4:
            kind = self.pick('integer', 'integer', 'string', 'bytes_', 'list_', 'tuple_', 'real')
            return '(%s %s %s)' % (e(kind, d), self.pick('==', '!=') if kind in ('list_', 'tuple_') else self.pick('<', '<=', '==', '!=', '>', '>='), e(kind, d))
        if r == 4:
            return '(%s %s %s)' % (e('boolean', d), self.pick('and', 'or'), e('boolean', d))
        if r == 5:
            return '(not %s)' % self.any(d)
        if r == 6:
            return '(%s %s %s)' % (e('string', d), self.pick('in', 'not in'), e('string', d))
        if r == 7:
            return '(%s in %s)' % (e('integer', d), e(self.pick('list_', 'tuple_', 'set_', 'dict_'), d))
        if r == 8:
            return 'isinstance(%s, %s)' % (self.any(d), self.pick('str', '(list, tuple)', 'float', 'object', 'dict'))
        if r == 9:
            return '%s.%s(%s)' % (e('string', d), self.pick('startswith', 'endswith'), e('string', d))
        if r == 10:
            return '%s.%s()' % (e('string', d), self.pick('isdigit', 'isalpha', 'isspace', 'isupper', 'islower'))
        if r == 11:
            return 'bool(%s)' % self.any(d)
        if r == 12:
            return '%s([%s, %s])' % (self.pick('any', 'all'), self.any(d), self.any(d))
        if r == 13:
            return '(%s %s %s)' % (self.any(d), self.pick('==', '!='), self.any(d))
        if r == 14:
            return '(%s < %s <= %s)' % (e('integer', d), e('integer', d), e('integer', d))
        return '(%s is %s)' % (self.any(d), 'None')

    def list_(self, d):
        e = self.expression
        r = self.random.randrange(16)
        if r < 3:
            return '[%s]' % ', '.join(self.any(d) for _ in range(self.random.randrange(4)))
        if r == 3:
            return '(%s + %s)' % (e('list_', d), e('list_', d))
        if r == 4:
            return '(%s * %s)' % (e('list_', d), self.pick('0', '1', '2'))
        if r == 5:
            return self.slice(e('list_', d)) if self.chance(2) else '%s[::%s]' % (e('list_', d), self.small())
        if r == 6:
            return 'sorted(%s%s)' % (self.pick('[3, 1, 2]', "['b', 'a', 'C']", e('bytes_', d), e('string', d), '[(2, 1), (1, 2)]'), self.pick('', ', reverse=True', ', key=lambda q: -q'))
        if r == 7:
            return '[%s for q in %s%s]' % (self.pick('q', 'q * 2', '(q, 1)', 'str(q)', 'q + 1'), self.iterable(d), self.pick('', ' if q', ' if q != 1', ' for p in (q, 2)'))
        if r == 8:
            return 'list(%s)' % self.iterable(d)
        if r == 9:
            return 'list(map(%s, %s))' % (self.pick('lambda q: (q, q)', 'lambda q: [q]', 'len', 'int'), self.iterable(d))
        if r == 10:
            return 'list(zip(%s, %s))' % (self.iterable(d), self.iterable(d))
        if r == 11:
            return '%s.split(%s)' % (e('string', d), self.pick('', "','", "'X'", "'ss'", "' ', 1", "None, 1"))
        if r == 12:
            return 'list(reversed(%s))' % e(self.pick('list_', 'tuple_', 'string'), d)
        if r == 13:
            return 'list(enumerate(%s%s))' % (self.iterable(d), self.pick('', ', 5'))
        if r == 14:
            return 'list(filter(%s, %s))' % (self.pick('None', 'lambda q: q != 2', 'bool'), self.iterable(d))
        return 'list(%s)' % e('string', d)

    def iterable(self, d):
        return self.pick('range(%s)' % self.pick('0', '3', '5'), 'range(%s, %s, %s)' % (self.small(), self.small(), self.pick('1', '2', '-1')), self.expression('list_', d),
                         self.expression('tuple_', d), self.expression('string', d), self.expression('bytes_', d), '(w for w in %s)' % self.expression('list_', d))

    def tuple_(self, d):
        e = self.expression
        r = self.random.randrange(8)
        if r < 3:
            return '(%s,)' % ', '.join(self.any(d) for _ in range(1 + self.random.randrange(3)))
        if r == 3:
            return '(%s + %s)' % (e('tuple_', d), e('tuple_', d))
        if r == 4:
            return 'tuple(%s)' % self.iterable(d)
        if r == 5:
            return 'divmod(%s, %s)' % (e('integer', d), e('integer', d))
        if r == 6:
            return '%s.%s(%s)' % (e('string', d), self.pick('partition', 'rpartition'), e('string', d))
        return '(%s * %s)' % (e('tuple_', d), self.pick('0', '2'))

    def key(self, d):
        return self.expression(self.pick('integer', 'string', 'string', 'bytes_'), d)

    def dict_(self, d):
        r = self.random.randrange(8)
        if r < 3:
            return '{%s}' % ', '.join('%s: %s' % (self.key(d), self.any(d)) for _ in range(self.random.randrange(4)))
        if r == 3:
            return 'dict(a=%s, b=%s)' % (self.any(d), self.any(d))
        if r == 4:
            return '{q: %s for q in %s}' % (self.pick('q', '1', '[q]'), self.pick('range(4)', "'abc'", '(1, 1, 2)'))
        if r == 5:
            return 'dict([(%s, %s)])' % (self.key(d), self.any(d))
        if r == 6:
            return 'dict(zip(%s, %s))' % (self.pick("'abc'", 'range(3)'), self.iterable(d))
        return '%s.copy()' % self.expression('dict_', d)

    def set_(self, d):
        e = self.expression
        r = self.random.randrange(6)
        if r < 2:
            return '(%s %s %s)' % (e('set_', d), self.pick('|', '&', '-', '^'), e('set_', d))
        if r == 2:
            return 'set(%s)' % self.pick('range(4)', "'hello'", e('bytes_', d), '(1, 2, 1)')
        if r == 3:
            return '{%s, %s}' % (self.key(d), self.key(d))
        if r == 4:
            return '{q %% 3 for q in range(%s)}' % self.pick('0', '5')
        return '%s.%s(%s)' % (e('set_', d), self.pick('union', 'intersection', 'difference'), e('set_', d))

    def call(self, d):
        name, least, most, keywords = self.random.choice(self.functions)
        args = [self.expression(self.pick('integer', 'integer', 'string'), d) for _ in range(least + self.random.randrange(most - least + 1))]
        # The firmware takes *args after a keyword for another keyword.
        if self.chance(6):
            args.append('*%s' % self.expression('tuple_', d))
        if keywords and self.chance(2):
            args.append('%s=%s' % (self.random.choice(keywords), self.expression('integer', d)))
        if self.chance(9):
            args.append("**{'z': 1}")
        return '%s(%s)' % (name, ', '.join(args))

    # ---- statements

    def block(self, statements):
        self.indent += 1
        saved = {kind: list(names) for kind, names in self.names.items()}
        self.emit('pass')
        for _ in range(statements):
            self.statement()
        self.names = saved
        self.indent -= 1

    def guarded(self, *lines):
        self.emit('try:')
        for line in lines:
            self.emit('    ' + line)
        self.emit('except Exception as error:')
        self.emit("    show('!', family(error))")

    def statement(self):
        getattr(self, self.random.choice(STATEMENTS))()

    def showing(self):
        self.guarded('show(%s)' % self.any())

    def assigning(self):
        kind = self.kind()
        value = self.expression(kind)
        name = self.new()
        self.emit('%s = %s' % (name, self.leaf(kind)))
        self.names.setdefault(kind, []).append(name)
        self.guarded('%s = %s' % (name, value))
        self.emit('show(%s)' % name)

    def augmenting(self):
        kind = self.pick('integer', 'string', 'list_', 'set_', 'real', 'tuple_')
        name = self.known(kind)
        if not name or self.indent > 2:
            return self.showing()
        operator = {'integer': self.pick('+', '-', '*', '//', '%', '&', '|', '^', '>>'), 'string': '+', 'list_': '+', 'set_': self.pick('|', '&', '-'), 'real': self.pick('+', '*'),
                    'tuple_': '+'}[kind]
        self.guarded('%s %s= %s' % (name, operator, self.expression(kind if kind != 'integer' or operator != '>>' else 'boolean', 1)), 'show(%s)' % name)

    def mutating(self):
        kind = self.pick('list_', 'dict_', 'set_')
        name = self.new()
        self.emit('%s = %s' % (name, {'list_': 'list(%s)' % self.leaf('list_'), 'dict_': 'dict(%s)' % self.leaf('dict_'), 'set_': 'set(%s)' % self.leaf('set_')}[kind]))
        for _ in range(1 + self.random.randrange(4)):
            if kind == 'list_':
                line = self.pick('%s.append(%s)' % (name, self.any(1)), '%s.insert(%s, %s)' % (name, self.small(), self.any(1)), '%s.extend(%s)' % (name, self.iterable(1)),
                                 'show(%s.pop(%s))' % (name, self.pick('', self.small())), '%s.remove(%s)' % (name, self.expression('integer', 1)), '%s.reverse()' % name,
                                 '%s.sort()' % name, '%s[%s] = %s' % (name, self.small(), self.any(1)), 'del %s[%s]' % (name, self.small()),
                                 '%s[%s:%s] = %s' % (name, self.small(), self.small(), self.expression('list_', 1)), 'del %s[%s:%s]' % (name, self.small(), self.small()),
                                 '%s.clear()' % name, '%s.sort(key=str, reverse=True)' % name)
            elif kind == 'dict_':
                line = self.pick('%s[%s] = %s' % (name, self.key(1), self.any(1)), 'show(%s.get(%s, %s))' % (name, self.key(1), self.any(1)), 'show(%s.pop(%s))' % (name, self.key(1)),
                                 'show(%s.pop(%s, None))' % (name, self.key(1)), 'del %s[%s]' % (name, self.key(1)), '%s.update(%s)' % (name, self.expression('dict_', 1)),
                                 'show(%s.setdefault(%s, %s))' % (name, self.key(1), self.any(1)), 'show(%s in %s)' % (self.key(1), name), '%s[%s]' % (name, self.key(1)),
                                 'show(sorted([text(q) for q in %s.items()]))' % name, 'show(len(%s.keys()), len(%s.values()))' % (name, name))
            else:
                line = self.pick('%s.add(%s)' % (name, self.key(1)), '%s.discard(%s)' % (name, self.key(1)), '%s.remove(%s)' % (name, self.key(1)), '%s.update(%s)' % (name, self.iterable(1)),
                                 'show(%s.issubset(%s))' % (name, self.expression('set_', 1)), '%s.clear()' % name, 'show(%s <= %s)' % (name, self.expression('set_', 1)))
            self.guarded(line)
        self.emit('show(%s)' % name)

    def branching(self):
        if self.indent > 3:
            return self.showing()
        self.emit('try:')
        self.indent += 1
        self.emit('if %s:' % self.expression('boolean', 1))
        self.block(1)
        if self.chance(2):
            self.emit('elif %s:' % self.expression('boolean', 1))
            self.block(1)
        if self.chance(2):
            self.emit('else:')
            self.block(1)
        self.indent -= 1
        self.emit('except Exception as error:')
        self.emit("    show('!', family(error))")

    def looping(self):
        if self.indent > 2:
            return self.showing()
        self.emit('try:')
        self.indent += 1
        name = self.new()
        if self.chance(3):
            self.emit('%s = %s' % (name, self.pick('3', '5')))
            self.emit('while %s > 0:' % name)
            self.emit('    %s -= 1' % name)
        else:
            self.emit('for %s in %s:' % (self.pick(name, name, '%s, *%sr' % (name, name)), self.pick('range(3)', 'range(5, 0, -2)', self.iterable(1))))
            self.emit('    show(%s)' % name)
        self.loops += 1
        self.emit('    if %s:' % self.expression('boolean', 1))
        self.emit('        %s' % self.pick('break', 'continue', 'pass'))
        self.block(1 + self.random.randrange(2))
        self.loops -= 1
        if self.chance(3):
            self.emit('else:')
            self.emit("    show('else')")
        self.indent -= 1
        self.emit('except Exception as error:')
        self.emit("    show('!', family(error))")

    def defining(self):
        if self.indent > 1:
            return self.showing()
        name = self.new()
        first, second = self.new('integer'), self.new('integer')
        parameters = self.pick('%s, %s', '%s, %s=3', '%s, *, %s=4', '%s=1, %s=2', '%s, *%sr, z=0', '%s, %s=1, **kw') % (first, second)
        collected = second + 'r' in parameters
        if collected:
            self.names['integer'].remove(second)
        self.emit('def %s(%s):' % (name, parameters))
        self.indent += 1
        outer, self.functions = self.functions, []
        form = self.random.randrange(5)
        if form == 0:
            self.emit('total = %s' % first)
            self.emit('def inner():')
            self.emit('    nonlocal total')
            self.emit('    total = total + 1' if self.chance(2) else '    total = (total, %s)' % first)
            self.emit('    return total')
            self.emit('inner()')
            self.emit('return (inner(), total)')
        elif form == 1:
            self.indent -= 1
            self.block(2)
            self.indent += 1
            self.emit('return %s' % self.expression('integer', 1))
        elif form == 2:
            self.emit('try:')
            self.emit('    return %s' % self.expression('integer', 1))
            self.emit('except %s:' % self.pick('Exception', '(ValueError, TypeError)', 'ZeroDivisionError'))
            self.emit("    return 'caught'")
            self.emit('finally:')
            self.emit("    show('finally')")
        elif form == 3:
            self.emit('return lambda q=%s: (q, %s)' % (first, first))
        else:
            self.emit('return (%s, %s)' % (first, 'sorted(kw)' if 'kw' in parameters else second + 'r' if collected else second))
        self.indent -= 1
        self.functions = outer
        self.names['integer'] = [n for n in self.names['integer'] if n not in (first, second)]
        self.functions = self.functions + [(name, 1, 3, [second, 'z'])]
        for _ in range(2):
            self.guarded('show(%s)' % self.call(2) if form != 3 else 'show(%s())' % self.call(2))

    def generating(self):
        if self.indent > 1:
            return self.showing()
        name = self.new()
        self.emit('def %s(n):' % name)
        self.emit('    try:')
        self.emit('        for i in range(n):')
        self.emit('            got = yield %s' % self.pick('i', '(i, n)', 'i * i', 'str(i)'))
        self.emit('            if got: show(got)')
        if self.chance(2):
            self.emit('        more = yield from %s' % self.pick('(7, 8)', 'range(2)', "'xy'", '%s(n - 1) if n > 1 else ()' % name))
            self.emit('        show(more)')
        self.emit('    except %s as error:' % self.pick('ValueError', 'Exception', 'KeyError'))
        self.emit("        show('in', error)")
        self.emit('        yield 99')
        self.emit('    finally:')
        self.emit("        show('closed')")
        self.emit('    return %s' % self.leaf('integer'))
        it = self.new()
        self.emit('%s = %s(%s)' % (it, name, self.pick('0', '2', '3')))
        if self.chance(2):
            # Only into one that has begun: of others CircuitPython raises StopIteration.
            self.guarded('show(next(%s))' % it, 'show(%s.throw(%s(1)))' % (it, self.pick('ValueError', 'KeyError', 'RuntimeError')))
        for _ in range(1 + self.random.randrange(4)):
            self.guarded(self.pick('show(next(%s))' % it, 'show(%s.send(%s))' % (it, self.leaf('integer')),
                                   'show(%s.close())' % it, 'show(list(%s))' % it, 'show(next(%s, None))' % it, 'a, *b = %s; show(a, b)' % it, 'show(sum(%s))' % it))

    def classing(self):
        if self.indent > 0:
            return self.showing()
        base, name = self.new(), self.new()
        self.emit('class %s:' % base)
        self.emit('    shared = %s' % self.leaf('list_'))
        self.emit('    def __init__(self, x=%s):' % self.leaf('integer'))
        self.emit('        self.x = x')
        self.emit('    def get(self, *more):')
        self.emit('        return (self.x, more)')
        self.emit('    def __repr__(self): return "R" + text(self.x)')
        specials = ['    def __str__(self): return "S"', '    def __eq__(self, other): return isinstance(other, %s) and self.x == other.x' % base,
                    '    def __add__(self, other): return type(self)(self.x + (other.x if isinstance(other, %s) else other))' % base, '    def __len__(self): return 3',
                    '    def __getitem__(self, i):\n        if i > 2: raise IndexError\n        return i * self.x', '    def __contains__(self, q): return q == self.x',
                    '    def __call__(self, *a): return a', '    def __iter__(self): return iter((1, self.x))', '    def __lt__(self, other): return self.x < other.x', '    def __neg__(self): return -self.x',
                    '    def __bool__(self): return bool(self.x)', '    def __radd__(self, other): return (other, self.x)', '    def __hash__(self): return 7', '    def __enter__(self): show("in"); return self\n    def __exit__(self, t, v, tb): show("out", t is None); return %s' % self.pick('True', 'False', 'None'), '    @property\n    def p(self): return self.x',
                    '    @staticmethod\n    def s(a): return a', '    @classmethod\n    def c(cls, a): return cls(a)', '    def __setitem__(self, i, v): self.x = (i, v)',
                    '    def __getattr__(self, n): return n + "?"', '    def __iadd__(self, o): self.x = o; return self', '    def __delitem__(self, i): self.x = i']
        for special in self.random.sample(specials, self.random.randrange(2, 9)):
            self.lines.extend(special.split('\n'))
        self.emit('class %s(%s):' % (name, base))
        self.emit('    def __init__(self, *a):')
        self.emit('        super().__init__(*a)')
        self.emit('        self.y = 1')
        if self.chance(2):
            self.emit('    def get(self, *more):')
            self.emit('        return ("sub", super().get(*more))')
        a, b = self.new(), self.new()
        self.emit('%s, %s = %s(%s), %s()' % (a, b, base, self.leaf('integer'), name))
        for _ in range(3 + self.random.randrange(4)):
            o, p = self.pick((a, b), (b, a))
            self.guarded('show(%s)' % self.pick(
                '%s.x' % o, '%s.get(1)' % o, '%s + 1' % o, '%s + %s' % (o, p), '1 + %s' % o, '%s == %s' % (o, p), '%s != %s' % (o, p), 'len(%s)' % o, '%s[1]' % o, 'list(%s)' % o,
                '1 in %s' % o, '%s(5)' % o, '%s < %s' % (o, p), '-%s' % o, 'bool(%s)' % o, 'repr(%s)' % o, 'str(%s)' % o, '%s.p' % o, '%s.s(2)' % o, '%s.c(3).x' % o, '%s.nope' % o,
                'isinstance(%s, %s)' % (o, name), 'issubclass(%s, %s)' % (name, base), '%s.shared' % o, "hasattr(%s, 'y')" % o, "getattr(%s, 'y', 0)" % o, '{%s: 1}[%s]' % (o, o), 'sum(%s)' % o,
                'sorted([%s, %s])[0].x' % (o, p), "'%%s %%r' %% (%s, %s)" % (o, p), "'{}'.format(%s)" % o))
            if self.chance(3):
                self.guarded('with %s as w:' % o, '    show(w.x)', '    %s' % self.pick("raise ValueError(9)", 'pass', '1 // 0'), 'show("after")')
            if self.chance(4):
                self.guarded(self.pick('%s.x = %s' % (o, self.leaf('integer')), '%s += 5' % o, '%s[1] = 2' % o, 'del %s.x' % o, 'del %s[2]' % o, '%s.p = 3' % o), 'show(%s.x)' % o)

    def raising(self):
        if self.indent > 2:
            return self.showing()
        self.emit('try:')
        self.indent += 1
        self.emit('try:')
        raised, caught = self.random.choice(CLASSES), self.random.choice(CLASSES)
        self.emit('    %s' % self.pick('raise %s(%s)' % (raised, self.pick('', '1', '3, 2')), 'raise %s' % raised, self.any(1), 'assert %s' % self.expression('boolean', 1),
                                       'raise %s from ValueError(0)' % raised))
        self.emit('except %s as e:' % self.pick(caught, '(%s, %s)' % (caught, raised), raised))
        self.emit('    show("caught", e)')
        self.emit('    %s' % self.pick('raise', 'pass', 'pass', "raise KeyError(8)"))
        if self.chance(2):
            self.emit('else:')
            self.emit("    show('else')")
        if self.chance(2):
            self.emit('finally:')
            self.emit("    show('finally')")
        self.indent -= 1
        self.emit('except Exception as error:')
        self.emit("    show('!', family(error))")

    def unpacking(self):
        names = [self.new() for _ in range(3)]
        target = self.pick('%s, %s, %s', '%s, *%s, %s', '*%s, %s, %s', '(%s, %s), %s', '%s, (%s, *%s)', '[%s, %s, %s]') % tuple(names)
        self.guarded('%s = %s' % (target, self.pick('1, 2, 3', '(1, 2), 3', '1, (2, 3, 4)', "'abc'", 'range(5)', self.expression('list_', 1), self.expression('tuple_', 1))),
                     'show(%s)' % ', '.join(names))

    def swapping(self):
        a, b = self.known('integer'), self.known('integer')
        if a and b and self.indent < 2:
            self.emit('%s, %s = %s, %s' % (a, b, b, a))
            self.emit('show(%s, %s)' % (a, b))

    def array(self):
        name = self.new()
        self.emit('%s = bytearray(%s)' % (name, self.pick("b'abcdef'", '4', "b''")))
        for _ in range(1 + self.random.randrange(3)):
            self.guarded(self.pick('%s[%s] = %s' % (name, self.small(), self.pick('0', '255', '65')), '%s.append(%s)' % (name, self.pick('1', '300')), '%s.extend(%s)' % (name, self.leaf('bytes_')),
                                   '%s += %s' % (name, self.leaf('bytes_')), '%s[%s:%s] = %s' % (name, self.pick('0', '1'), self.pick('2', '3'), self.leaf('bytes_')),
                                   'show(%s[%s])' % (name, self.small()), 'show(bytes(memoryview(%s)[%s:]))' % (name, self.small())), 'show(%s)' % name)

    def program(self):
        for _ in range(3 + self.random.randrange(8)):
            self.statement()
        return PRELUDE + '\n'.join(self.lines) + '\n'


STATEMENTS = ['showing'] * 6 + ['assigning'] * 4 + ['augmenting'] * 2 + ['mutating'] * 3 + ['branching', 'looping', 'looping', 'defining', 'defining', 'generating', 'classing', 'classing', 'raising',
                                                                                          'raising', 'unpacking', 'swapping', 'array']


class TooMuch(BaseException):
    pass


def run(source):
    """What a program prints, or None if it runs too long, or prints too much."""
    lines = []

    def output(*values):
        lines.append(' '.join([str(value) for value in values]))
        if len(lines) > 2000:
            raise TooMuch

    def late(*_):
        raise TooMuch

    signal.signal(signal.SIGALRM, late)
    signal.setitimer(signal.ITIMER_REAL, 1)
    try:
        exec(compile(source, 'program.py', 'exec'), {'print': output, '__name__': '__main__'})
    except TooMuch:
        return None
    except Exception as error:
        lines.append('ended by ' + type(error).__name__)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    text = '\n'.join(lines)
    return text if len(text) < 20000 else None


def main():
    sys.setrecursionlimit(200)
    import warnings
    warnings.simplefilter('ignore')
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    first = int(sys.argv[3]) if len(sys.argv) > 3 else 0
    for index in range(first, first + count):
        source = Generator(seed * 1000003 + index).program()
        expected = run(source)
        if expected is not None:
            print(json.dumps([index, source, expected]))


if __name__ == '__main__':
    main()

class ParseError(Exception):
    def __init__(self, message, at):
        super().__init__(message)
        self.at = at
class Lexer:
    def __init__(self, text):
        self.text, self.at = text, 0
    def __iter__(self):
        return self
    def __next__(self):
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1
        if self.at >= len(self.text):
            raise StopIteration
        c = self.text[self.at]
        start = self.at
        if c.isdigit():
            while self.at < len(self.text) and (self.text[self.at].isdigit() or self.text[self.at] == "."):
                self.at += 1
            t = self.text[start:self.at]
            return "num", float(t) if "." in t else int(t)
        if c.isalpha():
            while self.at < len(self.text) and self.text[self.at].isalpha():
                self.at += 1
            return "name", self.text[start:self.at]
        if c in "+-*/()=,":
            self.at += 1
            return c, c
        raise ParseError("unexpected " + c, self.at)
class Parser:
    LEVEL = {"+": 1, "-": 1, "*": 2, "/": 2}
    def __init__(self, text, names):
        self.tokens = list(Lexer(text)) + [("end", None)]
        self.i = 0
        self.names = names
    def take(self, kind=None):
        t = self.tokens[self.i]
        if kind and t[0] != kind:
            raise ParseError("expected " + kind, self.i)
        self.i += 1
        return t
    def expression(self, level=0):
        left = self.atom()
        while True:
            op = self.tokens[self.i][0]
            if self.LEVEL.get(op, 0) <= level:
                return left
            self.take()
            right = self.expression(self.LEVEL[op])
            left = {"+": lambda: left + right, "-": lambda: left - right, "*": lambda: left * right, "/": lambda: left / right}[op]()
    def atom(self):
        kind, value = self.take()
        if kind == "num":
            return value
        if kind == "-":
            return -self.atom()
        if kind == "name":
            try:
                return self.names[value]
            except KeyError:
                raise ParseError("unknown " + value, self.i)
        if kind == "(":
            v = self.expression()
            self.take(")")
            return v
        raise ParseError("unexpected " + kind, self.i)
names = {"pi": 3.25, "x": 7}
for source in ("1 + 2 * 3", "(1 + 2) * 3", "-x * (2.5 + pi)", "1 / 0", "2 * y", "3 + $", "((x))", "1 + + 2", "10 - 4 - 3"):
    try:
        print(source, Parser(source, names).expression())
    except ParseError as e:
        print(source, e, e.at)
    except ZeroDivisionError as e:
        print(source, "divides by zero")

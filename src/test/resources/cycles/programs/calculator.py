class Lexer:
    def __init__(self, text):
        self.text = text
        self.pos = 0
    def tokens(self):
        while self.pos < len(self.text):
            c = self.text[self.pos]
            if c.isspace():
                self.pos += 1
            elif c.isdigit():
                start = self.pos
                while self.pos < len(self.text) and (self.text[self.pos].isdigit() or self.text[self.pos] == "."):
                    self.pos += 1
                yield "num", float(self.text[start:self.pos])
            else:
                self.pos += 1
                yield "op", c
        yield "end", None
class Parser:
    def __init__(self, text):
        self.source = Lexer(text).tokens()
        self.kind, self.value = next(self.source)
    def advance(self):
        self.kind, self.value = next(self.source)
    def expect(self, op):
        if self.kind != "op" or self.value != op:
            raise SyntaxError("expected " + op)
        self.advance()
    def expr(self):
        left = self.term()
        while self.kind == "op" and self.value in "+-":
            op = self.value
            self.advance()
            right = self.term()
            left = left + right if op == "+" else left - right
        return left
    def term(self):
        left = self.factor()
        while self.kind == "op" and self.value in "*/":
            op = self.value
            self.advance()
            right = self.factor()
            left = left * right if op == "*" else left / right
        return left
    def factor(self):
        if self.kind == "num":
            value = self.value
            self.advance()
            return value
        if self.kind == "op" and self.value == "-":
            self.advance()
            return -self.factor()
        self.expect("(")
        value = self.expr()
        self.expect(")")
        return value
def evaluate(text):
    return Parser(text).expr()
r = []
for e in ("1+2*3", "(1+2)*3", "10/4-3", "-(2.5*4)", "((1+2)*(3+4))/7", "1.5*1.5*1.5"):
    r.append(evaluate(e))
bad = 0
for e in ("1+", "(2", "*3", "2)("):
    try:
        evaluate(e)
    except SyntaxError:
        bad += 1
    except Exception as x:
        bad += 10

# Functions are values; bound methods remember their object.
def twice(f, x):
    return f(f(x))


print(twice(lambda n: n + 3, 1), twice(str.upper, "a"))
append = [].append
print(append(1), callable(append), callable(5))
words = []
add = words.append
for w in "one two three".split():
    add(w)
print(words)
print(list(map(str.upper, words)), list(map(len, words)))
print("-".join(map(str, (1, 2))), int("5"), str(5) + "5", list("ab"), tuple([1]), dict([(1, 2)]), bool([]))
print(getattr("abc", "upper")(), getattr(5, "missing", "default"), hasattr([], "append"))


class A:
    def m(self, x=1):
        return self.v + x


a = A()
a.v = 10
f = a.m
a.v = 20
print(f(), f(5), A.m(a, 7))
a.m = lambda x: "instance attribute " + str(x)
print(a.m(1))
print(type(a.m(2)), (lambda: 0).__name__)
print(twice.__name__)
print(isinstance(twice, type(lambda: 0)))
print((lambda f, *a: f(*a))(max, 3, 9, 2))
print(abs(-3), divmod(7, 3), pow(2, 5), round(2.5), round(3.7), chr(65), ord("a"), hex(255), bin(5), oct(8))

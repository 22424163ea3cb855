square = lambda x: x * x
print(square(7))
print((lambda: "nothing")())
print((lambda a, b=2, *c, d=4, **e: (a, b, c, d, e))(1))
print((lambda *a, **k: (a, sorted(k)))(1, 2, x=3, y=4))
print(sorted(["bb", "a", "ccc"], key=lambda s: -len(s)))
print(list(map(lambda x, y: x + y, [1, 2], [10, 20])))
print(list(filter(lambda x: x % 2, range(7))))

add = lambda a: lambda b: a + b
print(add(3)(4))
choose = lambda flag: "yes" if flag else "no"
print(choose(1), choose(0))
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print(table["+"](5, 3), table["-"](5, 3))
print([f(10) for f in [lambda x: x + 1, lambda x: x * 2]])
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(6))
print(list((lambda: (yield 5))()))

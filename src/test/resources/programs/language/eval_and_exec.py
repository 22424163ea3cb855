x = 3
print(eval("x + 4"), eval("[i * x for i in range(3)]"))
exec("y = x * 10\nprint('in exec', y)")
print(y)

scope = {"a": 1}
exec("b = a + 1\ndef f(): return a + b", scope)
print(scope["b"], scope["f"]())
print(eval("a + b", scope), eval("a + c", {"a": 1}, {"c": 5}))

code = compile("1 + 2", "name", "eval")
print(eval(code))
code = compile("z = 5\nprint(z)", "name", "exec")
exec(code)
print(z)


def inside():
    return eval("x")


print(inside())
for bad in ("1 +", "a b", "def", ")", "'unfinished"):
    try:
        eval(bad)
        print("accepted", bad)
    except SyntaxError:
        print("SyntaxError")
try:
    eval("undefined_name")
except NameError:
    print("NameError")
exec("for i in range(3):\n    if i == 1:\n        continue\n    print(i)")

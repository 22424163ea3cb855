# Bodies longer than a short jump can reach, and more than 256 names and constants.
lines = ["def f(n):", "    total = 0", "    while n > 0:"]
for i in range(120):
    lines.append("        total = total + n * %d - %d" % (i, i // 2))
lines += ["        if total > 1000000:", "            break", "        n -= 1", "    else:", "        total = -total", "    return total"]
scope = {}
exec("\n".join(lines), scope)
print(scope["f"](1), scope["f"](3), scope["f"](100))

lines = ["def g(x):"]
for i in range(60):
    lines.append("    %s x == %d: return 'case %d'" % ("if" if i == 0 else "elif", i * 7, i))
lines.append("    else: return 'none'")
exec("\n".join(lines), scope)
print(scope["g"](0), scope["g"](413), scope["g"](5))

exec("\n".join("name%d = %d" % (i, i * 1001) for i in range(300)), scope)
print(scope["name0"], scope["name128"], scope["name299"])
exec("big = [" + ",".join(str(i * 37) for i in range(300)) + "]", scope)
print(len(scope["big"]), sum(scope["big"]))
exec("def h(" + ",".join("a%d" % i for i in range(30)) + "): return a0 + a15 + a29", scope)
print(scope["h"](*range(30)))
exec("def k():\n" + "\n".join("    v%d = %d" % (i, i) for i in range(40)) + "\n    return v0 + v17 + v39", scope)
print(scope["k"]())

d = {"a": 1}
keys, values, items = d.keys(), d.values(), d.items()
d["b"] = 2
print(sorted(keys), sorted(values), sorted(items), len(list(keys)))
print("a" in keys, "z" in keys, 1 in d.values(), ("a", 1) in d.items(), ("a", 2) in d.items())
for k in list(d):
    if k == "a":
        del d[k]
print(list(d.items()))
print([k for k in d], [(k, v) for k, v in d.items()], {v: k for k, v in d.items()}, min(d), list(map(str, d.values())))
it = iter(d)
print(next(it))
try:
    next(it)
except StopIteration:
    print("StopIteration")
changing = {1: 1}
for k in changing:
    changing[k] = 5
print(changing, dict(zip("xy", range(2))) == {"x": 0, "y": 1}, sorted(dict(a=1, b=2).items()))
print(sum(v for v in {1: 10, 2: 20}.values()), any(v > 15 for v in {1: 10, 2: 20}.values()), tuple({5: 6}.items())[0])

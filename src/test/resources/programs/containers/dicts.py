d = {"a": 1, "b": 2}
d["c"] = 3
d["a"] = 10
print(sorted(d.items()), len(d), d["a"], "b" in d, "z" in d, d.get("z"), d.get("z", 0), d.get("a", 0))
del d["b"]
print(sorted(d), d.pop("c"), d.pop("nope", "default"), d)
print(d.setdefault("a", 5), d.setdefault("new", []), sorted(d))
d["new"].append(1)
d.update({"x": 1, "a": 2})
d.update([("y", 2)])
d.update(z=3)
print(sorted((k, v) for k, v in d.items() if k != "new"), d["new"])
e = d.copy()
e["only e"] = 1
print(len(e) - len(d), d == dict(d), d != e, {1: 2} == {1: 2}, {} == {})
e.clear()
print(e, bool(e), dict(), dict(a=1), dict([(1, 2)]), dict({3: 4}), dict.fromkeys([1]), dict.fromkeys("a", 0))
one = {"k": "v"}
print(one, list(one), list(one.keys()), list(one.values()), list(one.items()), one.popitem(), one)
keys = {1: "int", "1": "str", (1, 2): "tuple", None: "none", b"1": "bytes", 1.5: "float", True: "replaces 1"}
print(len(keys), keys[1], keys["1"], keys[(1, 2)], keys[None], keys[b"1"], keys[1.5])
total = 0
for k in {"x": 1, "y": 2}:
    total += len(k)
for v in {"x": 1, "y": 2}.values():
    total += v
for k, v in {"x": 1, "y": 2}.items():
    total += v
print(total)
nested = {"list": [1, {"deep": (1, 2)}], "dict": {"a": {}}}
nested["dict"]["a"]["b"] = 5
print(nested["list"][1]["deep"][1], nested["dict"]["a"]["b"])
print(sum({1: "a", 2: "b"}), max({"a": 1, "b": 0}), sorted({"b": 1, "a": 2}.values()))
for bad in (lambda: d["nope"], lambda: d.pop("nope"), lambda: {}.popitem(), lambda: {[]: 1}, lambda: {{}: 1}, lambda: dict(5), lambda: dict([(1,)])):
    try:
        bad()
    except (KeyError, TypeError, ValueError) as e:
        print(type(e).__name__)
big = {}
for i in range(400):
    big[i * 7] = i
for i in range(0, 400, 2):
    del big[i * 7]
print(len(big), big[7], 14 in big, sum(big.values()), sorted(big)[:3])
names = {"k%d" % i: i for i in range(100)}
print(len(names), names["k42"], "k100" in names, sum(names.values()))
count = {}
for c in "mississippi":
    count[c] = count.get(c, 0) + 1
print(sorted(count.items()))
m = {}
m["self"] = m
print(m["self"]["self"] is m)

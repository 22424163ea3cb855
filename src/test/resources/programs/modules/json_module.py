import io
import json

for text in ("null", "true", "[]", "{}", "5", "-0.5", '"a\\n\\u00e9\\"q\\""', '[1, [2, {"k": [true, false]}], "x"]', ' { "a" : 1 } ', '"\\/\\t"', "1e3"):
    print(json.loads(text))
for value in (None, True, 5, -2.5, "a\"b\n\t\\", [1, "x", None], {"k": [1, {"n": False}]}, (1, 2), [], {}, "é"):
    text = json.dumps(value)
    print(text if value != "é" else len(text) >= 3, json.loads(text) == (list(value) if isinstance(value, tuple) else value))
print(json.dumps({1: "int key"}), json.dumps([1, 2, {"a": 3}]), json.dumps({"a": 1}, separators=(",", ":")), json.dumps([1, 2], separators=(",", ":")))
f = io.StringIO()
json.dump({"sent": [1, 2]}, f)
print(f.getvalue(), json.load(io.StringIO('[1, {"x": "y"}]')))
for bad in ("", "[1,", "{1: 2}x", "tru", "{'a': 1}", '"open', "{", "nope"):
    try:
        json.loads(bad)
        print("accepted", repr(bad))
    except ValueError:
        print("ValueError")
deep = []
for i in range(8):
    deep = [deep, i]
print(json.loads(json.dumps(deep)) == deep)

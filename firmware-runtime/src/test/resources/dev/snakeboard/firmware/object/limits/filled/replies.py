# json: many small replies, a large one, nested ones, dumps of what was loaded
import json


def fill(make):
    held = []
    n = 0
    try:
        while True:
            held.append(make(n))
            n += 1
    except MemoryError as error:
        held = None
        print(n, error)


def text(n):
    return '{"id": %d, "ok": true, "items": [%s], "name": "sensor %d"}' % (n, ", ".join(str(i / 2) for i in range(n % 6)), n)


fill(lambda n: json.loads(text(n)))
fill(lambda n: json.dumps({"n": n, "list": list(range(n % 10))}))
n = 0
try:
    while True:
        n += 1
        data = json.loads("[" + ",".join(["[1, 2]"] * n) + "]")
        data = None
except MemoryError as error:
    data = None
    print(n, error)
fill(lambda n: json.loads("[" * (n % 5) + "]" * (n % 5)) if n % 5 else n)
fill(lambda n: json.dumps(json.loads(text(n))))

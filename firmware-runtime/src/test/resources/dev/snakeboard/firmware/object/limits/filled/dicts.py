# a dict that grows by numbers, by tuples and by texts, one that loses keys on its way, and dicts of dicts
def fill(key, drop):
    held = {}
    count = 0
    try:
        while True:
            held[key(count)] = count
            if count % drop == drop - 1:
                del held[key(count - drop // 2)]
            count += 1
    except MemoryError as error:
        held = None
        print(count, error)


fill(lambda i: i, 1000000)
fill(lambda i: (i, i * 3), 1000000)
fill(lambda i: "key %d" % i, 1000000)
fill(lambda i: "key %d" % i, 5)
fill(lambda i: i * 0.5, 3)
held = {}
count = 0
try:
    while True:
        held[count] = {count: None, "other": count}
        count += 1
except MemoryError as error:
    held = None
    print(count, error)

items = []
try:
    while True:
        items.append([len(items), 1.5, "x"])
except MemoryError as error:
    count = len(items)
    items = None
    print(count, error)

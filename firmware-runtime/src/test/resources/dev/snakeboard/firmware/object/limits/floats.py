items = []
try:
    while True:
        items.append(len(items) * 0.5)
except MemoryError as error:
    count = len(items)
    items = None
    print(count, error)

numbers = {}
count = 0
try:
    while True:
        numbers[count] = count
        count += 1
except MemoryError as error:
    numbers = None
    print(count, error)
seen = set()
count = 0
try:
    while True:
        seen.add(count)
        count += 1
except MemoryError as error:
    seen = None
    print(count, error)

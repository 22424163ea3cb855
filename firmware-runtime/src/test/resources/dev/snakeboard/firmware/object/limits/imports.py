import part1

things = []
try:
    while True:
        things.append(part1.Thing1(len(things)))
except MemoryError as error:
    count = len(things)
    things = None
    print(count, error)

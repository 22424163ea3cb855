# dicts: of numbers, of words, of dicts, with deletions, and copies
def until_full(work):
    count = 0
    box = [{}]
    try:
        while True:
            work(box, count)
            count += 1
    except MemoryError as error:
        box = None
        print(count, error)


def numbers(box, i):
    box[0][i * 3] = i


def words(box, i):
    box[0]["key" + str(i)] = i


def inner(box, i):
    box[0].setdefault(i % 17, {})[i] = None


def moving(box, i):
    d = box[0]
    d[i] = [i]
    if i % 3 == 2:
        del d[i - 1]


def copies(box, i):
    box.append({n: n for n in range(i % 14)}.copy())


def tuples(box, i):
    box[0][(i, i & 7)] = "v"


for work in (numbers, words, inner, moving, copies, tuples):
    until_full(work)

# sets: numbers, pairs, unions, frozen ones as keys, and one that shrinks and grows
def fill(step):
    box = [set()]
    i = 0
    try:
        while True:
            step(box, i)
            i += 1
    except MemoryError as error:
        box = None
        print(i, error)


def shrink(box, i):
    s = box[0]
    s.add(i)
    s.add(-i)
    s.discard(i - 50)


fill(lambda box, i: box[0].add(i * 7))
fill(lambda box, i: box[0].add((i, str(i))))
fill(lambda box, i: box.append(box[-1] | {i}) if i % 40 else box.append(set()))
fill(lambda box, i: box[0].add(frozenset((i, i + 1, i + 2))))
fill(shrink)
fill(lambda box, i: box.append({k for k in range(i % 21)}))

# Many exceptions, so that nothing is left behind on any stack.
def risky(i):
    if i % 3 == 0:
        raise ValueError(i)
    if i % 3 == 1:
        raise KeyError(i)
    return i


counts = {"ValueError": 0, "KeyError": 0, "fine": 0}
for i in range(600):
    try:
        try:
            risky(i)
        except ValueError as e:
            counts["ValueError"] += 1
            if i % 2:
                continue
        else:
            counts["fine"] += 1
        finally:
            if i == 500:
                break
    except KeyError as e:
        counts["KeyError"] += 1
print(sorted(counts.items()), i)


def unwind(n):
    try:
        if n:
            return unwind(n - 1)
        raise IndexError
    finally:
        order.append(n)


order = []
for i in range(20):
    try:
        unwind(3)
    except IndexError:
        pass
print(len(order), order[:8])


def many_blocks():
    try:
        try:
            try:
                try:
                    try:
                        return 1
                    finally:
                        yield_to.append("a")
                finally:
                    yield_to.append("b")
            except ValueError:
                pass
        finally:
            yield_to.append("c")
    finally:
        yield_to.append("d")


yield_to = []
print(many_blocks(), yield_to)

total = 0
while True:
    try:
        total += 1
        if total % 10:
            raise OSError(total)
        if total >= 50:
            break
    except OSError:
        continue
print(total)

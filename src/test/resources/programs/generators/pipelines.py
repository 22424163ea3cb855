def numbers(n):
    for i in range(n):
        yield i


def only(predicate, source):
    for x in source:
        if predicate(x):
            yield x


def mapped(f, source):
    for x in source:
        yield f(x)


def pairs(source):
    previous = None
    for x in source:
        if previous is not None:
            yield previous, x
        previous = x


def batches(n, source):
    batch = []
    for x in source:
        batch.append(x)
        if len(batch) == n:
            yield batch
            batch = []
    if batch:
        yield batch


print(list(pairs(mapped(lambda x: x * x, only(lambda x: x % 2, numbers(10))))))
print(list(batches(3, numbers(8))))
print(sum(mapped(abs, only(lambda x: x < 0, (1, -2, 3, -4)))))


# The sieve: each prime puts one more generator into the pipeline.
def sieve(n):
    source = iter(range(2, n))
    while True:
        try:
            prime = next(source)
        except StopIteration:
            return
        yield prime
        source = only(lambda x, p=prime: x % p, source)


print(list(sieve(30)))


def round_robin(*sources):
    queue = [iter(s) for s in sources]
    while queue:
        source = queue.pop(0)
        try:
            yield next(source)
        except StopIteration:
            continue
        queue.append(source)


print("".join(round_robin("abc", "12345", "xy")))


def tee_words(text):
    word = ""
    for c in text:
        if c == " ":
            if word:
                yield word
            word = ""
        else:
            word += c
    if word:
        yield word


print(list(tee_words("  the quick  brown fox ")), max(tee_words("a bbb cc"), key=len))

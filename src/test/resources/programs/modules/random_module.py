import random

random.seed(7)
a = [random.getrandbits(16) for _ in range(5)]
random.seed(7)
b = [random.getrandbits(16) for _ in range(5)]
print(a == b, len(set(a)) > 1, all(0 <= x < 65536 for x in a))
print(all(1 <= random.randint(1, 6) <= 6 for _ in range(100)), all(random.randrange(5) in range(5) for _ in range(50)), all(random.randrange(10, 20, 5) in (10, 15) for _ in range(20)))
print(all(0 <= random.random() < 1 for _ in range(50)), all(2 <= random.uniform(2, 3) <= 3 for _ in range(20)), random.choice([5]), random.choice("a"), {random.choice((1, 2)) for _ in range(60)} == {1, 2})
for bad in (lambda: random.choice([]), lambda: random.randint(2, 1), lambda: random.randrange(0), lambda: random.randrange(1, 1), lambda: random.getrandbits(-1)):
    try:
        bad()
        print("no error")
    except (IndexError, ValueError):
        print("error")

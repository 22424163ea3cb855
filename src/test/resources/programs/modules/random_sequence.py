# oracle: micropython
# The firmware's generator (Yasmarang), seeded: the very numbers.
import random

for seed in (0, 1, 7, 123456789):
    random.seed(seed)
    print(seed, [random.getrandbits(8) for _ in range(6)], random.getrandbits(30), random.randrange(1000), random.randint(1, 6), random.choice("abcdefgh"), [random.randrange(10, 100, 7) for _ in range(4)])

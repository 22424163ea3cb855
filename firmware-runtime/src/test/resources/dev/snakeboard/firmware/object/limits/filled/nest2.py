import nest3

names = [n * 3 for n in ("ab", "cd", "ef", "gh")]


def scaled(x):
    return nest3.factor * x


class Base:
    def __init__(self):
        self.items = []

    def add(self, x):
        self.items.append(x)
        return self

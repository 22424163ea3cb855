x: int = 5
y: "not evaluated by anybody" = 6
z: int
print(x, y, "z" in globals())


def f(a: int, b: str = "b", *args: float, c: list = None, **kwargs: dict) -> "tuple":
    local: int = a
    other: int
    return local, b, args, c, kwargs


print(f(1), f(1, "x", 2.5, c=[]))


class Point:
    x: int = 0
    y: int = 1
    name: str

    def move(self, dx: int = 1) -> None:
        self.x: int = self.x + dx


p = Point()
p.move()
print(p.x, p.y, hasattr(p, "name"))
d = {}
d["k"]: int = 3
print(d)

name, n, x = "Ada", 42, 0.5
print(f"hello {name}", f"{n}", f"{n + 1} {n * 2}", f"", f"no fields")
print(f"{name!r} {name!s} {n:5}|{n:<5}|{n:^6}|{n:05d}|{n:x}|{n:#b}")
print(f"{x:.2f} {x:8.3f} {name:>6} {name:*^9}")
print(f"{{}} {{{n}}} {{n}}")
width, places = 8, 2
print(f"{x:{width}.{places}f}|{name:{width}}|{n:>{width - 2}}")
print(rf"raw \n {n}", fr"\t{name}")
print(f"{[i * i for i in range(4)]} {(1, 2)} {len(name)} {name.upper()} {name[0]} {name[-2:]}")
print(f"{'quoted'} {'a' + 'b'} {n if n > 40 else 'small'} {max(1, 2)}")
print(f"one {n}" " two " f"three {name}" 'four')
print(f"""several
lines {n}""")
d = {"k": "v", 1: "one"}
print(f"{d['k']} {d[1]} {d.get('x', 'none')}")
print(f"{n=}")
print(f"{n!r:>5} {name!r:^9}")


class C:
    def __init__(self):
        self.v = 7

    def show(self):
        return f"v is {self.v}, {self.v:03}"

    def __str__(self):
        return "<C>"


print(C().show(), f"{C()} {C()!s:>5}")


def outer():
    k = 3

    def inner():
        return f"{k} {k + n}"

    return inner()


print(outer())
print(f"{ n }", f"{'{}'}", f"{n:,}", f"{1000000:,}")
print(f"{True} {None} {1.5} {b'x'} {...}")

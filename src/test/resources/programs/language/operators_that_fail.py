# oracle: micropython
# What an error names when no operand knows the operation: in place, mirrored, of bools, of parts of built-in types.


class Word(list):
    pass


class Tells:
    def __eq__(self, other):
        return 5

    def __mul__(self, other):
        return "mul"


samples = (5, True, 1.5, 2j, "s", None, [1], (2,), {3}, Word([4]), 2**70)
operations = (
    ("&", lambda a, b: a & b), ("<<", lambda a, b: a << b), ("@", lambda a, b: a @ b), ("%", lambda a, b: a % b), ("in", lambda a, b: a in b),
    ("<", lambda a, b: a < b), ("-", lambda a, b: a - b),
)
for sign, operation in operations:
    for a in samples:
        for b in samples:
            if sign == "%" and isinstance(a, str):
                continue
            try:
                operation(a, b)
            except TypeError as error:
                print(sign, error)
            except (ValueError, OverflowError):
                pass


def in_place(a, b):
    a &= b


for a, b in ((1.5, 1), ([], 2), ("a", "b"), (None, 1), ({1}, 2), (Word(), Word())):
    try:
        in_place(a, b)
    except TypeError as error:
        print("&=", error)

for action in (lambda: -Word(), lambda: ~Word(), lambda: hash(Word()), lambda: abs(Word()), lambda: -"a", lambda: +[], lambda: len(5)):
    try:
        print(action())
    except TypeError as error:
        print(error)

told = Tells()
told *= 2
print(told)
print(Tells() in [1], [Tells()].count(1), [1].index(Tells()), (Tells(),) == (1,))

# oracle: micropython
# CircuitPython looks depth first, from left to right: A before C.
class A:
    def who(self):
        return "A"


class B(A):
    pass


class C(A):
    def who(self):
        return "C"


class D(B, C):
    pass


print(D().who())


class Left(A):
    def who(self):
        return "Left+" + super().who()


class Right(A):
    def who(self):
        return "Right+" + super().who()


class Bottom(Left, Right):
    def who(self):
        return "Bottom+" + super().who()


print(Bottom().who())
print(Bottom.__bases__, D.__name__)

# oracle: micropython
# A property that is reached through super() sees the super object, not the instance.
class A:
    @property
    def size(self):
        return 1

    @property
    def own(self):
        return self.value


class B(A):
    value = 5

    @property
    def size(self):
        return super().size + 1

    @property
    def own(self):
        return super().own


print(B().size, A().size)
try:
    print(B().own)
except AttributeError as e:
    print("AttributeError:", e)

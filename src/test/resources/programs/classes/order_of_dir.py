# oracle: micropython
# dir() goes through the names in the order of the firmware's tables: fixed numbers, the alphabet, then the program's own.


class Thing:
    zz_first_here = 1
    value = 2
    zz_second_here = 3
    append = 4

    def __len__(self):
        return 0

    def __call__(self):
        return 0


for thing in (Thing, Thing(), [], {}, "", b"", (), set(), 5, int, ValueError()):
    print(dir(thing))

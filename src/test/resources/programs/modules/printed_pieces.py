# oracle: micropython
# A stream of the program's own is written to piece by piece: texts in quotes character by character.
import io
import json


class Pieces(io.IOBase):
    def __init__(self):
        self.all = []

    def write(self, data):
        self.all.append(bytes(data))
        return len(data)


def shown(printing):
    pieces = Pieces()
    printing(pieces)
    print(pieces.all)


shown(lambda to: json.dump({"a": ["b\n\"", 1, None], "é": 2.5}, to))
shown(lambda to: json.dump("\x01", to))
shown(lambda to: print("plain", 12, file=to))
shown(lambda to: print(["it's", "a\\b", "tab\t", "\x7f", "ü"], file=to))
shown(lambda to: print(b"by\x00te", (1,), {}, file=to))
shown(lambda to: print("x" * 300, repr("y" * 3), end="", file=to))

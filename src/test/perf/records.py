# In the manner of Pystone: records, globals, arrays, string comparison and small functions.
import sys

ARRAY = [0] * 51
TABLE = [ARRAY[:] for _ in range(51)]
count = 0
flag = False


class Record:
    def __init__(self, next=None, kind=0, number=0, text=""):
        self.next = next
        self.kind = kind
        self.number = number
        self.text = text

    def copy(self):
        return Record(self.next, self.kind, self.number, self.text)


def fill(array, table, index, value):
    at = index + 5
    array[at] = value
    array[at + 1] = array[at]
    array[at + 30] = at
    for i in range(at, at + 2):
        table[at][i] = at
    table[at][at - 1] += 1


def compare(first, second):
    global flag
    if first[1] == second[2]:
        flag = True
    return first > second


def visit(record):
    global count
    count += 1
    follower = record.copy()
    follower.number = record.number + 5
    follower.next = None if record.next is None else record.next.next
    record.next = follower
    if follower.kind == 0:
        follower.kind = 2
    return follower


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
record = Record(None, 0, 40, "DHRYSTONE PROGRAM, SOME STRING")
for i in range(4000 * scale):
    visit(record)
    fill(ARRAY, TABLE, 10, i & 255)
    if compare("DHRYSTONE 1", "DHRYSTONE 2"):
        record.number += 1
print(count, record.number, record.next.number, TABLE[15][14], flag)

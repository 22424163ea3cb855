# break and continue belong to the innermost loop, also out of try and with.
class Block:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)

    def __exit__(self, *args):
        print("exit", self.name)


for i in range(4):
    for j in range(4):
        if j == i:
            continue
        if i + j == 4:
            break
        print(i, j)
    else:
        print("row", i, "complete")

for i in range(3):
    with Block(i):
        if i == 1:
            continue
        for j in range(3):
            try:
                if j == 1:
                    break
                print("body", i, j)
            finally:
                print("finally", i, j)
    print("end of pass", i)


def search(rows, wanted):
    for y, row in enumerate(rows):
        for x, value in enumerate(row):
            if value == wanted:
                return x, y
    return None


print(search([[1, 2], [3, 4]], 3), search([[1, 2]], 9))

# Modifying a list while iterating over it.
items = [1, 2, 3, 4, 5, 6]
for item in items:
    if item % 2 == 0:
        items.remove(item)
print(items)
items = [1]
for item in items:
    if item < 5:
        items.append(item + 1)
print(items)

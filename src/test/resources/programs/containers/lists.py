a = [3, 1, 2]
a.append(4)
a.extend([5, 6])
a.extend("ab")
a.insert(0, "first")
a.insert(-1, "before last")
a.insert(100, "last")
print(a, len(a))
print(a.pop(), a.pop(0), a.pop(-2), a)
a.remove("b") if "b" in a else None
a.remove("a")
print(a, a.index(2), a.index(6, 2), a.count(1), a.count(9))
a.reverse()
print(a)
a.sort()
print(a, sorted(a, reverse=True))
a.sort(reverse=True)
print(a)
b = a.copy()
b.append(0)
print(a is b, a == b, len(b) - len(a))
a.clear()
print(a, bool(a))
print([1, 2] + [3], [0] * 3, 2 * ["x", "y"], [1] == [1], [1, 2] < [1, 3], [] < [0], [[1], [2]] == [[1], [2]])
print([1, [2, [3]]][1][1][0], 3 in [1, 2, 3], [1] in [[1]], list("abc"), list(range(3)), list({"k": 1}), list(()))
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 7
print(grid)
row = [0] * 2
shared = [row] * 2
shared[0][0] = 1
print(shared)
words = ["banana", "fig", "apple", "kiwi"]
words.sort(key=len)
print([len(w) for w in words])
print(sorted(words), sorted(words, key=lambda w: w[-1] + w), min(words, key=len), max(words, key=lambda w: (len(w), w)))
c = []
c.append(c)
print(len(c), c[0] is c)
for bad in (lambda: [].pop(), lambda: [1].pop(5), lambda: [1].remove(2), lambda: [1].index(2), lambda: [1][1]):
    try:
        bad()
    except (IndexError, ValueError, TypeError) as e:
        print(type(e).__name__)
big = []
for i in range(500):
    big.append(i)
while len(big) > 3:
    big.pop(len(big) // 2)
print(big)
x = [1, 2, 3, 4]
x[0], x[-1] = x[-1], x[0]
x[1:3] = [9]
x += [7]
x *= 2
print(x)

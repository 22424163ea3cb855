n = 10
while n > 0:
    n -= 3
    if n == 4:
        continue
    print(n)
else:
    print("ran out with", n)

while True:
    n += 1
    if n > 2:
        break
else:
    print("never printed: the loop was broken out of")
print("after", n)

while False:
    print("never")
else:
    print("else of a loop that never ran")

# Two loops, the outer condition changed by the inner loop.
i = j = 0
while i < 3:
    while j < 10:
        j += i + 1
        if j > 4 and j % 2:
            break
    print(i, j)
    i += 1

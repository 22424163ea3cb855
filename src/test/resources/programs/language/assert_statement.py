assert True
assert 1, "not shown"
try:
    assert False
except AssertionError as e:
    print("failed", e.args)
try:
    assert 1 == 2, "one is not two"
except AssertionError as e:
    print("failed", e, e.args)
try:
    assert [], ("a", 1)
except AssertionError as e:
    print("failed", e.args)


def check(n):
    assert n > 0, n
    return n


print(check(3))
try:
    check(-1)
except AssertionError as e:
    print(e.args[0])

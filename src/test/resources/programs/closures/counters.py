def counter(start=0, step=1):
    n = start

    def up():
        nonlocal n
        n += step
        return n

    def reset():
        nonlocal n
        n = start

    def peek():
        return n

    return up, reset, peek


up, reset, peek = counter()
up2, _, peek2 = counter(100, 10)
print(up(), up(), up2(), up(), peek(), peek2())
reset()
print(peek(), up(), peek2())


def account(balance):
    def deposit(x):
        nonlocal balance
        balance += x
        return balance

    def withdraw(x):
        nonlocal balance
        if x > balance:
            raise ValueError("not enough")
        balance -= x
        return balance

    return {"deposit": deposit, "withdraw": withdraw}


a = account(100)
print(a["deposit"](50), a["withdraw"](30))
try:
    a["withdraw"](1000)
except ValueError as e:
    print(e)
print(a["deposit"](0))

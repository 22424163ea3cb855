def shout(f):
    def wrapped(*args, **kwargs):
        return f(*args, **kwargs).upper() + "!"

    return wrapped


def times(n):
    print("times", n)

    def decorate(f):
        print("decorating")

        def wrapped(*args):
            return " ".join(f(*args) for _ in range(n))

        return wrapped

    return decorate


@times(2)
@shout
def greet(name):
    return "hello " + name


print(greet("bob"))


def register(cls):
    cls.registered = True
    return cls


@register
class Plugin:
    pass


print(Plugin.registered)


class CountCalls:
    def __init__(self, f):
        self.f = f
        self.count = 0

    def __call__(self, *args):
        self.count += 1
        return self.f(*args)


@CountCalls
def add(a, b):
    return a + b


print(add(1, 2), add(3, 4), add.count)


def replace(f):
    return 42


@replace
def gone():
    pass


print(gone)


class Tools:
    @staticmethod
    @shout
    def name():
        return "tools"

    @classmethod
    def make(cls):
        return cls.__name__


print(Tools.name(), Tools().make())


def memoize(f):
    seen = {}

    def wrapped(n):
        if n not in seen:
            seen[n] = f(n)
        return seen[n]

    return wrapped


@memoize
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(14))

class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x, *more, **options):
        return self.n + x + sum(more), sorted(options)


add = Adder(10)
print(add(1), add(1, 2, 3, z=1), callable(add), callable(Adder), callable(object()))
print(list(map(Adder(1), [1, 2]))[1])


class Machine:
    def __init__(self):
        self.state = self.idle
        self.log = []

    def idle(self, event):
        if event == "start":
            self.state = self.running

    def running(self, event):
        self.log.append(event)
        if event == "stop":
            self.state = self.idle


m = Machine()
for e in "a start b c stop d".split():
    m.state(e)
print(m.log)


class Meta:
    def __call__(self, *args):
        return Meta()


print(isinstance(Meta()()()(1), Meta))
print(Adder.__call__(add, 5)[0])

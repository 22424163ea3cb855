class Widget:
    count = 0
    def __init__(self, x, y, w=10, h=10, *, parent=None, name="widget"):
        self.x, self.y, self.w, self.h = x, y, w, h
        self.parent = parent
        self._name = name
        self.children = []
        self.dirty = True
        Widget.count += 1
        if parent:
            parent.add(self)
    def add(self, child):
        self.children.append(child)
    @property
    def name(self):
        return self._name
    @name.setter
    def name(self, v):
        self._name = v
        self.dirty = True
    @property
    def absolute(self):
        if self.parent is None:
            return self.x, self.y
        px, py = self.parent.absolute
        return self.x + px, self.y + py
    def contains(self, x, y):
        ax, ay = self.absolute
        return ax <= x < ax + self.w and ay <= y < ay + self.h
    def draw(self, out):
        out.append(self.render())
        for c in self.children:
            c.draw(out)
    def render(self):
        return type(self).__name__
    @staticmethod
    def clamp(v, lo, hi):
        return max(lo, min(v, hi))
class Label(Widget):
    def __init__(self, text, **kw):
        super().__init__(0, 0, **kw)
        self.text = text
    def render(self):
        return super().render() + ":" + self.text
class Button(Label):
    def __init__(self, text, action, **kw):
        super().__init__(text, **kw)
        self.action = action
    def press(self, *args):
        if self.action:
            return self.action(self, *args)
class Toggle(Button):
    def __init__(self, text, **kw):
        super().__init__(text, self.flip, **kw)
        self.on = False
    def flip(self, me):
        self.on = not self.on
        return self.on
root = Widget(0, 0, 100, 100, name="root")
box = Widget(10, 10, 50, 50, parent=root)
labels = [Label("l%d" % i, parent=box) for i in range(6)]
buttons = [Button("b%d" % i, lambda me, k=0: k, parent=root) for i in range(4)]
t = Toggle("t", parent=box)
for i in range(10):
    t.press()
for b in buttons:
    for i in range(5):
        b.press(i)
out = []
for i in range(4):
    root.draw(out)
hits = 0
for x in range(0, 60, 6):
    for c in box.children:
        if c.contains(x, x):
            hits += 1
for c in root.children:
    c.name = c.name + "!"
cl = [Widget.clamp(i, 3, 12) for i in range(20)]
class Vec:
    __slots__ = ("x", "y")
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y)
    def __mul__(self, k):
        return Vec(self.x * k, self.y * k)
    def __abs__(self):
        return (self.x * self.x + self.y * self.y) ** 0.5
    def __eq__(self, o):
        return self.x == o.x and self.y == o.y
    def __hash__(self):
        return self.x ^ self.y
    def __getattr__(self, n):
        return 0
v = Vec(0, 0)
for i in range(30):
    v = v + Vec(i, 1) * 2
l = abs(v)
seen = {Vec(i % 4, 0) for i in range(16)}
z = sum(v.z for _ in range(20))
isi = sum(isinstance(c, Label) for c in box.children + root.children)
has = [hasattr(c, "action") for c in box.children]
get = [getattr(c, "text", None) for c in root.children]

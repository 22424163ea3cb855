class Item:
    def __init__(self, label, action=None, children=()):
        self.label = label
        self.action = action
        self.children = list(children)
        self.parent = None
        for c in self.children:
            c.parent = self
    def path(self):
        return self.label if self.parent is None else self.parent.path() + "/" + self.label
class Value(Item):
    def __init__(self, label, lo, hi, value):
        super().__init__(label)
        self.lo, self.hi, self.value = lo, hi, value
    def turn(self, by):
        self.value = max(self.lo, min(self.hi, self.value + by))
class Menu:
    def __init__(self, root):
        self.node = root
        self.at = 0
        self.editing = False
        self.log = []
    def key(self, k):
        handler = getattr(self, "on_" + k, None)
        if handler is None:
            raise KeyError(k)
        handler()
    def on_up(self):
        if self.editing:
            self.node.children[self.at].turn(1)
        else:
            self.at = (self.at - 1) % len(self.node.children)
    def on_down(self):
        if self.editing:
            self.node.children[self.at].turn(-1)
        else:
            self.at = (self.at + 1) % len(self.node.children)
    def on_ok(self):
        item = self.node.children[self.at]
        if isinstance(item, Value):
            self.editing = not self.editing
        elif item.children:
            self.node, self.at = item, 0
        elif item.action:
            self.log.append(item.action(item))
    def on_back(self):
        if self.node.parent:
            self.node, self.at = self.node.parent, 0
    def draw(self):
        lines = []
        for i, item in enumerate(self.node.children):
            mark = ">" if i == self.at else " "
            text = "{}{}".format(mark, item.label)
            if isinstance(item, Value):
                text += ": {:>3d}{}".format(item.value, "*" if self.editing and i == self.at else "")
            lines.append(text)
        return "\n".join(lines)
menu = Menu(Item("root", None, [
    Item("LED", None, [Value("red", 0, 9, 3), Value("green", 0, 9, 9), Item("off", lambda i: i.path())]),
    Item("About", lambda i: "v1"),
    Item("Sound", None, [Value("volume", -5, 5, 0)])]))
shown = 0
for k in "ok up ok down ok ok up up ok down down ok back down ok down ok ok nothing up ok back up up up ok".split():
    try:
        menu.key(k)
    except KeyError as e:
        menu.log.append(str(e))
    shown += len(menu.draw())
print(menu.log, shown)

class NotEnough(Exception):
    def __init__(self, name, wanted, have):
        super().__init__("%s: wanted %d, have %d" % (name, wanted, have))
        self.name = name


class Item:
    count = 0

    def __init__(self, name, price, amount=0):
        self.name = name
        self.price = price
        self.amount = amount
        Item.count += 1

    def take(self, n):
        if n > self.amount:
            raise NotEnough(self.name, n, self.amount)
        self.amount -= n
        return n * self.price

    def __lt__(self, other):
        return self.value < other.value

    @property
    def value(self):
        return self.price * self.amount

    def __repr__(self):
        return f"<{self.name} x{self.amount} @ {self.price:.2f}>"


class Shop:
    def __init__(self, *items):
        self._items = {i.name: i for i in items}
        self.earned = 0

    def __getitem__(self, name):
        return self._items[name]

    def __len__(self):
        return len(self._items)

    def __iter__(self):
        return iter(self._items.values())

    def __contains__(self, name):
        return name in self._items

    def order(self, **wanted):
        failed = []
        for name, n in wanted.items():
            try:
                self.earned += self[name].take(n)
            except NotEnough as e:
                failed.append(e.args[0])
            except KeyError:
                failed.append("no " + name)
        return failed


shop = Shop(Item("led", 0.25, 100), Item("servo", 4.5, 3), Item("wire", 0.1, 500), Item("board", 19.95, 2))
print(shop.order(led=10, servo=2, wire=20))
print(shop.order(servo=2, board=1, motor=1))
print(shop.order(board=2))
print(len(shop), "led" in shop, "motor" in shop, "%.2f" % shop.earned, Item.count)
best = sorted(shop, key=lambda i: -i.value)
print(best)
print(min(shop, key=lambda i: i.amount))
total = sum(i.value for i in shop)
print("total {:8.2f}".format(total))

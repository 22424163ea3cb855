# board: feather_m4_express
import displayio
from displayio import *
def say(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
g = Group(scale=2, x=-3, y=5)
print(len(g), bool(g), g.scale, g.x, g.y, g.hidden)
class Sprite(TileGrid):
    def __init__(self, n):
        self.n = n
        super().__init__(Bitmap(8, 8, 2), pixel_shader=Palette(2), tile_width=4, tile_height=2, width=3, height=2)
    def __repr__(self): return "S%d" % self.n
class Label(Group):
    def __init__(self, text):
        super().__init__()
        self.text = text
        self.append(Sprite(7))
    def __repr__(self): return "L" + self.text
a, b, c = Sprite(1), Sprite(2), Label("x")
g.append(a); g.append(b); g.insert(0, c); 
print(list(g), g[1] is a, g.index(b), len(c), c[0], g[-1])
say(lambda: g.append(a)); say(lambda: g.append(3)); say(lambda: g.index(5)); say(lambda: g[3]); say(lambda: g[0:1])
print(g.pop(), g.pop(0), list(g)); g.append(b); g.remove(a); print(list(g)); g[0] = a; print(list(g)); del g[0]; print(list(g))
for s in (3, 1, 2): g.append(Sprite(s))
g.sort(key=lambda s: s.n); print(list(g)); g.sort(key=lambda s: s.n, reverse=True); print(list(g))
a.x = 5; a.y = -7; a.flip_x = True; a.hidden = 1
print(a.x, a.y, a.width, a.height, a.tile_width, a.tile_height, a.flip_x, a.flip_y, a.transpose_xy, a.hidden, a.contains((6, 0, 0)), a.contains((5, 65529, 0)))
a[0] = 5; a[2, 1] = 7; print([a[i] for i in range(6)], a[2, 1]); 
def put(i, v): a[i] = v
say(lambda: put(0, 8)); say(lambda: a[6]); say(lambda: a[3, 0]); say(lambda: put(0, None)); say(lambda: TileGrid(3, pixel_shader=Palette(1))); say(lambda: TileGrid(Bitmap(3, 3, 2), pixel_shader=3)); say(lambda: TileGrid(Bitmap(3, 3, 2), pixel_shader=Palette(1), tile_width=2))
t = TileGrid(Bitmap(2, 2, 2), pixel_shader=ColorConverter(), width=40, height=30); print(t[5, 5], t.bitmap.width); say(lambda: setattr(t, "bitmap", Bitmap(3, 2, 2))); t.bitmap = Bitmap(2, 2, 4); print(t.bitmap.bits_per_value)
t = TileGrid(Bitmap(100, 10, 2), pixel_shader=Palette(2), tile_width=1, tile_height=1, width=3, height=1, default_tile=300); print(t[0], t[1], t[2]); t[1]=999; print(t[0], t[1], t[2])
g.scale = 3; say(lambda: setattr(g, "scale", 0)); print(g.scale); displayio.release_displays()
class Bad(Group):
    def __init__(self): pass
say(lambda: g.append(Bad())); say(lambda: Group(scale=0)); say(lambda: Group(5))

import _zoo

print(_zoo.keeper, _zoo.Bird.sound, _zoo.birds.Duck is _zoo.Bird, _zoo.__name__)
print(hasattr(_zoo, "cats"))
import _zoo.cats

print(_zoo.cats.prey, _zoo.cats.who(), _zoo.water.depth)
from _zoo.water import fish, depth
from _zoo import cats as c
import _zoo.water.fish as f

print(fish.name, depth, c is _zoo.cats, f is fish)
import sys

print(sorted(name for name in sys.modules if name.startswith("_zoo")))
m = __import__("_zoo.cats")
print(m is _zoo, __import__("_zoo.cats", None, None, ("x",)) is _zoo.cats)

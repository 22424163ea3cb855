from . import keeper
from .birds import Duck
from .water import fish

prey = [Duck.sound, fish.name]


def who():
    return keeper + " keeps the cats"

from .. import keeper
from ..birds import Duck
from . import depth

name = "carp of " + keeper + " at %d m, fears %s" % (depth, Duck.sound)

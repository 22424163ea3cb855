print("importing _zoo as", __name__)

keeper = "Ann"
from . import birds
from .birds import Duck as Bird

import sys

print(__name__)
me = sys.modules["__main__"] if "__main__" in sys.modules else __import__("__main__")
value = 5
print(me.value)
me.value = 6
print(value, me.__name__)

import _lazy

print(_lazy.question, _lazy.answer, getattr(_lazy, "other", "default"), hasattr(_lazy, "answer"))
try:
    _lazy.nothing
except AttributeError:
    print("AttributeError")
from _lazy import answer

print(answer)
_lazy.added = 5
print(_lazy.added)
del _lazy.added
print(hasattr(_lazy, "added"))

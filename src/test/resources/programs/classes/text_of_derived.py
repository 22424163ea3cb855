# oracle: micropython
class A(list):
    def __repr__(self): return "R"
print(A(), str(A()), repr(A()))
from array import array
from collections import deque
class D(deque):
    def __repr__(self): return "R"
print(D((),3), str(D((),3)))
class P(property):
    def __repr__(self): return "R"
print(P())
class O(object):
    def __repr__(self): return "R"
print(O())
class Z(zip):
    def __repr__(self): return "R"
try: print(Z([1]))
except Exception as e: print(e)
class E(enumerate):
    def __repr__(self): return "R"
print(E([1]))
class M(map):
    def __repr__(self): return "R"
print(M(int,[1]), str(M(int,[1])))

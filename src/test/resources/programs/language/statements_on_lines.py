a = 1; b = 2; print(a, b)
if a: print("one"); print("two")
for i in range(2): print(i); print("-")
total = 1 + \
    2 + \
    3
print(total)
values = [
    1,  # a comment in the middle
    2,

    3,
]
print(values, len(
    values
))
def f(): return 5
class C: x = 1; y = 2
print(f(), C.x, C.y)
while a: a -= 1
print(a)
try: print("try")
finally: print("finally")
text = ("one "
        "two "
        'three')
print(text)
if (a == 0 and
        b == 2):
    # only a comment
    pass
print("tabs:")
if True:
	print("a tab indents, too")
	if True:
		print("and two")
long = """first
  second \
continued
"""
print(long, end="")
print(f(
), {"k":
    1}["k"])
pass; pass
print("no newline at the end follows")
print("last line")
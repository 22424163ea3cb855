def yes(name):
    print(name, end=" ")
    return name


def no(name):
    print(name, end=" ")
    return ""


print(yes("a") and yes("b"))
print(no("a") and yes("b"))
print(yes("a") or yes("b"))
print(no("a") or yes("b") or yes("c"))
print(no("a") or yes("b") and yes("c"))
print((no("a") or yes("b")) and no("c"))
print(not yes("a"), not no("b"))
print(yes("a") if yes("b") else yes("c"))
print(yes("a") if no("b") else yes("c"))
print(1 if 0 else 2 if 0 else 3)
print(0 or None or [] or "last", 1 and "x" and (2,))

# In conditions.
if no("p") or (yes("q") and not no("r")):
    print("taken")
while yes("w") and no("stop"):
    print("never")
print()

# As a default.
settings = {}
print(settings.get("rate") or 100)

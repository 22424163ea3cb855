# oracle: micropython
# Files as POSIX has them.
import io
import os

NAME = "files_of_a_test.tmp"


def attempt(action):
    try:
        print(action())
    except (OSError, ValueError) as error:
        print(repr(error))


with open(NAME, "w+b") as file:
    print(file.write(b"hello"), file.seek(100), file.write(b"x"), file.tell(), file.seek(0), len(file.read()))
    attempt(lambda: file.seek(-1))
    attempt(lambda: file.seek(-1000, 1))
    print(file.seek(-1, 2), file.read(), file.flush())
for action in (file.read, file.flush, file.tell, file.fileno, file.readline, lambda: file.write(b"a"), lambda: file.seek(0), lambda: list(file), file.close):
    attempt(action)
print(file)
with open(NAME) as file:
    attempt(lambda: file.write("a"))
file = open(NAME, "w")
attempt(file.read)
file.write("abc")
print(open(NAME).read())
file.close()
with open(NAME, "a") as file:
    file.seek(0)
    file.write("d")
print(open(NAME).read(), open(NAME, "q").read(), type(open(NAME, "rb")))
attempt(lambda: open("no/such/file"))
attempt(lambda: open(NAME, "x").read())
print(open(1, "wb").write(b"by number\n"))
os.remove(NAME)

# Exceptions: raising, catching by class, finally, and context managers.
import sys


class Refused(Exception):
    pass


class Guard:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, trace):
        return kind is Refused


def check(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 7 == 0:
        raise ValueError("seven")
    return i


def run(count):
    caught = done = 0
    for i in range(count):
        try:
            check(i)
        except Refused as refused:
            caught += refused.args[0] & 1
        except (ValueError, KeyError):
            caught += 2
        finally:
            done += 1
    return caught, done


def guarded(count):
    passed = 0
    for i in range(count):
        with Guard():
            if i & 1:
                raise Refused(i)
            passed += 1
    return passed


scale = int(sys.argv[1]) if len(sys.argv) > 1 else 300
print(run(7000 * scale), guarded(3500 * scale))

def attempt(action):
    try:
        print("try", end=" ")
        result = action()
    except ZeroDivisionError:
        print("zero", end=" ")
        result = None
    except (KeyError, IndexError) as e:
        print("lookup", type(e).__name__, end=" ")
        result = None
    except Exception as e:
        print("other", type(e).__name__, end=" ")
        result = None
    else:
        print("else", end=" ")
    finally:
        print("finally", end=" ")
    print("->", result)


attempt(lambda: 5)
attempt(lambda: 1 // 0)
attempt(lambda: {}["a"])
attempt(lambda: [][0])
attempt(lambda: int("x"))
attempt(lambda: None.x)

try:
    pass
except:
    print("never")
else:
    print("else runs when nothing happened")

try:
    raise KeyError
except:
    print("a bare except catches all")

try:
    try:
        1 / 0
    except KeyError:
        print("not this one")
    finally:
        print("inner finally")
except ZeroDivisionError:
    print("the outer one")

# The first handler that fits wins; subclasses fit.
for exc in (IndexError(), KeyError(), LookupError(), ArithmeticError(), ZeroDivisionError(), OSError(), NotImplementedError()):
    try:
        raise exc
    except LookupError:
        print("LookupError")
    except ArithmeticError:
        print("ArithmeticError")
    except RuntimeError:
        print("RuntimeError")
    except Exception:
        print("Exception")

# Handlers are only looked at when needed.
def which(name):
    print("asked for", name)
    return ValueError


try:
    raise ValueError
except which("first"):
    print("caught")
except which("second"):
    print("never")
try:
    pass
except which("third"):
    pass

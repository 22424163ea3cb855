import sys

for attempt in range(2):
    try:
        import _broken
    except ValueError as e:
        print("ValueError", e)
print("_broken" in sys.modules)
for text in (
    "import no_such_module",
    "import _greeter.nothing",
    "from _greeter import nothing",
    "from _zoo import nothing",
    "from no_such_package.inner import x",
    "import _zoo.nothing",
):
    try:
        exec(text)
        print("no error:", text)
    except ImportError:
        print("ImportError:", text)
    except Exception as e:
        print("other error:", text)
try:
    import numpy_or_not_here as np
except ImportError:
    np = None
print(np)

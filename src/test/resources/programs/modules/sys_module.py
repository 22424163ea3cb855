import sys

print(type(sys.path).__name__, sys.byteorder, sys.maxsize > 2**29, len(sys.version_info) >= 3, sys.version_info[0], type(sys.version).__name__, type(sys.platform).__name__, type(sys.implementation.name).__name__)
sys.stdout.write("written\n")
print("to stdout", file=sys.stdout)
try:
    sys.exit(2)
except SystemExit as e:
    print(e.args)
print("no_such" in sys.modules)
sys.path.append("/extra")
print(sys.path[-1])
sys.path.pop()
print(hasattr(sys, "stdin"), hasattr(sys, "stderr"))

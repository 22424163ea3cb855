import sys

for action in (lambda: sys.exit(), lambda: sys.exit(3), lambda: sys.exit("text"), lambda: exec("raise SystemExit")):
    try:
        action()
    except SystemExit as e:
        print("SystemExit", e.args)

try:
    sys.exit(1)
except Exception:
    print("never: it is no Exception")
except BaseException as e:
    print(type(e).__name__)

try:
    try:
        sys.exit()
    finally:
        print("finally runs")
except SystemExit:
    print("stopped stopping")

try:
    raise KeyboardInterrupt
except Exception:
    print("never")
except KeyboardInterrupt:
    print("KeyboardInterrupt")
print("the end")
sys.exit(0)

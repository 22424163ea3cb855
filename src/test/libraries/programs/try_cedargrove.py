# libraries: cedargrove_ohmslaw cedargrove_rangeslicer
import cedargrove_ohmslaw
from cedargrove_rangeslicer import Slicer

print(sorted(n for n in dir(cedargrove_ohmslaw) if not n.startswith("_"))[:6])
slicer = Slicer(0, 65535, 0, 10, 2, 0.25)
for raw in (0, 5000, 15000, 32768, 60000, 65535):
    print(slicer.range_slicer(raw))

# libraries: adafruit_pioasm
import adafruit_pioasm

program = """
.program square
.side_set 1 opt
    set pins 1 side 1 [2]
loop:
    out x, 8
    jmp x-- loop
    mov isr, !y
    push block
    wait 0 gpio 3
.wrap_target
    set pins 0
.wrap
"""
print(list(map(hex, adafruit_pioasm.assemble(program))))
p = adafruit_pioasm.Program(program)
print({k: v for k, v in sorted(p.pio_kwargs.items())}, p.debuginfo)
try:
    adafruit_pioasm.assemble("bogus x")
except Exception as e:
    print(type(e).__name__, e)

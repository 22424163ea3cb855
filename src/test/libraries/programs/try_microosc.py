# libraries: microosc
import microosc

for message in (microosc.OscMsg("/1/xy1", [0.25, 0.5], ("f", "f")), microosc.OscMsg("/fader", [3, "text"], ("i", "s"))):
    packet = bytearray(64)
    print(microosc.create_osc_packet(message, packet), packet)
print(microosc.parse_osc_packet(b"/1/xy1\x00\x00,ff\x00>\x80\x00\x00?\x00\x00\x00", 20))

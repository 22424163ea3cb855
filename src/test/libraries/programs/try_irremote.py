# libraries: adafruit_irremote
import adafruit_irremote

decoder = adafruit_irremote.GenericDecode()
pulses = [9000, 4500]
for byte in (0x00, 0xff, 0xa2, 0x5d):
    for bit in range(7, -1, -1):
        pulses += [560, 1690 if byte >> bit & 1 else 560]
pulses.append(560)
print(decoder.decode_bits(pulses), len(pulses))
print(adafruit_irremote.bin_data(pulses))
for wrong in ([9000, 2250, 560], [100, 200], [560] * 12, list(range(100, 2000, 70))):
    try:
        print(decoder.decode_bits(wrong))
    except (adafruit_irremote.IRNECRepeatException, adafruit_irremote.IRDecodeException, adafruit_irremote.FailedToDecode) as e:
        print(type(e).__name__, e.args)

class PulseOut:
    def send(self, pulses):
        print(pulses)
transmitter = adafruit_irremote.GenericTransmit(header=[9000, 4500], one=[560, 1700], zero=[560, 560], trail=0)
transmitter.transmit(PulseOut(), [0x0f, 0xa5])

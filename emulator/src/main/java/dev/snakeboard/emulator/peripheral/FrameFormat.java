package dev.snakeboard.emulator.peripheral;

import dev.snakeboard.emulator.time.TimeBase;

/**
 * How a byte goes over a serial line: a low start bit, the data bits lowest first, the parity bit, high stop bits.
 *
 * @param baudrate bits per second
 * @param bits     5 … 9 data bits
 * @param stop     1 or 2 stop bits
 */
public record FrameFormat(int baudrate, int bits, Parity parity, int stop) {

    public FrameFormat {
        if (baudrate < 1 || bits < 5 || bits > 9 || stop < 1 || stop > 2) {
            throw new IllegalArgumentException("no such serial format: " + baudrate + " baud, " + bits + " data bits, " + stop + " stop bits");
        }
    }

    /** 8 data bits, no parity, 1 stop bit. */
    public static FrameFormat of(int baudrate) {
        return new FrameFormat(baudrate, 8, Parity.NONE, 1);
    }

    /** Units of the time base per bit. */
    public long bitUnits() {
        return TimeBase.period(baudrate);
    }

    /** Bits in a frame, start and stop included. */
    public int frameBits() {
        return 1 + bits + (parity == Parity.NONE ? 0 : 1) + stop;
    }

    /** Units of the time base per frame. */
    public long frameUnits() {
        return frameBits() * bitUnits();
    }

    /** The frame as bits, the first one lowest. */
    int encode(int value) {
        int data = value & (1 << bits) - 1;
        int frame = data << 1;
        int at = 1 + bits;
        if (parity != Parity.NONE) {
            int odd = Integer.bitCount(data) & 1;
            frame |= (parity == Parity.EVEN ? odd : 1 - odd) << at++;
        }
        return frame | (1 << stop) - 1 << at;
    }
}

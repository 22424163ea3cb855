package dev.snakeboard.board;

import java.util.Locale;

/**
 * What the machine under the VM takes time for, beside the VM's own instructions. The end of each name says the unit of its figure: cycles of the CPU,
 * nanoseconds or picoseconds whatever the CPU's clock is, and so on.
 */
public enum Timing {
    /** From a request to the first instruction of its handler, when nothing else has the CPU. */
    INTERRUPT_ENTRY_CYCLES,
    /** From the end of a handler back to what it interrupted. */
    INTERRUPT_EXIT_CYCLES,
    /** From the end of a handler to the beginning of the next that waits. */
    INTERRUPT_CHAIN_CYCLES,

    /** Lower numbers interrupt higher ones. */
    EDGE_PRIORITY,
    /** The handler of an edge on a pad: {@code countio}, {@code rotaryio}. */
    EDGE_HANDLER_CYCLES,

    UART_PRIORITY,
    /** The handler of received bytes. */
    UART_HANDLER_CYCLES,
    /** What the hardware holds before the driver takes it. */
    UART_FIFO_BYTES,
    /** How many bytes in the hardware raise an interrupt. */
    UART_THRESHOLD_BYTES,
    /** Frames of silence after which fewer bytes raise one too; 0 where the threshold is 1. */
    UART_IDLE_FRAMES,

    TICK_PRIORITY,
    /** From the tick to its handler, beside the entry: where the timer's task stands between. */
    TICK_DISPATCH_CYCLES,
    /** The handler of the tick of 1/1024 s, scanners apart. */
    TICK_HANDLER_CYCLES,
    /** Each of the 31 interrupts between two ticks, where the timer cannot count them by itself; 0 elsewhere. */
    TICK_EMPTY_CYCLES,
    /** The work that each tick leaves for the background: display, file system, port. */
    TICK_BACKGROUND_CYCLES,

    /** A scan of keys, beside the keys. */
    KEY_SCAN_CYCLES,
    /** Each key of a scan: read, compare, count. */
    KEY_SCAN_KEY_CYCLES,

    /** What a sleep spends before and after the CPU stands still: sums, the timer's registers, and the interrupt that wakes. */
    SLEEP_CYCLES,
    /** Waiting until the timer that ends a sleep has taken its new value. */
    SLEEP_TIMER_NS,

    /** All conversions of one reading. */
    ADC_CONVERSION_NS,
    /** The driver's part of a reading. */
    ADC_DRIVER_CYCLES,

    /** The driver's part of a transfer, beside its bits on the bus. */
    I2C_TRANSFER_CYCLES,
    /** What the driver adds to each byte. */
    I2C_BYTE_CYCLES,
    /** How often an address that nobody acknowledges is tried, in reads and writes. */
    I2C_ATTEMPTS,
    /** A pause after each probe of an address. */
    I2C_PROBE_PAUSE_MS,

    /** The driver's part of a transfer. */
    SPI_TRANSFER_CYCLES,
    /** What the driver adds to each byte of a transfer without DMA. */
    SPI_BYTE_CYCLES,
    /** The length from which on a transfer goes by DMA. */
    SPI_DMA_BYTES,
    /** The driver's part of a transfer by DMA. */
    SPI_DMA_CYCLES,

    /** High time of a 0 sent to a NeoPixel. */
    PIXEL_ZERO_PS,
    /** High time of a 1. */
    PIXEL_ONE_PS,
    /** Period of a bit. */
    PIXEL_BIT_PS,
    /** Raw ticks after a write before which the next one waits. */
    PIXEL_GAP_TICKS,
    /** The driver's part of a write, beside the bits. */
    PIXEL_DRIVER_CYCLES,

    /** Erasing the least that can be erased of the flash that the firmware runs from; the CPU stands still meanwhile. */
    FLASH_ERASE_NS,
    FLASH_ERASE_BYTES,
    /** Programming a page of it. */
    FLASH_PROGRAM_NS,
    FLASH_PROGRAM_BYTES,
    /** What the firmware erases and writes together for a change of the drive on that flash. */
    FLASH_DRIVE_BYTES,
    /** What it erases and writes together for a change of {@code microcontroller.nvm}. */
    FLASH_NVM_BYTES,

    /** Erasing a sector of 4 KiB of a flash chip of its own, to which the CPU talks by SPI or QSPI. */
    SPI_FLASH_ERASE_NS,
    /** Programming a page of 256 bytes of it. */
    SPI_FLASH_PROGRAM_NS,

    USB_PRIORITY,
    /** The handler of the end of a packet. */
    USB_HANDLER_CYCLES,
    /** What the driver of USB holds for the host. */
    USB_BUFFER_BYTES,
    /** From one packet of 64 bytes to the next while the host takes them. */
    USB_PACKET_NS,
    /** The work that each packet leaves for the background. */
    USB_PACKET_CYCLES,
    /** How long a write waits for a host that takes nothing before it is given up; 0 for ever. */
    USB_PATIENCE_MS;

    /** The name in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}

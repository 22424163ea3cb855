package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.board.ChipDefinition.Port;
import dev.snakeboard.emulator.peripheral.Uart;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/** Reading and writing of a UART, with the port's way of waiting ({@code ports/*}{@code /common-hal/busio/UART.c}). */
record UartStream(Hardware hardware, Uart uart, int timeout) implements Stream {
    private Vm vm() {
        return hardware.vm;
    }

    private PythonException noPin(String name) {
        return vm().valueError(Message.of("No %s pin", name));
    }

    @Override
    public int read(int address, int length) {
        if (length == 0) {
            return 0;
        }
        if (uart.rx().isEmpty()) {
            throw noPin("rx");
        }
        int read = hardware.port() == Port.NORDIC ? readAtOnce(address, length) : readAsItComes(address, length);
        return read == 0 ? -EAGAIN : read;
    }

    /** SAM and ESP: the timeout runs from the last byte, and the wait ends after it, not at it. */
    private int readAsItComes(int address, int length) {
        int total = 0;
        long start = hardware.milliseconds();
        while (true) {
            byte[] bytes = uart.take(length - total);
            vm().ram.write(address + total, bytes);
            total += bytes.length;
            if (total == length) {
                return total;
            }
            if (bytes.length > 0) {
                start = hardware.milliseconds();
            }
            vm().host().background();
            if (vm().isInterruptPending() || timeout == 0 || !hardware.spin(start + timeout + 1, () -> uart.available() > 0)) {
                return total;
            }
        }
    }

    /** nRF: waits for all bytes, with one timeout for them together; Ctrl-C gives up what has come. */
    private int readAtOnce(int address, int length) {
        if (uart.available() < length) {
            hardware.spin(hardware.milliseconds() + timeout, () -> uart.available() >= length);
            if (vm().isInterruptPending()) {
                return 0;
            }
        }
        byte[] bytes = uart.take(length);
        vm().ram.write(address, bytes);
        return bytes.length;
    }

    @Override
    public int write(int address, int length) {
        if (uart.tx().isEmpty()) {
            throw noPin("tx");
        }
        if (length == 0) {
            return 0;
        }
        long end = uart.send(vm().ram.bytes(address, length));
        // SAM's driver has done its part when it hands over the last byte: that one and the one before are still in the hardware.
        long done = hardware.port() == Port.ATMEL_SAMD ? end - 2 * uart.format().frameUnits() : end;
        vm().clock.spinUntil(done, () -> {
            vm().host().background();
            return false;
        });
        return length;
    }

    @Override
    public int poll(int wanted) {
        int ready = uart.available() > 0 ? POLL_READ : 0;
        boolean idle = uart.sendingUntil() <= vm().clock.now();
        if (idle && (uart.tx().isPresent() || hardware.port() == Port.NORDIC)) {
            ready |= POLL_WRITE;
        }
        return ready & wanted;
    }
}

package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code sys.stdin}, {@code sys.stdout} and {@code sys.stderr}, all on the serial console ({@code shared/runtime/sys_stdio_mphal.c}).
 *
 * <pre>
 * word 0  type
 * word 1  0 stdin, 1 stdout, 2 stderr
 * </pre>
 */
final class StdioType extends NativeType {
    private static final int STDIN = 0;

    StdioType() {
        super("TextIOWrapper");
    }

    /** A stream object in flash. */
    static @Word int inFlash(Vm vm, int number) {
        return vm.flash.object(Types.STDIO, number);
    }

    @Override
    public void define(Members m) {
        StreamMethods.defineReadWrite(m);
        m.function("readlines", StreamMethods::readLines)
                .function("close", (vm, self) -> self)
                .function("__enter__", (vm, self) -> self)
                .function("__exit__", 4, 4, (vm, args) -> Words.NONE);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<io.TextIOWrapper " + vm.words[(self >> 2) + 1] + ">");
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return StreamMethods.nextLine(vm, self);
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + 1] == STDIN ? new Input(vm) : new Output(vm);
    }

    /** Waits for a byte of console input; EOFError if none can ever come. */
    static int readByte(Vm vm) {
        return switch (Waiting.until(vm, Waiting.FOR_EVER, vm.host()::consoleReady)) {
            case READY -> vm.host().readConsole();
            case HOPELESS -> throw vm.raiseWith(Types.EOF_ERROR);
            default -> {
                vm.checkPending();
                yield readByte(vm);
            }
        };
    }

    /** Reads block until all bytes are there; Enter is a line feed. */
    private record Input(Vm vm) implements Stream {
        @Override
        public int read(int address, int length) {
            for (int i = 0; i < length; i++) {
                int c = readByte(vm);
                vm.ram.setByte(address + i, c == '\r' ? '\n' : c);
            }
            return length;
        }

        @Override
        public int write(int address, int length) {
            return -Errno.EPERM;
        }

        @Override
        public int poll(int wanted) {
            return pollInput(vm, wanted);
        }

        @Override
        public boolean isText() {
            return true;
        }
    }

    private record Output(Vm vm) implements Stream {
        @Override
        public int read(int address, int length) {
            return -Errno.EPERM;
        }

        @Override
        public int write(int address, int length) {
            vm.console().print(vm.ram.bytes(address, length));
            return length;
        }

        /** The device looks at the input here too, and never says that one can write ({@code mp_hal_stdio_poll}). */
        @Override
        public int poll(int wanted) {
            return pollInput(vm, wanted);
        }

        @Override
        public int flush() {
            return -EINVAL;
        }

        @Override
        public boolean isText() {
            return true;
        }
    }

    private static int pollInput(Vm vm, int wanted) {
        return (wanted & Stream.POLL_READ) != 0 && vm.host().consoleReady() ? Stream.POLL_READ : 0;
    }
}

package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.FileIoType;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code io.FileIO} and {@code io.TextIOWrapper} of a program on the host ({@code extmod/vfs_posix_file.c}): files have a number, those of the standard
 * streams are 0 to 2, and a closed one raises ValueError.
 */
public final class PosixFileType extends FileIoType {
    private static final int STREAMS = 3;

    /** The standard streams as {@code buffer}, in flash; in the type of text files. */
    private final @Word int[] buffers = new int[STREAMS];

    private PosixFileType(String name) {
        super(name);
    }

    /** Installs the types, before any file is opened. */
    static void install(Vm vm) {
        vm.types.add(Types.FILE_IO, new PosixFileType("FileIO"));
        vm.types.add(Types.TEXT_IO, new PosixFileType("TextIOWrapper"));
        FileObject.reserveNumbers(vm, STREAMS);
    }

    /** A standard stream as text, in flash: 0 input, 1 output, 2 errors. */
    static @Word int standard(Vm vm, int number) {
        return vm.flash.object(Types.TEXT_IO, number);
    }

    @Override
    public void define(Members m) {
        super.define(m);
        m.function("fileno", (vm, self) -> Words.ofSmall(number(vm, self)));
    }

    private static int number(Vm vm, @Word int self) {
        int number = FileObject.number(vm, self);
        if (number < 0) {
            throw vm.valueError("I/O operation on closed file");
        }
        return number;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<io.%s %d>".formatted(name(), FileObject.number(vm, self)));
    }

    @Override
    public boolean attribute(Vm vm, @Word int self, int name, int dest) {
        int number = FileObject.number(vm, self);
        boolean isStandard = vm.hasEverything() && vm.is(self, Types.TEXT_IO) && number >= 0 && number < STREAMS;
        if (vm.words[dest] != Words.NULL || !isStandard || name != vm.names.firmwareName("buffer")) {
            return false;
        }
        if (buffers[number] == Words.NULL) {
            buffers[number] = vm.flash.object(Types.FILE_IO, number);
        }
        vm.words[dest] = buffers[number];
        return true;
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        int number = FileObject.number(vm, self);
        return number >= 0 && number < STREAMS ? new Standard(vm, number, vm.is(self, Types.TEXT_IO)) : new Numbered(vm, self, super.stream(vm, self));
    }

    /** A file: as one of a board, but for what happens once it is closed. */
    private record Numbered(Vm vm, @Word int self, Stream file) implements Stream {
        @Override
        public int read(int address, int length) {
            number(vm, self);
            int result = file.read(address, length);
            return result == -Errno.EACCES ? -Errno.EBADF : result;
        }

        @Override
        public int write(int address, int length) {
            number(vm, self);
            int result = file.write(address, length);
            return result == -Errno.EACCES ? -Errno.EBADF : result;
        }

        @Override
        public int poll(int wanted) {
            return wanted & (POLL_READ | POLL_WRITE);
        }

        @Override
        public long seek(long offset, int whence) {
            number(vm, self);
            return file.seek(offset, whence);
        }

        @Override
        public int flush() {
            number(vm, self);
            return file.flush();
        }

        @Override
        public int close() {
            return file.close();
        }

        @Override
        public boolean isText() {
            return file.isText();
        }
    }

    /** A standard stream of the host. */
    private record Standard(Vm vm, int number, boolean isText) implements Stream {
        private static final int ESPIPE = 29;

        @Override
        public int read(int address, int length) {
            if (number != 0) {
                return -Errno.EBADF;
            }
            int read = 0;
            while (read < length && (read == 0 || vm.host().consoleReady())) {
                int c = vm.host().readConsole();
                if (c < 0) {
                    break;
                }
                vm.ram.setByte(address + read++, c);
            }
            return read;
        }

        @Override
        public int write(int address, int length) {
            if (number == 0) {
                return -Errno.EBADF;
            }
            Printer out = number == 2 ? vm.host().errors() : vm.console();
            out.print(vm.ram.bytes(address, length));
            return length;
        }

        @Override
        public int poll(int wanted) {
            int ready = number != 0 ? POLL_WRITE : vm.host().consoleReady() ? POLL_READ : 0;
            return wanted & ready;
        }

        @Override
        public long seek(long offset, int whence) {
            return -ESPIPE;
        }
    }
}

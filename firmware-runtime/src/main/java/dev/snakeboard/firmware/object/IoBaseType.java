package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code io.IOBase}: base of streams written in Python, whose {@code readinto}, {@code write} and {@code ioctl} the stream operations call
 * ({@code py/modio.c}).
 */
public final class IoBaseType extends NativeType {
    private static final int IOCTL_FLUSH = 1;
    private static final int IOCTL_POLL = 3;
    private static final int IOCTL_CLOSE = 4;

    private @Word int singleton;

    public IoBaseType() {
        super("IOBase");
    }

    @Override
    public boolean canMake() {
        return true;
    }

    /** There is one instance, in flash: all that it could hold is in the Python object. */
    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        if (singleton == Words.NULL) {
            singleton = vm.flash.object(Types.IO_BASE);
        }
        return singleton;
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        return new Stream() {
            @Override
            public int read(int address, int length) {
                return transfer(vm, self, "readinto", address, length);
            }

            @Override
            public int write(int address, int length) {
                return transfer(vm, self, "write", address, length);
            }

            @Override
            public int poll(int wanted) {
                return ioctl(vm, self, IOCTL_POLL, wanted);
            }

            @Override
            public int flush() {
                return ioctl(vm, self, IOCTL_FLUSH, 0);
            }

            @Override
            public int close() {
                return ioctl(vm, self, IOCTL_CLOSE, 0);
            }
        };
    }

    /** Calls a method with a bytearray over the memory; None means that the stream would block. */
    private static int transfer(Vm vm, @Word int self, String method, int address, int length) {
        int mark = vm.heap.mark();
        int words = vm.reserveNative(4);
        try {
            @Word int bytes = ArrayObject.onStack(vm, words, length, address);
            @Word int result = vm.callMethod(self, vm.names.firmwareName(method), bytes);
            return result == Words.NONE ? -Stream.EAGAIN : vm.toInt(result);
        } finally {
            vm.freeNative(words);
            vm.heap.release(mark);
        }
    }

    private static int ioctl(Vm vm, @Word int self, int request, int argument) {
        int name = vm.names.firmwareName("ioctl");
        return vm.toInt(vm.callMethod(self, name, Words.ofSmall(request), vm.ofLong(argument)));
    }
}

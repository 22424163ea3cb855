package dev.snakeboard.firmware.object;

import static dev.snakeboard.firmware.object.Words.NULL;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.Vm;

/**
 * The places that an exception passed ({@code mp_obj_traceback_t}): type, room and length (16 bits each, in words), address of the entries.
 * An entry is three words: file, line, block; the innermost comes first.
 */
public final class TracebackObject extends NativeType {
    private static final int ENTRY = 3;

    /** What tracebacks may take of the emergency buffer: two places. */
    static final int EMERGENCY_BYTES = 2 * 4 * ENTRY;

    public TracebackObject() {
        super("traceback");
    }

    static @Word int orNull(Vm vm) {
        int address = vm.heap.allocate(12, Heap.Content.POINTERS);
        if (address == 0) {
            address = vm.emergencyTraceback();
            vm.words[(address >> 2) + 1] = 0;
            vm.words[(address >> 2) + 2] = 0;
        }
        vm.words[address >> 2] = Types.TRACEBACK;
        return address;
    }

    /** An empty traceback. */
    static @Word int of(Vm vm) {
        return vm.allocateObject(Types.TRACEBACK, 12);
    }

    /** How many places it holds. */
    public static int size(Vm vm, @Word int traceback) {
        return traceback == NULL ? 0 : (vm.words[(traceback >> 2) + 1] >>> 16) / ENTRY;
    }

    private static int entry(Vm vm, @Word int traceback, int i) {
        return (vm.words[(traceback >> 2) + 2] >> 2) + ENTRY * i;
    }

    /** The file of place {@code i}, as the id of an interned string. */
    public static int file(Vm vm, @Word int traceback, int i) {
        return vm.words[entry(vm, traceback, i)];
    }

    public static int line(Vm vm, @Word int traceback, int i) {
        return vm.words[entry(vm, traceback, i) + 1];
    }

    /** The function of place {@code i}, or 0 if it is not known. */
    public static int block(Vm vm, @Word int traceback, int i) {
        return vm.words[entry(vm, traceback, i) + 2];
    }

    /** Drops the innermost place if there would be more than {@code sys.tracebacklimit}; false if no place is wanted at all. */
    static boolean makeRoom(Vm vm, @Word int traceback, int limit) {
        if (limit <= 0) {
            return false;
        }
        if (size(vm, traceback) >= limit) {
            int at = traceback >> 2;
            int length = (vm.words[at + 1] >>> 16) - ENTRY;
            int data = vm.words[at + 2] >> 2;
            System.arraycopy(vm.words, data + ENTRY, vm.words, data, length);
            vm.words[at + 1] = vm.words[at + 1] & 0xffff | length << 16;
        }
        return true;
    }

    static void add(Vm vm, @Word int traceback, int file, int line, int block) {
        int at = traceback >> 2;
        int allocated = vm.words[at + 1] & 0xffff;
        int length = vm.words[at + 1] >>> 16;
        if (length + ENTRY > allocated) {
            int data = vm.words[at + 2];
            if (data != 0 && data == vm.emergencyBuffer()) {
                return;
            }
            int grown = data == 0
                    ? vm.allocator.allocateOrNull(4 * ENTRY, Heap.Content.POINTERS)
                    : vm.allocator.reallocateOrNull(data, 4 * (allocated + ENTRY));
            allocated += ENTRY;
            if (grown == 0) {
                if (data != 0 || vm.emergencyBuffer() == 0) {
                    return;
                }
                grown = vm.emergencyBuffer();
                allocated = EMERGENCY_BYTES / 4;
            }
            vm.words[at + 2] = grown;
        }
        vm.words[at + 1] = allocated | (length + ENTRY) << 16;
        int entry = (vm.words[at + 2] >> 2) + length;
        vm.words[entry] = file;
        vm.words[entry + 1] = line;
        vm.words[entry + 2] = block;
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<traceback object at 0x%x>".formatted(self));
    }

    // ---- the text a device prints ----

    /**
     * Prints an exception with the exceptions that led to it ({@code mp_obj_print_exception_with_limit}).
     *
     * @param limit how many places at most: 0 for all, above 0 the outermost, below 0 the innermost
     */
    public static void print(Vm vm, Printer out, @Word int exception, int limit) {
        print(vm, out, exception, limit, "\n", 0);
    }

    /** As {@link #print(Vm, Printer, int, int)}, with the end that the firmware's own texts give a line: a program that asks for them sees {@code \r\n}. */
    public static void print(Vm vm, Printer out, @Word int exception, int limit, String lineEnd) {
        print(vm, out, exception, limit, lineEnd, 0);
    }

    private static void print(Vm vm, Printer out, @Word int exception, int limit, String lineEnd, int depth) {
        if (ExceptionObject.isException(vm, exception) && depth < 16) {
            printInner(vm, out, exception, limit, lineEnd, depth);
            printPlaces(vm, out, ExceptionObject.traceback(vm, exception), limit, lineEnd);
        }
        vm.operations.print(out, exception, PrintKind.EXC);
        out.print("\n");
    }

    private static void printInner(Vm vm, Printer out, @Word int exception, int limit, String lineEnd, int depth) {
        if (vm.terse()) {
            return;
        }
        @Word int object = Words.NONE;
        String link = "During handling of the above exception, another exception occurred:";
        if (!ExceptionObject.suppressesContext(vm, exception)) {
            object = attribute(vm, exception, Names.CONTEXT);
        }
        if (object == Words.NONE) {
            link = "The above exception was the direct cause of the following exception:";
            object = attribute(vm, exception, Names.CAUSE);
        }
        if (!ExceptionObject.isException(vm, object)) {
            return;
        }
        // The class of an inner exception is not printed: the device goes on with the native part.
        @Word int inner = ExceptionObject.nativeOf(vm, object);
        if (ExceptionObject.isMarked(vm, inner)) {
            return;
        }
        vm.heap.pin(inner);
        ExceptionObject.setMarked(vm, inner, true);
        print(vm, out, inner, limit, lineEnd, depth + 1);
        ExceptionObject.setMarked(vm, inner, false);
        out.print("\n" + link + "\n\n");
    }

    private static @Word int attribute(Vm vm, @Word int exception, int name) {
        @Word int value = vm.attributes.loadOrNull(exception, name);
        return value == NULL ? Words.NONE : value;
    }

    private static void printPlaces(Vm vm, Printer out, @Word int traceback, int limit, String lineEnd) {
        int size = size(vm, traceback);
        if (size == 0) {
            return;
        }
        out.print("Traceback (most recent call last):" + lineEnd);
        // a negative limit counts from the innermost place, and prints in that order
        int count = limit == 0 ? size : Math.min(Math.abs(limit), size);
        for (int k = 0; k < count; k++) {
            int i = limit < 0 ? k : size - 1 - k;
            out.print("  File \"%s\", line %d".formatted(vm.names.text(file(vm, traceback, i)), line(vm, traceback, i)));
            int block = block(vm, traceback, i);
            out.print(block == 0 ? "\n" : ", in " + vm.names.text(block) + lineEnd);
        }
    }
}

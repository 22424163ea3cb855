package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** Splitting and joining of str, bytes and bytearray ({@code py/objstr.c}). */
final class StrSplitting {
    private StrSplitting() {}

    static @Word int join(Vm vm, @Word int self, @Word int parts) {
        @Word int sequence = vm.is(parts, Types.LIST) || vm.is(parts, Types.TUPLE) ? parts : ListObject.fromIterable(vm, parts);
        int items = Sequences.items(vm, sequence);
        int count = Sequences.length(vm, sequence);
        int separator = Strings.dataLength(vm, self);
        @Word int kind = kind(vm.typeOf(self));
        long length = 0;
        for (int i = 0; i < count; i++) {
            @Word int item = vm.words[items + i];
            if (kind(vm.typeOf(item)) != kind) {
                throw vm.typeError("join expects a list of str/bytes objects consistent with self object");
            }
            length += Strings.dataLength(vm, item) + (i > 0 ? separator : 0);
        }
        if (length > Integer.MAX_VALUE - 1) {
            throw Sequences.tooLarge(vm, length + 1);
        }
        int block = Strings.allocate(vm, (int) length);
        int to = block;
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                vm.ram.copy(to, Strings.data(vm, self), separator);
                to += separator;
            }
            @Word int item = vm.words[items + i];
            int itemLength = Strings.dataLength(vm, item);
            vm.ram.copy(to, Strings.data(vm, item), itemLength);
            to += itemLength;
            vm.step(CostEvent.TEXT_JOINED);
            vm.charge(CostEvent.TEXT_JOINED_NAME, Words.isName(item) ? 1 : 0);
        }
        return Strings.inBlock(vm, vm.typeOf(self), block, (int) length);
    }

    /** The type, where a bytearray passes for bytes. */
    private static @Word int kind(@Word int type) {
        return type == Types.BYTEARRAY ? Types.BYTES : type;
    }

    static @Word int split(Vm vm, Args args) {
        int most = args.count() > 2 ? vm.toInt(args.get(2)) : -1;
        @Word int parts = ListObject.make(vm, 0);
        @Word int separator = args.get(1, Words.NONE);
        requireText(vm, separator);
        if (separator == Words.NONE) {
            splitAtSpace(vm, args.get(0), most, parts);
        } else {
            splitAt(vm, args.get(0), separator, most, parts);
        }
        return parts;
    }

    private static void splitAtSpace(Vm vm, @Word int self, int most, @Word int parts) {
        int at = Strings.data(vm, self);
        int end = at + Strings.dataLength(vm, self);
        at = spaceEnd(vm, at, end);
        int left = most;
        while (at < end && left != 0) {
            int start = at;
            while (at < end && !Ascii.isSpace(vm.ram.byteAt(at))) {
                at++;
            }
            append(vm, parts, self, start, at);
            if (at >= end) {
                return;
            }
            at = spaceEnd(vm, at, end);
            left = left > 0 ? left - 1 : left;
        }
        if (at < end) {
            append(vm, parts, self, at, end);
        }
    }

    private static int spaceEnd(Vm vm, int from, int end) {
        int at = from;
        while (at < end && Ascii.isSpace(vm.ram.byteAt(at))) {
            at++;
        }
        return at;
    }

    /** A bytearray has bytes, but here is no text. */
    private static void requireText(Vm vm, @Word int separator) {
        if (vm.is(separator, Types.BYTEARRAY)) {
            throw Strings.badConversion(vm, separator);
        }
    }

    private static void splitAt(Vm vm, @Word int self, @Word int separator, int most, @Word int parts) {
        int length = separatorLength(vm, self, separator);
        int what = Strings.data(vm, separator);
        int at = Strings.data(vm, self);
        int end = at + Strings.dataLength(vm, self);
        int left = most;
        while (true) {
            int found = left == 0 ? -1 : StrOperations.find(vm, what, length, at, end);
            append(vm, parts, self, at, found < 0 ? end : found);
            if (found < 0) {
                return;
            }
            at = found + length;
            left = left > 0 ? left - 1 : left;
        }
    }

    /** The length of a separator, which must be of self's type, and not empty. */
    private static int separatorLength(Vm vm, @Word int self, @Word int separator) {
        int length = Strings.length(vm, StrMethods.sameKind(vm, self, separator));
        if (length == 0) {
            throw vm.valueError("empty separator");
        }
        return length;
    }

    /** Appends the part of self between two addresses. */
    private static void append(Vm vm, @Word int parts, @Word int self, int start, int end) {
        int mark = vm.heap.mark();
        ListObject.append(vm, parts, Strings.ofType(vm, vm.typeOf(self), start, end - start));
        vm.heap.release(mark);
        vm.step();
    }

    /** Takes a list as long as the limit allows first, as the firmware does. */
    static @Word int splitFromEnd(Vm vm, Args args) {
        int most = args.count() < 3 ? -1 : vm.toInt(args.get(2));
        if (most < 0) {
            return split(vm, args);
        }
        @Word int self = args.get(0);
        @Word int parts = ListObject.make(vm, most + 1);
        if (args.get(1) == Words.NONE) {
            throw vm.notImplemented("rsplit(None,n)");
        }
        requireText(vm, args.get(1));
        int length = Strings.length(vm, args.get(1));
        if (length == 0) {
            throw vm.valueError("empty separator");
        }
        int what = Strings.data(vm, args.get(1));
        int own = Strings.data(vm, self);
        int end = own + Strings.dataLength(vm, self);
        int mark = vm.heap.mark();
        int i = most;
        for (int left = most; ; left--) {
            int found = left == 0 ? -1 : StrOperations.findLast(vm, what, length, own, end);
            int start = found < 0 ? own : found + length;
            ListObject.set(vm, parts, i, Strings.ofType(vm, vm.typeOf(self), start, end - start));
            vm.heap.release(mark);
            if (found < 0) {
                break;
            }
            i--;
            end = found;
        }
        ListObject.replace(vm, parts, 0, i, parts, 0);
        return parts;
    }

    static @Word int splitLines(Vm vm, Args args) {
        @Word int keep = args.from(1).parse(Parameter.optional("keepends", Words.FALSE).ofTruth())[0];
        boolean keepEnds = vm.isTrue(keep);
        @Word int self = args.get(0);
        @Word int parts = ListObject.make(vm, 0);
        int at = Strings.data(vm, self);
        int stop = at + Strings.dataLength(vm, self);
        while (at < stop) {
            int end = at;
            while (end < stop && vm.ram.byteAt(end) != '\n' && vm.ram.byteAt(end) != '\r') {
                end++;
            }
            vm.charge(CostEvent.TEXT_TEST_CHARACTER, end - at);
            int next = end;
            if (next < stop) {
                next += vm.ram.byteAt(next) == '\r' && next + 1 < stop && vm.ram.byteAt(next + 1) == '\n' ? 2 : 1;
            }
            append(vm, parts, self, at, keepEnds ? next : end);
            at = next;
        }
        return parts;
    }

    static @Word int partition(Vm vm, @Word int self, @Word int separator, StrMethods.Side side) {
        @Word int type = vm.typeOf(self);
        int length = separatorLength(vm, self, separator);
        int what = Strings.data(vm, separator);
        @Word int empty = Strings.empty(vm, type);
        @Word int middle = vm.typeOf(separator) == type ? separator : Strings.ofType(vm, type, what, length);
        int own = Strings.data(vm, self);
        int end = own + Strings.dataLength(vm, self);
        boolean fromStart = side == StrMethods.Side.START;
        int at = fromStart ? StrOperations.find(vm, what, length, own, end) : StrOperations.findLast(vm, what, length, own, end);
        if (at < 0) {
            return fromStart ? TupleObject.of(vm, self, empty, empty) : TupleObject.of(vm, empty, empty, self);
        }
        @Word int before = Strings.ofType(vm, type, own, at - own);
        @Word int after = Strings.ofType(vm, type, at + length, end - at - length);
        return TupleObject.of(vm, before, middle, after);
    }
}

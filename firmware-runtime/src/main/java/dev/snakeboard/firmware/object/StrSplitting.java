package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** Splitting and joining of str, bytes and bytearray ({@code py/objstr.c}). */
final class StrSplitting {
    private StrSplitting() {}

    static @Word int join(Vm vm, @Word int self, @Word int parts) {
        @Word int sequence = vm.is(parts, Types.LIST) || vm.is(parts, Types.TUPLE) ? parts : ListObject.fromIterable(vm, parts);
        byte[] separator = Strings.data(vm, self);
        int items = Sequences.items(vm, sequence);
        int count = Sequences.length(vm, sequence);
        long length = 0;
        for (int i = 0; i < count; i++) {
            @Word int item = vm.words[items + i];
            if (kind(vm.typeOf(item)) != kind(vm.typeOf(self))) {
                throw vm.typeError("join expects a list of str/bytes objects consistent with self object");
            }
            length += Strings.data(vm, item).length + (i > 0 ? separator.length : 0);
        }
        if (length > Integer.MAX_VALUE - 1) {
            throw Sequences.tooLarge(vm, length + 1);
        }
        TextBuilder text = TextBuilder.ofLength(vm, (int) length);
        for (int i = 0; i < count; i++) {
            if (i > 0) {
                text.print(separator);
            }
            text.print(Strings.data(vm, vm.words[items + i]));
            vm.step();
        }
        return text.toObject(vm.typeOf(self));
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
        byte[] own = Strings.data(vm, self);
        int at = spaceEnd(own, 0);
        int left = most;
        while (at < own.length && left != 0) {
            int start = at;
            while (at < own.length && !Ascii.isSpace(own[at])) {
                at++;
            }
            append(vm, parts, self, own, start, at);
            if (at >= own.length) {
                return;
            }
            at = spaceEnd(own, at);
            left = left > 0 ? left - 1 : left;
        }
        if (at < own.length) {
            append(vm, parts, self, own, at, own.length);
        }
    }

    private static int spaceEnd(byte[] own, int from) {
        int at = from;
        while (at < own.length && Ascii.isSpace(own[at])) {
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
        byte[] what = separator(vm, self, separator);
        byte[] own = Strings.data(vm, self);
        int at = 0;
        int left = most;
        while (true) {
            int found = left == 0 ? -1 : StrOperations.find(vm, own, at, own.length, what);
            append(vm, parts, self, own, at, found < 0 ? own.length : found);
            if (found < 0) {
                return;
            }
            at = found + what.length;
            left = left > 0 ? left - 1 : left;
        }
    }

    private static byte[] separator(Vm vm, @Word int self, @Word int separator) {
        StrMethods.sameKind(vm, self, separator);
        byte[] what = Strings.bytes(vm, separator);
        if (what.length == 0) {
            throw vm.valueError("empty separator");
        }
        return what;
    }

    private static void append(Vm vm, @Word int parts, @Word int self, byte[] own, int start, int end) {
        int mark = vm.heap.mark();
        ListObject.append(vm, parts, Strings.ofType(vm, vm.typeOf(self), own, start, end));
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
        byte[] what = Strings.bytes(vm, args.get(1));
        if (what.length == 0) {
            throw vm.valueError("empty separator");
        }
        byte[] own = Strings.data(vm, self);
        int mark = vm.heap.mark();
        int end = own.length;
        int i = most;
        for (int left = most; ; left--) {
            int found = left == 0 ? -1 : StrOperations.findLast(vm, own, 0, end, what);
            int start = found < 0 ? 0 : found + what.length;
            ListObject.set(vm, parts, i, Strings.ofType(vm, vm.typeOf(self), own, start, end));
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
        byte[] own = Strings.data(vm, self);
        int at = 0;
        while (at < own.length) {
            int end = at;
            while (end < own.length && own[end] != '\n' && own[end] != '\r') {
                end++;
            }
            int next = end;
            if (next < own.length) {
                next += own[next] == '\r' && next + 1 < own.length && own[next + 1] == '\n' ? 2 : 1;
            }
            append(vm, parts, self, own, at, keepEnds ? next : end);
            at = next;
        }
        return parts;
    }

    static @Word int partition(Vm vm, @Word int self, @Word int separator, StrMethods.Side side) {
        @Word int type = vm.typeOf(self);
        byte[] what = separator(vm, self, separator);
        byte[] own = Strings.data(vm, self);
        @Word int empty = Strings.empty(vm, type);
        @Word int middle = separator;
        if (vm.typeOf(separator) != type) {
            middle = Strings.ofType(vm, type, what, 0, what.length);
        }
        if (side == StrMethods.Side.START) {
            int at = StrOperations.find(vm, own, 0, own.length, what);
            return at < 0 ? TupleObject.of(vm, self, empty, empty) : around(vm, type, own, at, middle, what.length);
        }
        int at = StrOperations.findLast(vm, own, 0, own.length, what);
        return at < 0 ? TupleObject.of(vm, empty, empty, self) : around(vm, type, own, at, middle, what.length);
    }

    private static @Word int around(Vm vm, @Word int type, byte[] own, int at, @Word int middle, int length) {
        @Word int before = Strings.ofType(vm, type, own, 0, at);
        @Word int after = Strings.ofType(vm, type, own, at + length, own.length);
        return TupleObject.of(vm, before, middle, after);
    }
}

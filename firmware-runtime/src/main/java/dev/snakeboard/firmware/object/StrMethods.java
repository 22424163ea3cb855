package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * The methods that str, bytes and bytearray share ({@code py/objstr.c}); those that split and join are in {@link StrSplitting}. The first argument is
 * of one of these types, which the call has checked.
 */
final class StrMethods {
    private static final byte[] WHITESPACE = {' ', '\t', '\n', '\r', 0x0b, '\f'};

    private StrMethods() {}

    static void define(Members m) {
        m.function("find", 2, 4, (vm, args) -> Words.ofSmall(find(vm, args, Side.START)));
        m.function("rfind", 2, 4, (vm, args) -> Words.ofSmall(find(vm, args, Side.END)));
        m.function("index", 2, 4, (vm, args) -> index(vm, args, Side.START));
        m.function("rindex", 2, 4, (vm, args) -> index(vm, args, Side.END));
        m.function("join", StrSplitting::join);
        m.function("split", 1, 3, StrSplitting::split);
        if (m.isFullBuild()) {
            m.keywords("splitlines", 1, StrSplitting::splitLines);
        }
        m.function("rsplit", 1, 3, StrSplitting::splitFromEnd);
        m.function("startswith", 2, 4, (vm, args) -> hasAffix(vm, args, Side.START));
        m.function("endswith", 2, 4, (vm, args) -> hasAffix(vm, args, Side.END));
        m.function("strip", 1, 2, (vm, args) -> strip(vm, args, true, true));
        m.function("lstrip", 1, 2, (vm, args) -> strip(vm, args, true, false));
        m.function("rstrip", 1, 2, (vm, args) -> strip(vm, args, false, true));
        m.keywords("format", 1, StringFormat::format);
        m.function("replace", 3, 4, StrMethods::replace);
        m.function("count", 2, 4, StrMethods::count);
        if (m.isFullBuild()) {
            m.function("partition", (vm, self, separator) -> StrSplitting.partition(vm, self, separator, Side.START));
            m.function("rpartition", (vm, self, separator) -> StrSplitting.partition(vm, self, separator, Side.END));
            m.function("center", StrMethods::center);
        }
        m.function("lower", (vm, self) -> convert(vm, self, Ascii::toLower));
        m.function("upper", (vm, self) -> convert(vm, self, Ascii::toUpper));
        m.function("isspace", (vm, self) -> all(vm, self, Ascii::isSpace));
        m.function("isalpha", (vm, self) -> all(vm, self, Ascii::isAlpha));
        m.function("isdigit", (vm, self) -> all(vm, self, Ascii::isDigit));
        m.function("isupper", (vm, self) -> allLetters(vm, self, Ascii::isUpper));
        m.function("islower", (vm, self) -> allLetters(vm, self, Ascii::isLower));
    }

    /** The end of a string from which something is looked for. */
    enum Side {
        START,
        END
    }

    // ---- arguments ----

    /** The bytes of an argument that must have the type of self, where bytes and bytearray pass for each other. */
    static byte[] sameKind(Vm vm, @Word int self, @Word int arg) {
        @Word int type = vm.typeOf(arg);
        boolean wantsStr = Strings.isStr(vm, self);
        if (wantsStr ? type != Types.STR : type != Types.BYTES && type != Types.BYTEARRAY) {
            throw Strings.badConversion(vm, arg);
        }
        return Strings.data(vm, arg);
    }

    private static int start(Vm vm, Args args, byte[] own) {
        return bound(vm, args, 2, own, 0);
    }

    private static int end(Vm vm, Args args, byte[] own) {
        return bound(vm, args, 3, own, own.length);
    }

    private static int bound(Vm vm, Args args, int i, byte[] own, int absent) {
        @Word int given = args.get(i, Words.NONE);
        return given == Words.NONE ? absent : Strings.boundToOffset(vm, vm.typeOf(args.get(0)), own, given);
    }

    // ---- looking for ----

    private static int find(Vm vm, Args args, Side side) {
        byte[] what = sameKind(vm, args.get(0), args.get(1));
        byte[] own = Strings.data(vm, args.get(0));
        int start = start(vm, args, own);
        int end = end(vm, args, own);
        boolean nowhere = own.length == 0 && vm.is(args.get(0), Types.BYTEARRAY);
        if (end < start || nowhere) {
            // An empty bytearray has no address, which reads as "not found" even for nothing.
            return -1;
        }
        int at = side == Side.START ? StrOperations.find(vm, own, start, end, what) : StrOperations.findLast(vm, own, start, end, what);
        return at > 0 && Strings.isStr(vm, args.get(0)) ? Strings.charLength(own, 0, at) : at;
    }

    private static @Word int index(Vm vm, Args args, Side side) {
        int at = find(vm, args, side);
        if (at < 0) {
            throw vm.valueError("substring not found");
        }
        return Words.ofSmall(at);
    }

    private static @Word int count(Vm vm, Args args) {
        boolean isStr = Strings.isStr(vm, args.get(0));
        byte[] what = sameKind(vm, args.get(0), args.get(1));
        byte[] own = Strings.data(vm, args.get(0));
        int at = start(vm, args, own);
        int end = end(vm, args, own);
        if (what.length == 0) {
            return Words.ofSmall(Strings.charLength(own, at, end) + 1);
        }
        int count = 0;
        while (at + what.length <= end) {
            vm.step();
            if (Arrays.equals(own, at, at + what.length, what, 0, what.length)) {
                count++;
                at += what.length;
            } else {
                at = isStr ? Strings.nextChar(own, at) : at + 1;
            }
        }
        return Words.ofSmall(count);
    }

    private static @Word int hasAffix(Vm vm, Args args, Side side) {
        byte[] own = Strings.data(vm, args.get(0));
        int end = end(vm, args, own);
        int start = start(vm, args, own);
        byte[] part = Arrays.copyOfRange(own, start, StrictMath.max(start, end));
        @Word int affixes = args.get(1);
        if (!vm.is(affixes, Types.TUPLE)) {
            return Words.ofBool(hasAffix(part, Strings.bytes(vm, affixes), side));
        }
        for (int i = 0; i < TupleObject.length(vm, affixes); i++) {
            if (hasAffix(part, Strings.bytes(vm, TupleObject.get(vm, affixes, i)), side)) {
                return Words.TRUE;
            }
        }
        return Words.FALSE;
    }

    private static boolean hasAffix(byte[] text, byte[] affix, Side side) {
        int at = side == Side.START ? 0 : text.length - affix.length;
        return affix.length <= text.length && Arrays.equals(text, at, at + affix.length, affix, 0, affix.length);
    }

    // ---- changing ----

    private static @Word int strip(Vm vm, Args args, boolean atStart, boolean atEnd) {
        @Word int self = args.get(0);
        @Word int type = vm.typeOf(self);
        byte[] unwanted = args.count() == 1 ? WHITESPACE : sameKind(vm, self, args.get(1));
        byte[] own = Strings.data(vm, self);
        int start = 0;
        int end = own.length;
        while (atStart && start < end && contains(unwanted, own[start])) {
            start++;
        }
        while (atEnd && end > start && contains(unwanted, own[end - 1])) {
            end--;
        }
        if (start == end) {
            return Strings.empty(vm, type);
        }
        return end - start == own.length ? self : Strings.ofType(vm, type, own, start, end);
    }

    private static boolean contains(byte[] bytes, byte wanted) {
        for (byte b : bytes) {
            if (b == wanted) {
                return true;
            }
        }
        return false;
    }

    /** Counts first and copies then, as the firmware does, so that the result takes exactly what it needs. */
    private static @Word int replace(Vm vm, Args args) {
        @Word int self = args.get(0);
        int most = args.count() == 4 ? vm.toInt(args.get(3)) : -1;
        if (most == 0) {
            return self;
        }
        byte[] old = sameKind(vm, self, args.get(1));
        byte[] with = sameKind(vm, self, args.get(2));
        byte[] own = Strings.data(vm, self);
        if (old.length > own.length) {
            return self;
        }
        int[] places = places(vm, own, old, most < 0 ? Integer.MAX_VALUE : most);
        if (places.length == 0) {
            return self;
        }
        long length = own.length + (long) places.length * (with.length - old.length);
        if (length > Integer.MAX_VALUE - 1) {
            throw Sequences.tooLarge(vm, length + 1);
        }
        TextBuilder text = TextBuilder.ofLength(vm, (int) length);
        int from = 0;
        for (int place : places) {
            text.write(own, from, place - from);
            text.print(with);
            from = place + old.length;
            vm.step();
        }
        text.write(own, from, own.length - from);
        return text.toObject(vm.typeOf(self));
    }

    /** Where {@code old} occurs, without overlaps; an empty one occurs before each byte and at the end. */
    private static int[] places(Vm vm, byte[] own, byte[] old, int most) {
        int[] places = new int[8];
        int count = 0;
        int at = 0;
        while (count < most && at <= own.length) {
            int place = StrOperations.find(vm, own, at, own.length, old);
            if (place < 0) {
                break;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
            at = place + StrictMath.max(old.length, 1);
        }
        return Arrays.copyOf(places, count);
    }

    private static @Word int center(Vm vm, @Word int self, @Word int width) {
        byte[] own = Strings.data(vm, self);
        int wanted = vm.toInt(width);
        if (wanted < 0) {
            throw vm.memoryError(wanted + 1);
        }
        if (own.length >= wanted) {
            return self;
        }
        int left = (wanted - own.length) / 2;
        TextBuilder text = TextBuilder.ofLength(vm, wanted);
        text.add(' ', left);
        text.print(own);
        text.add(' ', wanted - own.length - left);
        return text.toObject(vm.typeOf(self));
    }

    private static @Word int convert(Vm vm, @Word int self, IntUnaryOperator conversion) {
        byte[] own = Strings.data(vm, self);
        TextBuilder text = TextBuilder.ofLength(vm, own.length);
        for (byte b : own) {
            text.add(conversion.applyAsInt(b));
            vm.step();
        }
        return text.toObject(vm.typeOf(self));
    }

    // ---- asking ----

    private static @Word int all(Vm vm, @Word int self, IntPredicate kind) {
        byte[] own = Strings.data(vm, self);
        for (byte b : own) {
            if (!kind.test(b)) {
                return Words.FALSE;
            }
        }
        return Words.ofBool(own.length > 0);
    }

    private static @Word int allLetters(Vm vm, @Word int self, IntPredicate kind) {
        boolean found = false;
        for (byte b : Strings.data(vm, self)) {
            if (Ascii.isAlpha(b)) {
                if (!kind.test(b)) {
                    return Words.FALSE;
                }
                found = true;
            }
        }
        return Words.ofBool(found);
    }
}

package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The methods that str, bytes and bytearray share ({@code py/objstr.c}); those that split and join are in {@link StrSplitting}. The first argument is
 * of one of these types, which the call has checked.
 */
final class StrMethods {
    /** In the order in which the firmware looks at it ({@code str_uni_strip}). */
    private static final String WHITE_SPACE = " \t\n\r\u000b\f";

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
        m.function("lower", (vm, self) -> convert(vm, self, 'A'));
        m.function("upper", (vm, self) -> convert(vm, self, 'a'));
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

    /** An argument, which must have the type of self, where bytes and bytearray pass for each other. */
    static @Word int sameKind(Vm vm, @Word int self, @Word int arg) {
        @Word int type = vm.typeOf(arg);
        boolean wantsStr = Strings.isStr(vm, self);
        if (wantsStr ? type != Types.STR : type != Types.BYTES && type != Types.BYTEARRAY) {
            throw Strings.badConversion(vm, arg);
        }
        return arg;
    }

    /** The offset in bytes that argument {@code i} is. */
    private static int bound(Vm vm, Args args, int i, int absent) {
        @Word int given = args.get(i, Words.NONE);
        if (given == Words.NONE) {
            return absent;
        }
        @Word int self = args.get(0);
        return Strings.boundToOffset(vm, vm.typeOf(self), Strings.data(vm, self), Strings.dataLength(vm, self), given);
    }

    // ---- looking for ----

    private static int find(Vm vm, Args args, Side side) {
        @Word int self = args.get(0);
        @Word int what = sameKind(vm, self, args.get(1));
        int own = Strings.data(vm, self);
        int length = Strings.dataLength(vm, self);
        int start = bound(vm, args, 2, 0);
        int end = bound(vm, args, 3, length);
        boolean nowhere = length == 0 && vm.is(self, Types.BYTEARRAY);
        if (end < start || nowhere) {
            // An empty bytearray has no address, which reads as "not found" even for nothing.
            return -1;
        }
        int wanted = Strings.data(vm, what);
        int wantedLength = Strings.dataLength(vm, what);
        int at = side == Side.START
                ? StrOperations.find(vm, wanted, wantedLength, own + start, own + end)
                : StrOperations.findLast(vm, wanted, wantedLength, own + start, own + end);
        if (at < 0) {
            return -1;
        }
        if (!Strings.isStr(vm, self)) {
            return at - own;
        }
        vm.charge(CostEvent.TEXT_TEST_CHARACTER, at - own);
        return Strings.charLength(vm, own, at - own);
    }

    private static @Word int index(Vm vm, Args args, Side side) {
        int at = find(vm, args, side);
        if (at < 0) {
            throw vm.valueError("substring not found");
        }
        return Words.ofSmall(at);
    }

    private static @Word int count(Vm vm, Args args) {
        @Word int self = args.get(0);
        @Word int what = sameKind(vm, self, args.get(1));
        int own = Strings.data(vm, self);
        int at = own + bound(vm, args, 2, 0);
        int end = own + bound(vm, args, 3, Strings.dataLength(vm, self));
        int wanted = Strings.data(vm, what);
        int length = Strings.dataLength(vm, what);
        if (length == 0) {
            return Words.ofSmall(Strings.charLength(vm, at, StrictMath.max(end - at, 0)) + 1);
        }
        vm.step(CostEvent.TEXT_TEST_CHARACTER, StrictMath.max(end - at, 0));
        int count = 0;
        for (int found = StrOperations.find(vm, wanted, length, at, end); found >= 0; ) {
            count++;
            vm.step();
            found = StrOperations.find(vm, wanted, length, found + length, end);
        }
        return Words.ofSmall(count);
    }

    private static @Word int hasAffix(Vm vm, Args args, Side side) {
        @Word int self = args.get(0);
        int own = Strings.data(vm, self);
        int end = bound(vm, args, 3, Strings.dataLength(vm, self));
        int start = bound(vm, args, 2, 0);
        int length = StrictMath.max(end - start, 0);
        @Word int affixes = args.get(1);
        if (!vm.is(affixes, Types.TUPLE)) {
            return Words.ofBool(hasAffix(vm, own + start, length, affixes, side));
        }
        for (int i = 0; i < TupleObject.length(vm, affixes); i++) {
            if (hasAffix(vm, own + start, length, TupleObject.get(vm, affixes, i), side)) {
                return Words.TRUE;
            }
        }
        return Words.FALSE;
    }

    private static boolean hasAffix(Vm vm, int text, int length, @Word int affix, Side side) {
        int affixLength = Strings.length(vm, affix);
        int at = side == Side.START ? text : text + length - affixLength;
        if (affixLength > length) {
            return false;
        }
        int own = Strings.data(vm, affix);
        int same = 0;
        while (same < affixLength && vm.ram.byteAt(at + same) == vm.ram.byteAt(own + same)) {
            same++;
        }
        vm.charge(CostEvent.BYTES_COMPARE, StrictMath.min(same + 1, affixLength));
        return same == affixLength;
    }

    // ---- changing ----

    private static @Word int strip(Vm vm, Args args, boolean atStart, boolean atEnd) {
        @Word int self = args.get(0);
        @Word int type = vm.typeOf(self);
        @Word int unwanted = args.count() == 1 ? Words.NULL : sameKind(vm, self, args.get(1));
        int own = Strings.data(vm, self);
        int length = Strings.dataLength(vm, self);
        int start = own;
        int end = own + length;
        while (atStart && start < end && isUnwanted(vm, unwanted, vm.ram.byteAt(start))) {
            start++;
        }
        while (atEnd && end > start && isUnwanted(vm, unwanted, vm.ram.byteAt(end - 1))) {
            end--;
        }
        chargeStrip(vm, unwanted, own, own + length, atStart && atEnd ? length : StrictMath.min(length, length - (end - start) + 1), atStart);
        if (start == end) {
            return Strings.empty(vm, type);
        }
        return end - start == length ? self : Strings.ofType(vm, type, start, end - start);
    }

    /** Each byte is looked for among the unwanted ones, from their first: by both ends all bytes, by one those up to the first that stays. */
    private static void chargeStrip(Vm vm, @Word int unwanted, int from, int end, int count, boolean atStart) {
        long places = 0;
        for (int i = 0; i < count; i++) {
            places += unwantedPlace(vm, unwanted, vm.ram.byteAt(atStart ? from + i : end - 1 - i));
        }
        vm.charge(CostEvent.TEXT_STRIP_CHARACTER, count);
        StrOperations.searched(vm, (int) StrictMath.min(places, Integer.MAX_VALUE));
    }

    /** With how many unwanted bytes a byte is compared. */
    private static int unwantedPlace(Vm vm, @Word int unwanted, int b) {
        if (unwanted == Words.NULL) {
            int at = WHITE_SPACE.indexOf(b);
            return at < 0 ? WHITE_SPACE.length() : at + 1;
        }
        int first = Strings.data(vm, unwanted);
        int length = Strings.dataLength(vm, unwanted);
        for (int i = 0; i < length; i++) {
            if (vm.ram.byteAt(first + i) == b) {
                return i + 1;
            }
        }
        return length;
    }

    /** Whether a byte is among those of a string, or white space if there is none. */
    private static boolean isUnwanted(Vm vm, @Word int unwanted, int b) {
        if (unwanted == Words.NULL) {
            return Ascii.isSpace(b);
        }
        int at = Strings.data(vm, unwanted);
        for (int end = at + Strings.dataLength(vm, unwanted); at < end; at++) {
            if (vm.ram.byteAt(at) == b) {
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
        @Word int old = sameKind(vm, self, args.get(1));
        @Word int with = sameKind(vm, self, args.get(2));
        int own = Strings.data(vm, self);
        int length = Strings.dataLength(vm, self);
        int oldLength = Strings.dataLength(vm, old);
        int withLength = Strings.dataLength(vm, with);
        if (oldLength > length) {
            return self;
        }
        int[] places = places(vm, own, own + length, Strings.data(vm, old), oldLength, most < 0 ? Integer.MAX_VALUE : most);
        if (places.length == 0) {
            return self;
        }
        long wanted = length + (long) places.length * (withLength - oldLength);
        if (wanted > Integer.MAX_VALUE - 1) {
            throw Sequences.tooLarge(vm, wanted + 1);
        }
        int block = Strings.allocate(vm, (int) wanted);
        int from = own;
        int to = block;
        for (int place : places) {
            vm.ram.copy(to, from, place - from);
            to += place - from;
            vm.ram.copy(to, Strings.data(vm, with), withLength);
            to += withLength;
            from = place + oldLength;
            vm.step();
        }
        vm.ram.copy(to, from, own + length - from);
        vm.charge(CostEvent.TEXT_COPY_CHARACTER, wanted);
        // It has searched twice.
        StrOperations.searched(vm, length);
        return Strings.inBlock(vm, vm.typeOf(self), block, (int) wanted);
    }

    /** The addresses at which {@code old} occurs, without overlaps; an empty one occurs before each byte and at the end. */
    private static int[] places(Vm vm, int own, int end, int old, int oldLength, int most) {
        int[] places = new int[8];
        int count = 0;
        int at = own;
        while (count < most && at <= end) {
            int place = StrOperations.find(vm, old, oldLength, at, end);
            if (place < 0) {
                break;
            }
            if (count == places.length) {
                places = Arrays.copyOf(places, 2 * count);
            }
            places[count++] = place;
            at = place + StrictMath.max(oldLength, 1);
        }
        return Arrays.copyOf(places, count);
    }

    private static @Word int center(Vm vm, @Word int self, @Word int width) {
        int length = Strings.dataLength(vm, self);
        int wanted = vm.toInt(width);
        if (wanted < 0) {
            throw vm.memoryError(wanted + 1);
        }
        if (length >= wanted) {
            return self;
        }
        int left = (wanted - length) / 2;
        TextBuilder text = TextBuilder.ofLength(vm, wanted);
        text.add(' ', left);
        text.write(Strings.data(vm, self), length);
        text.add(' ', wanted - length - left);
        return text.toObject(vm.typeOf(self));
    }

    /**
     * Changes the case of ASCII letters.
     *
     * @param first the first letter of those to change, the last is 25 after it
     */
    private static @Word int convert(Vm vm, @Word int self, char first) {
        int length = Strings.dataLength(vm, self);
        int block = Strings.allocate(vm, length);
        int own = Strings.data(vm, self);
        int whole = length & -4;
        for (int i = 0; i < whole; i += 4) {
            vm.ram.setWord(block + i, swapCase(vm.ram.unaligned(own + i), first));
        }
        for (int i = whole; i < length; i++) {
            vm.ram.setByte(block + i, swapCase(vm.ram.byteAt(own + i), first));
        }
        vm.steps(length);
        return Strings.inBlock(vm, vm.typeOf(self), block, length);
    }

    /** Four bytes, those of 26 letters with the bit flipped that their case is. Sums of bytes below 0x80 have their top bit set from 0x80 on. */
    private static int swapCase(int bytes, char first) {
        int low = bytes & 0x7f7f7f7f;
        int fromFirst = low + (0x80 - first) * 0x01010101;
        int behindLast = low + (0x80 - first - 26) * 0x01010101;
        return bytes ^ (fromFirst & ~behindLast & ~bytes & 0x80808080) >>> 2;
    }

    // ---- asking ----

    private static @Word int all(Vm vm, @Word int self, IntPredicate kind) {
        int length = Strings.dataLength(vm, self);
        int own = Strings.data(vm, self);
        for (int i = 0; i < length; i++) {
            if (!kind.test(vm.ram.byteAt(own + i))) {
                vm.step(CostEvent.TEXT_TEST_CHARACTER, i + 1);
                return Words.FALSE;
            }
        }
        vm.step(CostEvent.TEXT_TEST_CHARACTER, length);
        return Words.ofBool(length > 0);
    }

    private static @Word int allLetters(Vm vm, @Word int self, IntPredicate kind) {
        int length = Strings.dataLength(vm, self);
        int own = Strings.data(vm, self);
        boolean found = false;
        for (int i = 0; i < length; i++) {
            int b = vm.ram.byteAt(own + i);
            if (Ascii.isAlpha(b)) {
                if (!kind.test(b)) {
                    vm.step(CostEvent.TEXT_TEST_CHARACTER, 2L * (i + 1));
                    return Words.FALSE;
                }
                found = true;
            }
        }
        // Each is asked first whether it is a letter.
        vm.step(CostEvent.TEXT_TEST_CHARACTER, 2L * length);
        return Words.ofBool(found);
    }
}

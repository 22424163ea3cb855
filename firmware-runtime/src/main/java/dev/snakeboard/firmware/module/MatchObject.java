package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A match of a regular expression ({@code mp_obj_match_t}, {@code extmod/modre.c}).
 *
 * <pre>
 * word 0  type
 * word 1  number of groups, the whole match included
 * word 2  the str or bytes
 * word 3… start and end address of each group, 0 for a group that did not take part
 * </pre>
 */
final class MatchObject extends NativeType {
    static final @Word int TYPE = Types.module(61);

    private static final int COUNT = 1;
    private static final int TEXT = 2;
    private static final int PLACES = 3;

    MatchObject() {
        super("match");
    }

    /** The words of a match with so many places. */
    static int words(int places) {
        return PLACES + places;
    }

    /** Fills a match in at a word index. */
    static @Word int write(Vm vm, int words, @Word int text, int[] places) {
        vm.words[words] = TYPE;
        vm.words[words + COUNT] = places.length / 2;
        vm.words[words + TEXT] = text;
        int address = Strings.address(vm, text);
        for (int i = 0; i < places.length; i++) {
            vm.words[words + PLACES + i] = places[i] == RegexMatcher.NOWHERE ? 0 : address + places[i];
        }
        return words << 2;
    }

    @Override
    public void define(Members members) {
        members.function("group", MatchObject::group)
                .function("groups", MatchObject::groups)
                .function("span", 1, 2, (vm, args) -> {
                    int group = chosen(vm, args);
                    return TupleObject.of(vm, place(vm, args.get(0), 2 * group), place(vm, args.get(0), 2 * group + 1));
                })
                .function("start", 1, 2, (vm, args) -> place(vm, args.get(0), 2 * chosen(vm, args)))
                .function("end", 1, 2, (vm, args) -> place(vm, args.get(0), 2 * chosen(vm, args) + 1));
    }

    private static int count(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + COUNT];
    }

    private static int chosen(Vm vm, Args args) {
        return args.count() == 1 ? 0 : number(vm, args.get(0), args.get(1));
    }

    private static int number(Vm vm, @Word int self, @Word int group) {
        int number = vm.toInt(group);
        if (number < 0 || number >= count(vm, self)) {
            throw vm.raiseWith(Types.INDEX_ERROR, group);
        }
        return number;
    }

    private static @Word int group(Vm vm, @Word int self, @Word int group) {
        int at = (self >> 2) + PLACES + 2 * number(vm, self, group);
        int start = vm.words[at];
        if (start == 0) {
            return Words.NONE;
        }
        return Strings.ofType(vm, vm.typeOf(vm.words[(self >> 2) + TEXT]), start, vm.words[at + 1] - start);
    }

    private static @Word int groups(Vm vm, @Word int self) {
        int count = count(vm, self);
        @Word int groups = TupleObject.make(vm, count - 1);
        for (int i = 1; i < count; i++) {
            TupleObject.set(vm, groups, i - 1, group(vm, self, Words.ofSmall(i)));
        }
        return groups;
    }

    /** A place as an index of the text, in code points if it is a str; −1 for a group that did not take part. */
    private static @Word int place(Vm vm, @Word int self, int i) {
        int address = vm.words[(self >> 2) + PLACES + i];
        if (address == 0) {
            return Words.ofSmall(-1);
        }
        @Word int text = vm.words[(self >> 2) + TEXT];
        int start = Strings.address(vm, text);
        return Words.ofSmall(Strings.isStr(vm, text) ? Strings.charLength(vm, start, address - start) : address - start);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<match num=" + count(vm, self) + ">");
    }
}

package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Ascii;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Activations;
import dev.snakeboard.firmware.vm.Vm;

/** {@code re}: regular expressions ({@code extmod/modre.c}). A match is of bytes, so {@code .} is a part of a character beyond ASCII. */
public final class ReModule implements NativeModule {
    private static final int DEBUG = 0x1000;

    @Override
    public String name() {
        return "re";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(RegexObject.TYPE, new RegexObject());
        vm.types.add(MatchObject.TYPE, new MatchObject());
        if (vm.hasEverything()) {
            members.integer("DEBUG", DEBUG);
        }
        members.function("compile", 1, 2, ReModule::compile)
                .function("match", 2, 4, (v, args) -> run(v, args, true))
                .function("search", 2, 4, (v, args) -> run(v, args, false))
                .function("sub", 3, 5, ReModule::substitute);
    }

    /** Flags count only where there is {@code DEBUG}. */
    private static @Word int compile(Vm vm, Args args) {
        @Word int regex = RegexObject.compile(vm, args.get(0));
        if (vm.hasEverything() && args.count() > 1 && (vm.toInt(args.get(1)) & DEBUG) != 0) {
            byte[] listing = RegexListing.of(RegexObject.code(vm, regex), RegexObject.instructions(vm, regex));
            vm.console().print(listing);
        }
        return regex;
    }

    /** The methods of compiled expressions. */
    static void defineMethods(Members members) {
        members.function("match", 2, 4, (vm, args) -> run(vm, args, true))
                .function("search", 2, 4, (vm, args) -> run(vm, args, false))
                .function("split", 2, 3, ReModule::split)
                .function("sub", 3, 5, ReModule::substitute);
    }

    private static @Word int compiled(Vm vm, @Word int pattern) {
        return vm.is(pattern, RegexObject.TYPE) ? pattern : RegexObject.compile(vm, pattern);
    }

    /** A match or None; only a compiled expression looks at start and end, which count bytes. */
    private static @Word int run(Vm vm, Args args, boolean anchored) {
        @Word int regex = compiled(vm, args.get(0));
        @Word int text = args.get(1);
        byte[] bytes = Strings.bytes(vm, text);
        int start = 0;
        int end = bytes.length;
        if (regex == args.get(0) && args.count() > 2) {
            start = Math.clamp(vm.toInt(args.get(2)), 0, bytes.length);
            end = args.count() > 3 ? Math.clamp(vm.toInt(args.get(3)), start, bytes.length) : end;
        }
        RegexMatcher matcher = RegexObject.matcher(vm, regex, bytes, end);
        int match = vm.allocate(4 * MatchObject.words(matcher.places().length));
        if (!matcher.matches(start, anchored)) {
            vm.heap.free(match);
            return Words.NONE;
        }
        return MatchObject.write(vm, match >> 2, text, matcher.places());
    }

    private static @Word int split(Vm vm, Args args) {
        @Word int text = args.get(1);
        @Word int type = vm.typeOf(text);
        int own = Strings.address(vm, text);
        byte[] bytes = Strings.bytes(vm, text);
        int most = args.count() > 2 ? vm.toInt(args.get(2)) : 0;
        RegexMatcher matcher = RegexObject.matcher(vm, args.get(0), bytes, bytes.length);
        @Word int parts = ListObject.make(vm, 0);
        int mark = vm.heap.mark();
        int from = 0;
        for (int left = most; matcher.matches(from, false) && matcher.start() != matcher.end(); ) {
            ListObject.append(vm, parts, Strings.ofType(vm, type, own + from, matcher.start() - from));
            vm.heap.release(mark);
            if (RegexObject.groups(vm, args.get(0)) > 0) {
                throw vm.notImplemented("splitting with sub-captures");
            }
            from = matcher.end();
            if (left > 0 && --left == 0) {
                break;
            }
        }
        ListObject.append(vm, parts, Strings.ofType(vm, type, own + from, bytes.length - from));
        return parts;
    }

    private static @Word int substitute(Vm vm, Args args) {
        @Word int regex = compiled(vm, args.get(0));
        @Word int text = args.get(2);
        int most = args.count() > 3 ? vm.toInt(args.get(3)) : 0;
        byte[] bytes = Strings.bytes(vm, text);
        RegexMatcher matcher = RegexObject.matcher(vm, regex, bytes, bytes.length);
        TextBuilder out = null;
        int from = 0;
        for (int left = most; matcher.matches(from, false) && matcher.start() != matcher.end(); ) {
            if (out == null) {
                out = new TextBuilder(vm, matcher.start() - from);
            }
            out.write(bytes, from, matcher.start() - from);
            expand(vm, out, replacement(vm, args.get(1), text, matcher), bytes, matcher.places());
            from = matcher.end();
            if (left > 0 && --left == 0) {
                break;
            }
        }
        if (out == null) {
            return text;
        }
        out.write(bytes, from, bytes.length - from);
        return out.toObject(Strings.isStr(vm, text) ? Types.STR : Types.BYTES);
    }

    /** The replacement as given, or what the given function makes of the match, which is on the stack. */
    private static byte[] replacement(Vm vm, @Word int replacement, @Word int text, RegexMatcher matcher) {
        if (!AttributeBuiltins.isCallable(vm, replacement)) {
            return Strings.bytes(vm, replacement);
        }
        int mark = vm.heap.mark();
        Activations stack = vm.interpreter.activations();
        int match = stack.reserve(MatchObject.words(matcher.places().length));
        try {
            return Strings.bytes(vm, vm.interpreter.callBack(replacement, MatchObject.write(vm, match, text, matcher.places())));
        } finally {
            stack.free(match);
            vm.heap.release(mark);
        }
    }

    /** Adds a replacement, with {@code \1} and {@code \g<1>} replaced by what the group matched; another escape loses its backslash. */
    private static void expand(Vm vm, TextBuilder out, byte[] replacement, byte[] text, int[] places) {
        int at = 0;
        while (at < replacement.length && replacement[at] != 0) {
            if (replacement[at] != '\\') {
                out.add(replacement[at++]);
                continue;
            }
            at++;
            boolean named = byteAt(replacement, at) == 'g' && byteAt(replacement, at + 1) == '<';
            at += named ? 2 : 0;
            if (Ascii.isDigit(byteAt(replacement, at))) {
                long group = 0;
                for (; Ascii.isDigit(byteAt(replacement, at)); at++) {
                    group = StrictMath.min(group * 10 + replacement[at] - '0', Words.SMALL_MAX);
                }
                at += named && byteAt(replacement, at) == '>' ? 1 : 0;
                if (2 * group >= places.length) {
                    throw vm.raiseWith(Types.INDEX_ERROR, Words.ofSmall((int) group));
                }
                int start = places[2 * (int) group];
                if (start != RegexMatcher.NOWHERE) {
                    out.write(text, start, places[2 * (int) group + 1] - start);
                }
            } else if (byteAt(replacement, at) == '\\') {
                out.add('\\');
                at++;
            }
        }
    }

    private static int byteAt(byte[] bytes, int i) {
        return i < bytes.length ? bytes[i] : 0;
    }
}

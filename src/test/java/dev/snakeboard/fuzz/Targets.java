package dev.snakeboard.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Every target, by the name that {@code -Dfuzz.target} takes; each run makes its own. */
final class Targets {
    static final Map<String, Supplier<FuzzTarget>> ALL = new LinkedHashMap<>();

    static {
        ALL.put("compiler", CompilerTarget::new);
        ALL.put("mpy", MpyTarget::new);
        ALL.put("json", Targets::json);
        ALL.put("re", Targets::re);
        ALL.put("struct", Targets::struct);
        ALL.put("format", Targets::format);
        ALL.put("numbers", Targets::numbers);
        ALL.put("codecs", Targets::codecs);
        ALL.put("calls", CallsTarget::new);
        ALL.put("statements", () -> new ProgramTarget(Corpus.statements()));
        ALL.put("programs", () -> new ProgramTarget(Corpus.programs()));
        ALL.put("serial", SerialTarget::new);
        ALL.put("boards", BoardFileTarget::new);
        ALL.put("settings", SettingsTarget::new);
        ALL.put("scenario", ScenarioTarget::new);
    }

    private Targets() {}

    private static FuzzTarget json() {
        return new PythonDriver(
                Mutator.ofText(
                        List.of("{\"a\": [1, 2.5, -3e10, true, false, null], \"b\": {\"c\": \"\\u00e9\\n\\\\\\\"\\/\"}}", "[]", "{}", " [ 1 , 2 ] ",
                                "[[[[[[[[1]]]]]]]]", "\"\\ud83d\\ude00\"", "-0.0", "123456789012345678901234567890", "1E400", "{\"a\":1,\"a\":2}"),
                        "{ } [ ] : , \" \"a\" \"\\u0041\" \\u \\ud83d \\x true false null tru 0 1 -1 1.5 1e5 1e 1. .5 -- e E + NaN Infinity {\"a\": [[ ]] //"),
                "json");
    }

    private static FuzzTarget re() {
        return new PythonDriver(
                Mutator.ofText(
                        List.of("(a+)+b\0aaaaaaaaaaaaaaaaaaaaaaaaaa\0x", "([a-z]+)@([a-z]+)\\.com\0me@example.com\0\\2 at \\1", "^\\s*(\\w+)\\s*=\\s*(.*?)\\s*$\0 key = value ",
                                "(?:ab|c)*?d\0ababcd\0<\\g<0>>", "[^a-z\\d_-]+\0Hello, World 42\0-", "(a|b|c|d)*e\0abcdabcdabcd", "(x*)*y\0xxxxxxxxxxxxxxxxxxxxxx",
                                "a??b\0ab", "()*\0", "(((((a)))))\0a\0\\5", ".*.*.*.*.*c\0aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"),
                        "( ) (?: [ ] [^ a-z ] * + ? *? +? ?? | ^ $ . \\d \\D \\w \\W \\s \\S \\b \\1 \\9 \\g<1> \\g<0> \\g< \\\\ \\( a b aa x{2} x{2,} {,3} - \0 (?P<n> (?= [a- "
                                + "[z-a] [\\d-x]"),
                "re");
    }

    private static FuzzTarget struct() {
        return new PythonDriver(
                Mutator.ofText(
                        List.of("<bBhHiIlLqQ\0" + "0123456789".repeat(5), "3sxP\0abcabcabc", ">efd\0" + "\1\2\3\4".repeat(5), "@ccc??\0xyz", "!0s5p\0hello",
                                "=HhO\0aaaa", "2147483647s\0", "99999999999999999999b\0", "4H2x3B\0abcdefghijklmno", "S\0", "N\0"),
                        "< > @ ! = b B h H i I l L q Q s p x c ? f d e n N P O S 0 1 2 3 9 10 255 65536 2147483647 99999999999 \0 abc"),
                "struct");
    }

    private static FuzzTarget format() {
        return new PythonDriver(
                Mutator.ofText(
                        List.of("%s %d %5.2f %-10r|%+x\0x", "{0:>10} {a!r:^{w}} {1[0]} {0.real}\0", "%(a)s %% %(b)05d\0", "{:,} {:_} {:#x} {:#b} {:e} {:g} {:%}\0",
                                "{{}} {} {}\0", "%*.*f\0", "{:>{}}\0", "%c%c\0", "{:010.3f}{:+}{: d}\0", "%.10s|%5c|%#o|%i|%u|%e|%g|%F\0", "{!s:.3}{!r}{!a}\0"),
                        "% %s %d %r %c %f %e %g %x %o %i %u %% %5 %-5d %+d %05d %.3f %.99f %*d %(a)s %( { } {} {0} {1} {a} {a!r} {0:>5} {:^9} {:<} {:=+5} "
                                + "{:08.3f} {:,} {:#x} {:b} {:n} {:%} {!r} {! {: {0.a} {0[a]} {{ }} 0 9 99 99999999999 .99999 > < ^ = + - , _ # e E f F g G s"),
                "format");
    }

    private static FuzzTarget numbers() {
        return new PythonDriver(
                Mutator.ofText(
                        List.of("12345678901234567890", "-0x1F", "0b1011", "0o17", "1_000", "  42 ", "3.14159", "1e309", "-1.5e-400", "inf", "-nan", "infinity", "1+2j",
                                "0.1e", ".5", "5.", "9" + "0".repeat(400), "1e99999999999", "0." + "0".repeat(400) + "1", "z7", "\u0663", "2.2250738585072011e-308"),
                        "0 1 9 00 - + . e E j x X b o _ 0x 0b inf nan infinity ( ) f F z Z 123456789 99999999999999999999 e400 e-400 \u0661"),
                "numbers");
    }

    private static FuzzTarget codecs() {
        return new PythonDriver(
                new Mutator(
                        List.of(
                                hex("789ccb48cdc9c95728cf2fca4901001a0b045d"),
                                hex("1f8b0800000000000003cb48cdc9c95728cf2fca49010085114a0d0b000000"),
                                hex("cb48cdc9c95728cf2fca4901"),
                                hex("78da4b4c4a4e494d4bcfc8cccace494c4a4e494d4bcfc8cccace494c4a4e494d4b0700c3b51599"),
                                hex("83a161930102c0a162cb3ff8000000000000a163c4026869"),
                                hex("dc0003d90161ce00010000cf0fffffffffffffffd3ffffffffffffffff"),
                                ascii("aGVsbG8gd29ybGQ="),
                                ascii("48656c6c6f")),
                        List.of(hex("789c"), hex("1f8b08"), hex("c70401"), hex("dfffffffff"), hex("c67fffffff"), hex("d928"), hex("dd00000100"), hex("05e08108"),
                                ascii("="), ascii("\n"), ascii("af"), ascii("/+"))),
                "codecs");
    }

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

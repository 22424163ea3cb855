package dev.snakeboard.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes Python source of pieces of our programs: tokens dropped, doubled, exchanged and nested, bytes damaged. */
final class SourceMutator {
    private static final Pattern TOKEN = Pattern.compile(
            "\\n[ \\t]*|[ \\t]+|#[^\\n]*|[rbfuRBFU]{0,2}(?:'(?:[^'\\\\\\n]|\\\\.)*'|\"(?:[^\"\\\\\\n]|\\\\.)*\")|\\w+|[-+*/%@&|^<>=!:]{1,3}|.",
            Pattern.DOTALL);
    private static final String WORDS = """
            False None True and as assert async await break class continue def del elif else except finally for from global if import in is lambda
            nonlocal not or pass raise return try while with yield ( ) [ ] { } , : . ; @ = -> := + - * / // % ** << >> & | ^ ~ < > <= >= == != += -=
            *= @= ... 0 1 -1 0x1f 0b1 0o7 1e5 1.5 .5 1j 1_0 1073741823 1073741824 99999999999999999999 x y self f print len '' b'' f'{x}' f'{x!r:>{y}}'
            '''a''' r'\\' '\\x41' '\\u00e9' '\\N' f'{{' f'{' \\ \\n super() __name__ const(1) _X *x **x *, /, lambda: yield(x)
            """;
    private static final String[] NESTS = {"(%s)", "[%s]", "{%s}", "f(%s)", "x[%s]", "-%s", "not %s", "%s if x else y", "lambda: %s", "[%s for x in y]",
        "(yield %s)", "%s.a", "*%s", "{1: %s}", "(%s,)", "await %s", "%s := 1", "f'{%s}'", "x = %s", "%s or y", "%s + 1", "1 ** %s", "%s()"};
    private static final String[] BLOCKS = {"if x:", "while x:", "for x in y:", "def f(a, *b, c=1, **d):", "class A(B):", "try:", "with a as b:",
        "async def g():", "async for x in y:", "async with a as b:", "else:", "finally:", "except E as e:", "@d"};

    /** How long a piece may be that is put together with others. */
    private static final int SHORT = 400;

    private final List<List<String>> pieces;
    private final List<List<String>> shortPieces;
    private final List<String> words = List.of(WORDS.split("\\s+"));
    private final Mutator bytes;

    SourceMutator(List<String> pieces) {
        this.pieces = pieces.stream().map(SourceMutator::tokens).toList();
        this.shortPieces = pieces.stream().filter(piece -> piece.length() <= SHORT).map(SourceMutator::tokens).toList();
        this.bytes = Mutator.ofText(pieces, WORDS.replace('\n', ' '));
    }

    byte[] input(RandomGenerator random) {
        if (random.nextInt(8) == 0) {
            return bytes.input(random);
        }
        List<String> tokens = new ArrayList<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            tokens.addAll(pick(random.nextInt(16) == 0 || shortPieces.isEmpty() ? pieces : shortPieces, random));
        }
        for (int changes = random.nextInt(6); changes > 0; changes--) {
            change(tokens, random);
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T pick(List<T> from, RandomGenerator random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String pick(String[] from, RandomGenerator random) {
        return from[random.nextInt(from.length)];
    }

    private static List<String> tokens(String source) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(source);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        return tokens;
    }

    private void change(List<String> tokens, RandomGenerator random) {
        if (tokens.isEmpty()) {
            tokens.add(pick(words, random));
            return;
        }
        int at = random.nextInt(tokens.size());
        int end = Math.min(tokens.size(), at + 1 + random.nextInt(random.nextInt(3) == 0 ? 12 : 2));
        switch (random.nextInt(9)) {
            case 0 -> tokens.subList(at, end).clear();
            case 1 -> tokens.addAll(at, List.copyOf(tokens.subList(at, end)));
            case 2 -> tokens.set(at, tokens.set(random.nextInt(tokens.size()), tokens.get(at)));
            case 3 -> tokens.set(at, pick(words, random));
            case 4 -> tokens.add(at, " " + pick(words, random) + " ");
            case 5 -> nest(tokens, at, end, random);
            case 6 -> indent(tokens, at, random);
            case 7 -> {
                List<String> other = pick(pieces, random);
                int from = random.nextInt(other.size());
                tokens.addAll(at, other.subList(from, Math.min(other.size(), from + 1 + random.nextInt(20))));
            }
            default -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
        }
    }

    private static void nest(List<String> tokens, int at, int end, RandomGenerator random) {
        String text = String.join("", tokens.subList(at, end));
        String shape = pick(NESTS, random);
        for (int depth = 1 << random.nextInt(random.nextInt(8) == 0 ? 8 : 2); depth > 0; depth--) {
            text = shape.replace("%s", text);
            if (random.nextInt(3) == 0) {
                shape = pick(NESTS, random);
            }
        }
        tokens.subList(at, end).clear();
        tokens.add(at, text);
    }

    private static void indent(List<String> tokens, int at, RandomGenerator random) {
        String blanks = " ".repeat(random.nextInt(6));
        tokens.add(at, random.nextBoolean() ? "\n" + blanks : "\n" + blanks + pick(BLOCKS, random) + "\n" + blanks + "    ");
    }
}

package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Constant;
import dev.snakeboard.firmware.compile.InternedNames;
import dev.snakeboard.firmware.parse.Expression.Name;
import dev.snakeboard.firmware.parse.Expression.Text;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Turns names, numbers and strings into expressions: what is interned, and which names stand for constants, is known here. */
final class LiteralParser {
    /** A string literal of up to so many bytes is interned ({@code MICROPY_ALLOC_PARSE_INTERN_STRING_LEN}). */
    private static final int INTERN_LENGTH = 10;

    private final TokenStream tokens;
    private final ConstantFolder folder;
    private final NumberLiterals numbers;
    private final InternedNames names;
    private final ParserStacks stacks;
    private final Set<String> interned = new HashSet<>();
    private final Map<String, Constant> constants = new HashMap<>();

    LiteralParser(TokenStream tokens, ConstantFolder folder, CompilerOptions options, String fileName, ParserStacks stacks) {
        this.stacks = stacks;
        this.tokens = tokens;
        this.folder = folder;
        numbers = new NumberLiterals(options);
        names = options.interned();
        intern(fileName);
    }

    String intern(String name) {
        if (interned.add(name)) {
            InternedNames.checkLength(name);
        }
        names.add(name);
        return name;
    }

    /** Makes {@code name} stand for a constant from here on, as {@code name = const(value)} does. */
    void define(String name, Constant value) {
        constants.put(name, value);
        stacks.memory().defined(constants.size());
    }

    Expression name() {
        int line = tokens.line();
        String name = intern(tokens.text());
        Constant constant = constants.get(name);
        Expression result = constant == null ? new Name(name) : folder.again(line, constant);
        stacks.push();
        tokens.advance();
        return result;
    }

    Expression integer() {
        int line = tokens.line();
        String text = tokens.text();
        boolean decimal = text.length() < 2 || text.charAt(0) != '0' || Character.isDigit(text.charAt(1));
        stacks.memory().digits(decimal ? text.length() : text.length() - 2);
        Expression number = folder.of(line, new Constant.Int(numbers.integer(text, line)));
        stacks.memory().digits(0);
        stacks.push();
        tokens.advance();
        return number;
    }

    Expression floatOrImaginary() {
        int line = tokens.line();
        Expression number = folder.object(line, numbers.floatOrImaginary(tokens.text(), line));
        stacks.push();
        tokens.advance();
        return number;
    }

    Expression string() {
        int line = tokens.line();
        int length = tokens.length();
        String text = tokens.text();
        boolean known = length <= INTERN_LENGTH || interned.contains(text) || names.contains(text);
        Expression result = known ? new Text(intern(text)) : folder.object(line, new Constant.Str(text));
        stacks.push();
        tokens.advance();
        return result;
    }

    Expression bytes() {
        Expression bytes = folder.object(tokens.line(), new Constant.Bytes(tokens.bytes()));
        stacks.push();
        tokens.advance();
        return bytes;
    }
}

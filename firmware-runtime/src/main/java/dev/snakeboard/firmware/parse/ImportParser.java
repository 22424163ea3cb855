package dev.snakeboard.firmware.parse;

import dev.snakeboard.firmware.parse.Statement.Import;
import dev.snakeboard.firmware.parse.Statement.ImportFrom;
import dev.snakeboard.firmware.parse.Statement.ImportedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Parses import statements and dotted names. */
final class ImportParser {
    private final TokenStream tokens;
    private final ParameterParser names;
    private final ParserStacks stacks;

    ImportParser(TokenStream tokens, ParameterParser names, ParserStacks stacks) {
        this.stacks = stacks;
        this.tokens = tokens;
        this.names = names;
    }

    Statement importNames(int line) {
        tokens.expect(TokenKind.IMPORT);
        List<ImportedName> list = new ArrayList<>();
        do {
            List<String> path = dottedName();
            Optional<String> alias = alias();
            if (alias.isPresent()) {
                stacks.node(2);
            } else {
                stacks.only(2);
            }
            list.add(new ImportedName(path, alias));
        } while (tokens.accept(TokenKind.COMMA));
        stacks.list(list.size());
        stacks.node(1);
        return new Import(line, list);
    }

    Statement importFrom(int line) {
        tokens.expect(TokenKind.FROM);
        int level = 0;
        int dots = 0;
        while (tokens.at(TokenKind.PERIOD) || tokens.at(TokenKind.ELLIPSIS)) {
            level += tokens.at(TokenKind.PERIOD) ? 1 : 3;
            dots++;
            stacks.push();
            tokens.advance();
        }
        if (dots > 0) {
            stacks.list(dots);
        }
        List<String> module = level > 0 && !tokens.at(TokenKind.NAME) ? List.of() : dottedName();
        if (level > 0 && !module.isEmpty()) {
            stacks.node(2);
        } else if (level > 0) {
            stacks.push();
            stacks.only(2);
        }
        tokens.expect(TokenKind.IMPORT);
        if (tokens.at(TokenKind.STAR)) {
            stacks.push();
            tokens.advance();
            stacks.node(2);
            return new ImportFrom(line, level, module, List.of());
        }
        boolean parentheses = tokens.accept(TokenKind.PAREN_OPEN);
        List<ImportedName> list = new ArrayList<>();
        boolean comma;
        do {
            List<String> path = List.of(names.name());
            list.add(new ImportedName(path, alias()));
            stacks.node(2);
            comma = tokens.accept(TokenKind.COMMA);
        } while (comma && tokens.at(TokenKind.NAME));
        stacks.list(list.size(), comma);
        if (parentheses) {
            tokens.expect(TokenKind.PAREN_CLOSE);
        }
        stacks.node(2);
        return new ImportFrom(line, level, module, list);
    }

    List<String> dottedName() {
        List<String> path = new ArrayList<>(2);
        do {
            path.add(names.name());
        } while (tokens.accept(TokenKind.PERIOD));
        stacks.list(path.size());
        return path;
    }

    private Optional<String> alias() {
        if (tokens.accept(TokenKind.AS)) {
            return Optional.of(names.name());
        }
        stacks.push();
        return Optional.empty();
    }
}

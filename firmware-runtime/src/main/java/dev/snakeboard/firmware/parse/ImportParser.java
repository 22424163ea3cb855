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

    ImportParser(TokenStream tokens, ParameterParser names) {
        this.tokens = tokens;
        this.names = names;
    }

    Statement importNames(int line) {
        tokens.expect(TokenKind.IMPORT);
        List<ImportedName> list = new ArrayList<>();
        do {
            List<String> path = dottedName();
            list.add(new ImportedName(path, alias()));
        } while (tokens.accept(TokenKind.COMMA));
        return new Import(line, list);
    }

    Statement importFrom(int line) {
        tokens.expect(TokenKind.FROM);
        int level = 0;
        while (tokens.at(TokenKind.PERIOD) || tokens.at(TokenKind.ELLIPSIS)) {
            level += tokens.at(TokenKind.PERIOD) ? 1 : 3;
            tokens.advance();
        }
        List<String> module = level > 0 && !tokens.at(TokenKind.NAME) ? List.of() : dottedName();
        tokens.expect(TokenKind.IMPORT);
        if (tokens.accept(TokenKind.STAR)) {
            return new ImportFrom(line, level, module, List.of());
        }
        boolean parentheses = tokens.accept(TokenKind.PAREN_OPEN);
        List<ImportedName> list = new ArrayList<>();
        do {
            List<String> path = List.of(names.name());
            list.add(new ImportedName(path, alias()));
        } while (tokens.accept(TokenKind.COMMA) && tokens.at(TokenKind.NAME));
        if (parentheses) {
            tokens.expect(TokenKind.PAREN_CLOSE);
        }
        return new ImportFrom(line, level, module, list);
    }

    List<String> dottedName() {
        List<String> path = new ArrayList<>(2);
        do {
            path.add(names.name());
        } while (tokens.accept(TokenKind.PERIOD));
        return path;
    }

    private Optional<String> alias() {
        return tokens.accept(TokenKind.AS) ? Optional.of(names.name()) : Optional.empty();
    }
}

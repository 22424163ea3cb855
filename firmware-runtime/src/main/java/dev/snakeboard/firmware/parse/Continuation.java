package dev.snakeboard.firmware.parse;

/** Decides whether the REPL asks for another line ({@code mp_repl_continue_with_input} in {@code py/repl.c}). */
public final class Continuation {
    /** What string literal the end of the input is in. */
    private enum Quote {
        NONE,
        SINGLE,
        DOUBLE,
        TRIPLE_SINGLE,
        TRIPLE_DOUBLE
    }

    private static final String[] COMPOUND_KEYWORDS = {"if", "while", "for", "try", "with", "def", "class"};

    private Continuation() {}

    /**
     * Whether what has been typed so far needs more: an open bracket or long string, a backslash at the end, or a compound statement that no empty
     * line ended.
     *
     * @param asyncKeywords whether {@code async} begins a compound statement
     */
    public static boolean needsMore(String input, boolean asyncKeywords) {
        if (input.isEmpty()) {
            return false;
        }
        Quote quote = Quote.NONE;
        int parentheses = 0;
        int brackets = 0;
        int braces = 0;
        for (int i = 0; i < input.length(); i++) {
            char c = input.charAt(i);
            if (c == '\'' || c == '"') {
                Quote single = c == '\'' ? Quote.SINGLE : Quote.DOUBLE;
                Quote triple = c == '\'' ? Quote.TRIPLE_SINGLE : Quote.TRIPLE_DOUBLE;
                if ((quote == Quote.NONE || quote == triple) && at(input, i + 1) == c && at(input, i + 2) == c) {
                    i += 2;
                    quote = quote == Quote.NONE ? triple : Quote.NONE;
                } else if (quote == Quote.NONE || quote == single) {
                    quote = quote == Quote.NONE ? single : Quote.NONE;
                }
            } else if (c == '\\' && (at(input, i + 1) == '\'' || at(input, i + 1) == '"' || at(input, i + 1) == '\\')) {
                if (quote != Quote.NONE) {
                    i++;
                }
            } else if (quote == Quote.NONE) {
                switch (c) {
                    case '(' -> parentheses++;
                    case ')' -> parentheses--;
                    case '[' -> brackets++;
                    case ']' -> brackets--;
                    case '{' -> braces++;
                    case '}' -> braces--;
                    default -> {}
                }
            }
        }
        boolean openBracket = quote == Quote.NONE && (parentheses > 0 || brackets > 0 || braces > 0);
        char last = input.charAt(input.length() - 1);
        return quote == Quote.TRIPLE_SINGLE
                || quote == Quote.TRIPLE_DOUBLE
                || openBracket
                || last == '\\'
                || last != '\n' && startsCompound(input, asyncKeywords);
    }

    private static char at(String input, int index) {
        return index < input.length() ? input.charAt(index) : 0;
    }

    private static boolean startsCompound(String input, boolean asyncKeywords) {
        if (input.charAt(0) == '@' || asyncKeywords && startsWithWord(input, "async")) {
            return true;
        }
        for (String keyword : COMPOUND_KEYWORDS) {
            if (startsWithWord(input, keyword)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWithWord(String input, String word) {
        if (!input.startsWith(word)) {
            return false;
        }
        char after = at(input, word.length());
        return !(after == '_' || after >= '0' && after <= '9' || after >= 'A' && after <= 'Z' || after >= 'a' && after <= 'z');
    }
}

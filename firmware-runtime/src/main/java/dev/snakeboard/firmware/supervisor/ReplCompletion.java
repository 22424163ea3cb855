package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayList;
import java.util.List;

/**
 * Tab in the REPL ({@code mp_repl_autocomplete} in {@code py/repl.c}): of all names that the firmware knows, those that the object before the dot
 * has; after
 * {@code import}, the built-in modules.
 */
final class ReplCompletion implements LineEditor.Completion {

    private static final String IMPORT = "import ";
    private static final int SLOT = 16;
    private static final int WIDTH = 4 * SLOT;

    private final Vm vm;
    private final Terminal terminal;

    ReplCompletion(Vm vm, Terminal terminal) {
        this.vm = vm;
        this.terminal = terminal;
    }

    @Override
    public LineEditor.Proposal complete(String text) {
        int begin = text.length();
        while (begin > 0 && isPart(text.charAt(begin - 1))) {
            begin--;
        }
        String[] words = text.substring(begin).split("\\.", -1);
        @Word int object = Words.NULL;
        for (int i = 0; i + 1 < words.length; i++) {
            int name = vm.names.find(words[i]);
            if (name == 0) {
                return LineEditor.Proposal.NOTHING;
            }
            object = i == 0 ? global(name) : vm.attributes.loadQuietly(object, name);
            if (object == Words.NULL) {
                return LineEditor.Proposal.NOTHING;
            }
        }
        String start = words[words.length - 1];
        List<String> matches = matches(text, words.length > 1, object, start);
        if (matches.isEmpty()) {
            boolean first = words.length == 1 && begin == 0 && !start.isEmpty() && start.length() < IMPORT.length();
            return first && IMPORT.startsWith(start) ? new LineEditor.Proposal(IMPORT.substring(start.length()), false) : LineEditor.Proposal.NOTHING;
        }
        String common = matches.stream().reduce(ReplCompletion::commonStart).orElseThrow();
        if (matches.size() == 1 || common.length() > start.length()) {
            return new LineEditor.Proposal(common.substring(start.length()), false);
        }
        list(matches);
        return new LineEditor.Proposal("", true);
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }

    /** Attributes of {@code __main__}. */
    private @Word int global(int name) {
        return DictObject.get(vm, vm.mainModuleDict(), Words.ofName(name));
    }

    private List<String> matches(String text, boolean dotted, @Word int object, String start) {
        boolean modules = text.startsWith(IMPORT);
        List<String> found = new ArrayList<>();
        for (int name : vm.names.inOrder()) {
            String word = vm.names.text(name);
            boolean hidden = start.isEmpty() && word.startsWith("_");
            if (!word.isEmpty() && !hidden && word.startsWith(start) && (modules ? vm.modules.has(word) : has(dotted, object, name))) {
                found.add(word);
            }
        }
        return found;
    }

    private boolean has(boolean dotted, @Word int object, int name) {
        if (!dotted) {
            return global(name) != Words.NULL;
        }
        if (vm.is(object, Types.MODULE)) {
            return DictObject.get(vm, ModuleObject.globals(vm, object), Words.ofName(name)) != Words.NULL;
        }
        int mark = vm.heap.mark();
        boolean found = vm.attributes.loadQuietly(object, name) != Words.NULL;
        vm.heap.release(mark);
        return found;
    }

    private static String commonStart(String a, String b) {
        int length = 0;
        while (length < Math.min(a.length(), b.length()) && a.charAt(length) == b.charAt(length)) {
            length++;
        }
        return a.substring(0, length);
    }

    private void list(List<String> words) {
        int used = WIDTH;
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            int gap = (used + SLOT - 1) / SLOT * SLOT - used;
            if (gap < 2) {
                gap += SLOT;
            }
            if (used + gap + word.length() <= WIDTH) {
                text.append(" ".repeat(gap)).append(word);
                used += gap + word.length();
            } else {
                text.append("\r\n").append(word);
                used = word.length();
            }
        }
        terminal.write(text + "\r\n");
    }
}

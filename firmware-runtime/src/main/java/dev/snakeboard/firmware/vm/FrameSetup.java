package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.ScopeFlag;
import dev.snakeboard.firmware.object.CellObject;
import dev.snakeboard.firmware.object.Word;

/** Fills new frames: on the pystack, or in generator objects. */
final class FrameSetup {
    private final Vm vm;
    private final PreludeCache preludes;
    private final int general;

    /** @param general the cost of arguments that have to be sorted for a function that could take them in order */
    FrameSetup(Vm vm, PreludeCache preludes, int general) {
        this.vm = vm;
        this.preludes = preludes;
        this.general = general;
    }

    /** Sorts arguments into the locals of a new frame ({@code mp_setup_code_state}). */
    void fill(int frame, @Word int function, Prelude prelude, int count, int keyword, int args) {
        int[] w = vm.words;
        w[frame + Frame.FUNCTION] = function;
        w[frame + Frame.IP] = prelude.start();
        w[frame + Frame.SP] = frame + Frame.STATE - 1 << 2;
        w[frame + Frame.SIZES] = prelude.states();
        int fast = frame + Frame.STATE + prelude.states() - 1;
        int positional = prelude.positional();
        int flags = prelude.flags();
        if (keyword == 0
                && count == positional
                && prelude.keywordOnly() == 0
                && (flags & (ScopeFlag.VARARGS | ScopeFlag.VARKEYWORDS | ScopeFlag.DEFKWARGS)) == 0) {
            for (int i = 0; i < count; i++) {
                w[fast - i] = w[args + i];
            }
        } else {
            if (!CallCosts.isGeneral(prelude)) {
                vm.work(general);
            }
            new ArgumentSorter(vm, function, prelude, fast).sort(count, keyword, args);
        }
        for (int at = prelude.cells(); at < prelude.start(); at++) {
            int local = fast - vm.ram.byteAt(at);
            @Word int cell = CellObject.make(vm, vm.words[local]);
            vm.store(local, cell);
        }
    }

    /**
     * Sets some few words to 0: for so few, {@link java.util.Arrays#fill} takes longer to begin than to end. Of a frame the device clears only the locals and
     * the value stack; what lay where the handlers are stays until they are used, and may keep an object for that long.
     */
    static void clear(int[] w, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            w[i] = 0;
        }
    }

    /**
     * Enters a function in bytecode for a native caller, if nothing has to be done but to copy the arguments.
     *
     * @return whether it did; if not, nothing has changed
     */
    boolean enterPlainly(Activations calls, @Word int function, int count, int args) {
        int[] w = vm.words;
        int code = w[(function >> 2) + 3];
        int[] known = preludes.table();
        int entry = code & PreludeCache.MASK;
        int frame = calls.stackTop;
        int top = frame + known[entry + PreludeCache.WORDS];
        if (known[entry] != code
                || known[entry + 1] != w[code >> 2]
                || known[entry + 2] != w[(code >> 2) + 1]
                || known[entry + PreludeCache.POSITIONAL] != count
                || !calls.hasRoom(top)) {
            return false;
        }
        vm.work(known[entry + PreludeCache.COST]);
        int states = known[entry + PreludeCache.STATES];
        clear(w, frame + Frame.STATE, frame + Frame.STATE + states);
        w[frame + Frame.FUNCTION] = function;
        w[frame + Frame.IP] = known[entry + PreludeCache.START];
        w[frame + Frame.SP] = frame + Frame.STATE - 1 << 2;
        w[frame + Frame.SIZES] = states;
        w[frame + Frame.GLOBALS] = vm.globals;
        vm.globals = w[(w[(function >> 2) + 1] >> 2) + 1];
        int local = frame + Frame.STATE - 1 + states;
        for (int i = 0; i < count; i++) {
            w[local - i] = w[args + i];
        }
        calls.pushNativeCall(frame, top);
        return true;
    }
}

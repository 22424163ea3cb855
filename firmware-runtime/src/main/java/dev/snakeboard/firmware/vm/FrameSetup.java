package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.compile.ScopeFlag;
import dev.snakeboard.firmware.object.CellObject;
import dev.snakeboard.firmware.object.Word;

/** Fills new frames: on the pystack, or in generator objects. */
final class FrameSetup {
    private final Vm vm;
    private final int general;

    /** @param general the cost of arguments that have to be sorted for a function that could take them in order */
    FrameSetup(Vm vm, int general) {
        this.vm = vm;
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
}

package dev.snakeboard.firmware.vm;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Words;

/** What the firmware keeps in its static data when a program starts: the dicts of the main module and of the loaded ones, {@code sys.path} and {@code sys.argv}. */
final class InitialState {
    /** The unix build's limit of places in a traceback. */
    private static final int MOST_TRACEBACK_PLACES = 1000;

    private InitialState() {}

    static void make(Vm vm) {
        writeDict(vm, Vm.ROOT_MODULES_DICT, 3);
        writeDict(vm, Vm.ROOT_MAIN_DICT, 1);
        vm.globals = vm.mainModuleDict();
        vm.locals = vm.globals;
        if (vm.hasEverything()) {
            vm.setRoot(Vm.ROOT_TRACEBACK_LIMIT, Words.ofSmall(MOST_TRACEBACK_PLACES));
        }
        DictObject.put(vm, vm.globals, Words.ofName(Names.NAME), Words.ofName(Names.MAIN));
        FileObject.takeForFiles(vm);
        vm.setRoot(Vm.ROOT_SYS_PATH, ListObject.make(vm, 0));
        vm.setRoot(Vm.ROOT_SYS_ARGV, ListObject.initialise(vm, vm.rootIndex(vm.claimRoot(ListObject.WORDS)) << 2, 0));
        vm.heap.release(0);
    }

    private static void writeDict(Vm vm, int index, int entries) {
        vm.words[vm.rootIndex(index)] = Types.DICT;
        MapTable.init(vm, vm.rootIndex(index) + 1, entries);
    }
}

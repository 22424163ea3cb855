package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.MapTable;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.NativeType.PrintKind;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.stream.Stream;

/** What {@code help} prints ({@code py/builtinhelp.c}). */
final class Help {
    private static final int COLUMNS = 4;
    private static final int COLUMN_WIDTH = 18;

    private Help() {}

    static void printWelcome(Vm vm) {
        vm.console()
                .print("Welcome to Adafruit CircuitPython " + SysModule.tag(vm)
                        + "!\n\nVisit circuitpython.org for more information.\n\n"
                        + "To list built-in modules type `help(\"modules\")`.\n");
    }

    static void print(Vm vm, @Word int object) {
        if (Strings.isStr(vm, object) && vm.toText(object).equals("modules")) {
            printModules(vm);
            return;
        }
        Printer out = vm.console();
        out.print("object ");
        vm.operations.print(out, object, PrintKind.STR);
        out.print(" is of type " + vm.typeName(object) + "\n");
        @Word int type = vm.typeOf(object);
        if (type == Types.MODULE) {
            printMembers(vm, out, ModuleObject.globals(vm, object));
            return;
        }
        @Word int members = TypeObject.locals(vm, type == Types.TYPE ? object : type);
        if (members != Words.NULL) {
            printMembers(vm, out, members);
        }
    }

    private static void printMembers(Vm vm, Printer out, @Word int dict) {
        int map = DictObject.map(dict);
        for (int i = 0; i < MapTable.allocated(vm, map); i++) {
            if (MapTable.isFilled(vm, map, i)) {
                out.print("  ");
                vm.operations.print(out, vm.words[MapTable.entry(vm, map, i)], PrintKind.STR);
                out.print(" -- ");
                vm.operations.print(out, vm.words[MapTable.entry(vm, map, i) + 1], PrintKind.STR);
                out.print("\n");
                vm.step();
            }
        }
    }

    /** In columns, read downwards. */
    private static void printModules(Vm vm) {
        Printer out = vm.console();
        List<String> names = Stream.concat(vm.modules.names().stream(), Stream.of("__main__")).sorted().toList();
        int rows = (names.size() + COLUMNS - 1) / COLUMNS;
        for (int row = 0; row < rows; row++) {
            for (int i = row; i < names.size(); i += rows) {
                String name = names.get(i);
                out.print(i + rows < names.size() ? name + " ".repeat(gap(name.length())) : name);
            }
            out.print("\n");
        }
        out.print("Plus any modules on the filesystem\n");
    }

    private static int gap(int length) {
        int gap = COLUMN_WIDTH - length;
        while (gap < 1) {
            gap += COLUMN_WIDTH;
        }
        return gap;
    }
}

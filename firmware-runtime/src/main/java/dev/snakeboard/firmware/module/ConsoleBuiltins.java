package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType.PrintKind;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/** The built-in functions about text that goes to and comes from a user ({@code py/modbuiltins.c}). */
final class ConsoleBuiltins {
    private static final byte[] SPACE = {' '};
    private static final byte[] NEWLINE = {'\n'};
    private static final Parameter[] PRINT = {
        Parameter.keyword("sep", Words.NULL),
        Parameter.keyword("end", Words.NULL),
        Parameter.keyword("flush", Words.FALSE),
        Parameter.keyword("file", Words.NULL)
    };

    private ConsoleBuiltins() {}

    static void define(Members m) {
        m.function("help", 0, 1, (vm, args) -> {
                    if (args.count() == 0) {
                        Help.printWelcome(vm);
                    } else {
                        Help.print(vm, args.get(0));
                    }
                    return Words.NONE;
                })
                .function("input", 0, 1, ConsoleBuiltins::input)
                .keywords("open", 0, FileObject::open)
                .keywords("print", 0, ConsoleBuiltins::print)
                .function("repr", (vm, object) -> {
                    TextBuilder text = new TextBuilder(vm);
                    vm.operations.print(text, object, PrintKind.REPR);
                    return text.toObject(Types.STR);
                });
    }

    private static @Word int print(Vm vm, Args args) {
        @Word int[] given = args.from(args.count()).parse(PRINT);
        @Word int file = given[3];
        Printer out = file == Words.NULL ? vm.console() : StreamMethods.printer(vm, file);
        byte[] separator = textOr(vm, given[0], SPACE);
        byte[] end = textOr(vm, given[1], NEWLINE);
        vm.charge(CostEvent.PRINT_ARGUMENT, args.count());
        for (int i = 0; i < args.count(); i++) {
            if (i > 0) {
                vm.charge(CostEvent.PRINT_PIECE);
                out.print(separator);
            }
            vm.operations.print(out, args.get(i), PrintKind.STR);
        }
        out.print(end);
        if (file != Words.NULL && vm.isTrue(given[2])) {
            int result = StreamMethods.of(vm, file).flush();
            if (result < 0) {
                throw vm.osError(-result);
            }
        }
        return Words.NONE;
    }

    private static byte[] textOr(Vm vm, @Word int given, byte[] absent) {
        return given == Words.NULL ? absent : Strings.bytes(vm, given);
    }

    private static @Word int input(Vm vm, Args args) {
        if (args.count() == 1) {
            vm.operations.print(vm.console(), args.get(0), PrintKind.STR);
        }
        LineInput line = new LineInput(vm);
        return switch (line.read()) {
            case ENTERED -> Strings.ofUtf8(vm, line.bytes());
            case CANCELLED -> throw vm.raiseWith(Types.KEYBOARD_INTERRUPT);
            case ENDED -> throw vm.raiseWith(Types.EOF_ERROR);
        };
    }
}

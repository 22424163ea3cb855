package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.NativeType.PrintKind;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * An uncaught exception, as text.
 *
 * @param type name of its type
 * @param message what its traceback's last line says after the type
 * @param file of the innermost place of its traceback; empty if it has none
 * @param line of that place, from 1; 0 if it has none
 * @param block the function of that place; empty if it is not known
 * @param traceback as the console shows it, with {@code \n}
 */
public record ProgramError(String type, String message, String file, int line, String block, String traceback) {

    static ProgramError of(Vm vm, @Word int exception) {
        String last = text(printer -> vm.operations.print(printer, exception, PrintKind.EXC));
        String type = vm.typeName(exception);
        String rest = last.startsWith(type) ? last.substring(type.length()) : last;
        @Word int traceback = ExceptionObject.isException(vm, exception) ? ExceptionObject.traceback(vm, exception) : Words.NULL;
        boolean placed = TracebackObject.size(vm, traceback) > 0;
        int block = placed ? TracebackObject.block(vm, traceback, 0) : 0;
        return new ProgramError(
                type,
                rest.startsWith(": ") ? rest.substring(2) : rest,
                placed ? vm.names.text(TracebackObject.file(vm, traceback, 0)) : "",
                placed ? TracebackObject.line(vm, traceback, 0) : 0,
                block == 0 ? "" : vm.names.text(block),
                text(printer -> TracebackObject.print(vm, printer, exception, 0)));
    }

    /** As the status bar shows it. */
    String inTitle() {
        return line + "@" + file + " " + type;
    }

    private static String text(Consumer<Printer> print) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        print.accept(bytes::write);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}

package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.parse.Continuation;
import dev.snakeboard.firmware.vm.CoreBuiltins;
import dev.snakeboard.firmware.vm.Vm;

/** {@code codeop} ({@code shared-bindings/codeop/__init__.c}). */
public final class CodeopModule implements NativeModule {
    @Override
    public String name() {
        return "codeop";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.keywords("compile_command", 1, CodeopModule::compileCommand);
    }

    /** None if the REPL would ask for another line. */
    private static @Word int compileCommand(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("source"),
                Parameter.optional("filename", vm.flash.string("<input>")),
                Parameter.optional("symbol", vm.flash.string("single")));
        if (!Strings.isStr(vm, given[0])) {
            throw vm.typeError(Message.of("%s must be of type %s, not %s", "source", "str", vm.typeName(given[0])));
        }
        if (Continuation.needsMore(vm.toText(given[0]), vm.target.features().asyncAwait())) {
            return Words.NONE;
        }
        return CoreBuiltins.compile(vm, given[0], given[1], given[2]);
    }
}

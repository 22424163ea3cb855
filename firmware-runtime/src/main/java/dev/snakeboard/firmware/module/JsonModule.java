package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.JsonPrinter;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType.PrintKind;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/** {@code json} ({@code extmod/modjson.c}). */
public final class JsonModule implements NativeModule {
    private static final int FIRST_SIZE = 8;

    @Override
    public String name() {
        return "json";
    }

    @Override
    public void define(Vm vm, Members members) {
        members.keywords("dump", 2, JsonModule::dump)
                .keywords("dumps", 1, JsonModule::dumps)
                .function("load", (v, stream) -> new JsonReader(v, JsonReader.stream(v, stream)).readFirst())
                .function("loads", JsonModule::loads);
    }

    private static @Word int dump(Vm vm, Args args) {
        Printer stream = StreamMethods.printer(vm, args.get(1));
        vm.operations.print(separated(vm, args.from(2), stream), args.get(0), PrintKind.JSON);
        return Words.NONE;
    }

    private static @Word int dumps(Vm vm, Args args) {
        TextBuilder text = new TextBuilder(vm, FIRST_SIZE);
        vm.operations.print(separated(vm, args.from(1), text), args.get(0), PrintKind.JSON);
        return text.toObject(Types.STR);
    }

    private static @Word int loads(Vm vm, @Word int text) {
        Buffer buffer = vm.operations.buffer(text, Buffer.Access.READ);
        return new JsonReader(vm, JsonReader.bytes(vm.ram.bytes(buffer.address(), buffer.length()))).readOnly();
    }

    /** A printer with the separators of the arguments, {@code ", "} and {@code ": "} if none are given. */
    private static JsonPrinter separated(Vm vm, Args args, Printer out) {
        @Word int separators = args.parse(Parameter.keyword("separators", Words.NONE))[0];
        if (separators == Words.NONE) {
            return new Separated(out, ", ", ": ");
        }
        int items = Sequences.items(vm, Sequences.require(vm, separators, 2));
        return new Separated(out, vm.toText(vm.words[items]), vm.toText(vm.words[items + 1]));
    }

    private record Separated(Printer out, String itemSeparator, String keySeparator) implements JsonPrinter {
        @Override
        public void write(byte[] bytes, int offset, int length) {
            out.write(bytes, offset, length);
        }
    }
}

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
        Separators separators = Separators.of(vm, args.from(2));
        Printer stream = StreamMethods.printer(vm, args.get(1));
        vm.operations.print(new Separated(stream, separators), args.get(0), PrintKind.JSON);
        return Words.NONE;
    }

    private static @Word int dumps(Vm vm, Args args) {
        Separators separators = Separators.of(vm, args.from(1));
        TextBuilder text = new TextBuilder(vm, FIRST_SIZE);
        vm.operations.print(new Separated(text, separators), args.get(0), PrintKind.JSON);
        return text.toObject(Types.STR);
    }

    private static @Word int loads(Vm vm, @Word int text) {
        Buffer buffer = vm.operations.buffer(text, Buffer.Access.READ);
        return new JsonReader(vm, JsonReader.bytes(vm.ram.bytes(buffer.address(), buffer.length()))).readOnly();
    }

    /** What is between items, and between a key and its value. */
    private record Separators(String item, String key) {
        static Separators of(Vm vm, Args args) {
            @Word int given = args.parse(Parameter.keyword("separators", Words.NONE))[0];
            if (given == Words.NONE) {
                return new Separators(", ", ": ");
            }
            int items = Sequences.items(vm, Sequences.require(vm, given, 2));
            return new Separators(vm.toText(vm.words[items]), vm.toText(vm.words[items + 1]));
        }
    }

    private record Separated(Printer out, Separators separators) implements JsonPrinter {
        @Override
        public String itemSeparator() {
            return separators.item;
        }

        @Override
        public String keySeparator() {
            return separators.key;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            out.write(bytes, offset, length);
        }

        @Override
        public void write(Vm vm, int address, int length) {
            out.write(vm, address, length);
        }

        @Override
        public void printEach(byte[] bytes) {
            out.printEach(bytes);
        }

        @Override
        public boolean wantsPieces() {
            return out.wantsPieces();
        }
    }
}

package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.BinaryFormat;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.TextBuilder;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/**
 * {@code struct} ({@code shared-bindings/struct/__init__.c}, {@code shared-module/struct/__init__.c}). It has no {@code error} and no
 * {@code iter_unpack}.
 */
public final class StructModule implements NativeModule {
    @Override
    public String name() {
        return "struct";
    }

    @Override
    public void define(Vm vm, Members m) {
        m.function("calcsize", (v, format) -> v.ofLong(StructFormat.parse(v, format).size()));
        m.function("pack", 1, NativeFunction.ANY, StructModule::pack);
        m.function("pack_into", 3, NativeFunction.ANY, StructModule::packInto);
        m.function("unpack", 2, 3, (v, args) -> {
            Buffer buffer = v.operations.buffer(args.get(1), Buffer.Access.READ);
            return unpack(v, args.get(0), buffer.address(), buffer.length(), Fit.EXACT);
        });
        m.keywords("unpack_from", 0, StructModule::unpackFrom);
    }

    /** Where packed fields go. */
    private interface Image {
        void put(int offset, byte[] bytes);
    }

    private static @Word int pack(Vm vm, Args args) {
        StructFormat format = StructFormat.parse(vm, args.get(0));
        TextBuilder builder = TextBuilder.ofLength(vm, format.checkedSize(vm));
        byte[] image = new byte[(int) format.size()];
        packFields(vm, format, args.from(1), (offset, bytes) -> System.arraycopy(bytes, 0, image, offset, bytes.length));
        builder.write(image, 0, image.length);
        return builder.toObject(Types.BYTES);
    }

    private static @Word int packInto(Vm vm, Args args) {
        Buffer buffer = vm.operations.buffer(args.get(1), Buffer.Access.WRITE);
        int offset = offset(vm, buffer, vm.toInt(args.get(2)));
        StructFormat format = StructFormat.parse(vm, args.get(0));
        if (offset + format.size() > buffer.length()) {
            throw vm.raise(Types.RUNTIME_ERROR, "Buffer too small");
        }
        int start = buffer.address() + offset;
        packFields(vm, format, args.from(3), (at, bytes) -> vm.ram.write(start + at, bytes));
        return Words.NONE;
    }

    /** A negative offset counts from the end of the buffer. */
    private static int offset(Vm vm, Buffer buffer, int given) {
        int offset = given < 0 ? buffer.length() + given : given;
        if (offset < 0) {
            throw vm.raise(Types.RUNTIME_ERROR, "Buffer too small");
        }
        return offset;
    }

    private static void packFields(Vm vm, StructFormat format, Args values, Image image) {
        int used = 0;
        int offset = 0;
        for (StructFormat.Field field : format.fields()) {
            if (field.isText()) {
                if (used < values.count()) {
                    vm.step(CostEvent.STRUCT_ITEM);
                    image.put(offset, text(vm, values.get(used), field.count()));
                }
                used++;
                offset += field.count();
                continue;
            }
            int size = BinaryFormat.size(vm, format.layout(), field.typecode());
            for (int i = 0; i < field.count(); i++) {
                offset = format.align(offset, field);
                if (field.typecode() == 'x') {
                    image.put(offset, new byte[1]);
                } else {
                    if (used < values.count()) {
                        image.put(offset, number(vm, format.layout(), field.typecode(), values.get(used), size));
                    }
                    used++;
                }
                offset += size;
                vm.step(CostEvent.STRUCT_ITEM);
            }
        }
        if (used != values.count()) {
            throw vm.valueError(Message.of("%s length must be %d", "values", used));
        }
    }

    private static byte[] text(Vm vm, @Word int value, int length) {
        Buffer buffer = vm.operations.buffer(value, Buffer.Access.READ);
        byte[] bytes = vm.ram.bytes(buffer.address(), StrictMath.min(buffer.length(), length));
        return Arrays.copyOf(bytes, length);
    }

    private static byte[] number(Vm vm, BinaryFormat.Layout layout, char typecode, @Word int value, int size) {
        long bits = BinaryFormat.bits(vm, layout, typecode, value);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (bits >> 8 * i);
        }
        return bytes;
    }

    private static @Word int unpackFrom(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("format"), Parameter.required("buffer"), Parameter.optional("offset", Words.ofSmall(0)).ofInteger());
        Buffer buffer = vm.operations.buffer(given[1], Buffer.Access.READ);
        int offset = offset(vm, buffer, vm.toInt(given[2]));
        return unpack(vm, given[0], buffer.address() + offset, buffer.length() - offset, Fit.AT_LEAST);
    }

    /** How the bytes must fit the format. */
    private enum Fit {
        EXACT,
        AT_LEAST
    }

    private static @Word int unpack(Vm vm, @Word int formatWord, int address, int available, Fit fit) {
        StructFormat format = StructFormat.parse(vm, formatWord);
        @Word int result = TupleObject.make(vm, format.items(vm));
        if (fit == Fit.EXACT && format.size() != available) {
            throw vm.raise(Types.RUNTIME_ERROR, "buffer size must match format");
        }
        if (format.size() > available) {
            throw vm.raise(Types.RUNTIME_ERROR, "buffer too small");
        }
        int item = 0;
        int offset = 0;
        int mark = vm.heap.mark();
        for (StructFormat.Field field : format.fields()) {
            if (field.isText()) {
                vm.step(CostEvent.STRUCT_ITEM);
                TupleObject.set(vm, result, item++, vm.ofBytes(vm.ram.bytes(address + offset, field.count())));
                offset += field.count();
                vm.heap.release(mark);
                continue;
            }
            int size = BinaryFormat.size(vm, format.layout(), field.typecode());
            for (int i = 0; i < field.count(); i++) {
                offset = format.align(offset, field);
                if (field.typecode() != 'x') {
                    TupleObject.set(vm, result, item++, BinaryFormat.get(vm, format.layout(), field.typecode(), address + offset));
                }
                offset += size;
                vm.heap.release(mark);
                vm.step(CostEvent.STRUCT_ITEM);
            }
        }
        return result;
    }
}

package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.module.NativeModule;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.ArrayObject;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Message;
import dev.snakeboard.firmware.object.NativeFunction;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Stream;
import dev.snakeboard.firmware.object.StreamMethods;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;
import java.util.OptionalInt;

/** {@code bitmaptools} ({@code shared-bindings/bitmaptools/__init__.c}): copying, filling, lines and reading; the others say that they are not modelled. */
final class BitmaptoolsModule implements NativeModule {
    private static final List<String> UNMODELLED =
            List.of("alphablend", "boundary_fill", "dither", "draw_circle", "draw_polygon", "rotozoom");

    /** A part of a bitmap; the second corner is outside. */
    private record Area(int x1, int y1, int x2, int y2) {
        int width() {
            return x2 - x1;
        }

        int height() {
            return y2 - y1;
        }
    }

    @Override
    public String name() {
        return "bitmaptools";
    }

    @Override
    public void define(Vm vm, Members members) {
        vm.types.add(HardwareTypes.UNMODELLED_CLASS, new UnmodelledClass());
        members.keywords("arrayblit", 0, BitmaptoolsModule::arrayblit)
                .keywords("blit", 1, BitmaptoolsModule::blit)
                .keywords("draw_line", 0, BitmaptoolsModule::drawLine)
                .keywords("fill_region", 0, BitmaptoolsModule::fillRegion)
                .keywords("readinto", 0, BitmaptoolsModule::readInto)
                .keywords("replace_color", 0, BitmaptoolsModule::replaceColor);
        for (String function : UNMODELLED) {
            NativeFunction.OfArgs refused = (v, args) -> {
                throw v.notImplemented("bitmaptools." + function + " is not modelled");
            };
            members.keywords(function, 0, refused);
        }
        for (String type : List.of("BlendMode", "DitherAlgorithm")) {
            members.value(type, vm.types.alias(HardwareTypes.UNMODELLED_CLASS, type, vm.names.firmwareName(name())));
        }
    }

    // ---- arguments ----

    private static @Word int bitmap(Vm vm, @Word int value, String name) {
        return BitmapType.alive(vm, Checks.type(vm, value, DisplayTypes.BITMAP, name));
    }

    private static Area area(Vm vm, @Word int bitmap, @Word int x1, @Word int y1, @Word int x2, @Word int y2) {
        int width = BitmapType.width(vm, bitmap);
        int height = BitmapType.height(vm, bitmap);
        int left = coordinate(vm, x1, 0, width, "x1");
        int right = x2 == Words.NONE ? width : coordinate(vm, x2, left, width, "x2");
        int top = coordinate(vm, y1, 0, height, "y1");
        int bottom = y2 == Words.NONE ? height : coordinate(vm, y2, top, height, "y2");
        return new Area(left, top, right, bottom);
    }

    private static int coordinate(Vm vm, @Word int value, int least, int most, String name) {
        if (!vm.operations.isInt(value)) {
            throw Checks.wrongType(vm, name, "int", value);
        }
        return Checks.range(vm, vm.toInt(value), least, most, name);
    }

    private static int value(Vm vm, @Word int bitmap, @Word int word) {
        int value = vm.toInt(word);
        if (value < 0 || value >= 1 << BitmapType.bits(vm, bitmap)) {
            throw vm.valueError("out of range of target");
        }
        return value;
    }

    private static OptionalInt index(Vm vm, @Word int word) {
        return word == Words.NONE ? OptionalInt.empty() : OptionalInt.of(vm.toInt(word));
    }

    private static boolean is(OptionalInt index, int value) {
        return index.isPresent() && index.getAsInt() == value;
    }

    // ---- functions ----

    private static @Word int fillRegion(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("dest_bitmap"),
                Parameter.required("x1"),
                Parameter.required("y1"),
                Parameter.required("x2"),
                Parameter.required("y2"),
                Parameter.required("value"));
        @Word int bitmap = bitmap(vm, given[0], "dest_bitmap");
        int value = value(vm, bitmap, given[5]);
        Area area = area(vm, bitmap, given[1], given[2], given[3], given[4]);
        for (int y = area.y1; y < area.y2; y++) {
            for (int x = area.x1; x < area.x2; x++) {
                BitmapType.set(vm, bitmap, x, y, value);
                vm.step();
            }
        }
        return Words.NONE;
    }

    private static @Word int replaceColor(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required("bitmap"), Parameter.required("old_color"), Parameter.required("new_color"));
        int from = vm.toInt(given[1]);
        int to = vm.toInt(given[2]);
        @Word int bitmap = bitmap(vm, given[0], "bitmap");
        int colors = 1 << BitmapType.bits(vm, bitmap);
        if (from < 0 || from >= colors || to < 0 || to >= colors) {
            throw vm.valueError("color out of range");
        }
        for (int y = 0; y < BitmapType.height(vm, bitmap); y++) {
            for (int x = 0; x < BitmapType.width(vm, bitmap); x++) {
                if (BitmapType.get(vm, bitmap, x, y) == from) {
                    BitmapType.set(vm, bitmap, x, y, to);
                }
                vm.step();
            }
        }
        return Words.NONE;
    }

    private static @Word int blit(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("dest_bitmap"),
                Parameter.required("source_bitmap"),
                Parameter.required("x"),
                Parameter.required("y"),
                Parameter.keyword("x1", Words.ofSmall(0)),
                Parameter.keyword("y1", Words.ofSmall(0)),
                Parameter.keyword("x2", Words.NONE),
                Parameter.keyword("y2", Words.NONE),
                Parameter.keyword("skip_source_index", Words.NONE),
                Parameter.keyword("skip_dest_index", Words.NONE));
        @Word int target = bitmap(vm, given[0], "dest_bitmap");
        int x = Checks.range(vm, vm.toInt(given[2]), 0, BitmapType.width(vm, target), "x");
        int y = Checks.range(vm, vm.toInt(given[3]), 0, BitmapType.height(vm, target), "y");
        @Word int source = bitmap(vm, given[1], "source_bitmap");
        Area area = area(vm, source, given[4], given[5], given[6], given[7]);
        if (BitmapType.bits(vm, target) < BitmapType.bits(vm, source)) {
            throw vm.valueError("source palette too large");
        }
        OptionalInt skipSource = index(vm, given[8]);
        OptionalInt skipTarget = index(vm, given[9]);
        // In the order that lets a bitmap be copied into itself.
        for (int i = 0; i < area.width(); i++) {
            int dx = x > area.x1 ? area.width() - 1 - i : i;
            for (int j = 0; j < area.height(); j++) {
                int dy = y > area.y1 ? area.height() - 1 - j : j;
                int value = BitmapType.get(vm, source, area.x1 + dx, area.y1 + dy);
                if (!is(skipSource, value) && !is(skipTarget, BitmapType.get(vm, target, x + dx, y + dy))) {
                    BitmapType.set(vm, target, x + dx, y + dy, value);
                }
                vm.step();
            }
        }
        return Words.NONE;
    }

    private static @Word int arrayblit(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("bitmap"),
                Parameter.required("data"),
                Parameter.optional("x1", Words.ofSmall(0)),
                Parameter.optional("y1", Words.ofSmall(0)),
                Parameter.optional("x2", Words.NONE),
                Parameter.optional("y2", Words.NONE),
                Parameter.optional("skip_index", Words.NONE));
        @Word int bitmap = bitmap(vm, given[0], "bitmap");
        Buffer data = vm.operations.buffer(given[1], Buffer.Access.READ);
        Area area = area(vm, bitmap, given[2], given[3], given[4], given[5]);
        OptionalInt skip = index(vm, given[6]);
        int size = ArrayObject.itemSize(vm, data.typecode());
        if (data.length() / size < area.width() * area.height()) {
            throw vm.indexError("index out of range");
        }
        int at = data.address();
        for (int y = area.y1; y < area.y2; y++) {
            for (int x = area.x1; x < area.x2; x++) {
                int value = element(vm, at, size);
                if (!is(skip, value)) {
                    BitmapType.set(vm, bitmap, x, y, value);
                }
                at += size;
                vm.step();
            }
        }
        return Words.NONE;
    }

    private static int element(Vm vm, int at, int size) {
        return switch (size) {
            case 1 -> vm.ram.byteAt(at);
            case 2 -> vm.ram.halfAt(at) & 0xFFFF;
            default -> vm.ram.word(at);
        };
    }

    private static @Word int drawLine(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("dest_bitmap"),
                Parameter.required("x1"),
                Parameter.required("y1"),
                Parameter.required("x2"),
                Parameter.required("y2"),
                Parameter.required("value"));
        int x1 = (short) vm.toInt(given[1]);
        int y1 = (short) vm.toInt(given[2]);
        int x2 = (short) vm.toInt(given[3]);
        int y2 = (short) vm.toInt(given[4]);
        @Word int bitmap = bitmap(vm, given[0], "dest_bitmap");
        int value = value(vm, bitmap, given[5]);
        boolean steep = Math.abs(y2 - y1) > Math.abs(x2 - x1);
        if (steep) {
            line(vm, y1, x1, y2, x2, (along, across) -> BitmapType.set(vm, bitmap, across, along, value));
        } else {
            line(vm, x1, y1, x2, y2, (along, across) -> BitmapType.set(vm, bitmap, along, across, value));
        }
        return Words.NONE;
    }

    /** Takes the pixels of a line. */
    private interface Pen {
        void draw(int along, int across);
    }

    /** Bresenham's line, along its longer direction. */
    private static void line(Vm vm, int from, int fromAcross, int to, int toAcross, Pen pen) {
        boolean forward = from <= to;
        int along = forward ? from : to;
        int end = forward ? to : from;
        int across = forward ? fromAcross : toAcross;
        int slope = Math.abs(toAcross - fromAcross);
        int direction = across < (forward ? toAcross : fromAcross) ? 1 : -1;
        int length = end - along;
        int error = length / 2;
        for (; along <= end; along++) {
            pen.draw(along, across);
            error -= slope;
            if (error < 0) {
                across += direction;
                error += length;
            }
            vm.step();
        }
    }

    private static @Word int readInto(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("bitmap"),
                Parameter.required("file"),
                Parameter.required("bits_per_pixel"),
                Parameter.optional("element_size", Words.ofSmall(1)),
                Parameter.optional("reverse_pixels_in_element", Words.FALSE),
                Parameter.optional("swap_bytes_in_element", Words.FALSE),
                Parameter.optional("reverse_rows", Words.FALSE));
        int bits = vm.toInt(given[2]);
        int elementSize = vm.toInt(given[3]);
        @Word int bitmap = bitmap(vm, given[0], "bitmap");
        if (elementSize != 1 && elementSize != 2 && elementSize != 4) {
            throw vm.valueError(Message.of("invalid element_size %d, must be, 1, 2, or 4", elementSize));
        }
        if (bits == 24 && elementSize != 1) {
            throw vm.valueError(Message.of("invalid element size %d for bits_per_pixel %d\n", elementSize, bits));
        }
        if (!List.of(1, 2, 4, 8, 16, 24, 32).contains(bits)) {
            throw vm.valueError(Message.of("invalid bits_per_pixel %d, must be, 1, 2, 4, 8, 16, 24, or 32", bits));
        }
        boolean reversePixels = vm.isTrue(given[4]);
        boolean swap = vm.isTrue(given[5]);
        boolean reverseRows = vm.isTrue(given[6]);
        Stream file = StreamMethods.of(vm, given[1]);
        int width = BitmapType.width(vm, bitmap);
        int height = BitmapType.height(vm, bitmap);
        int rowSize = (width * bits + elementSize * 8 - 1) / (elementSize * 8) * elementSize;
        int row = vm.allocate(Math.max(rowSize, 1) + 3 & ~3, Heap.Content.BYTES);
        for (int y = 0; y < height; y++) {
            int read = file.read(row, rowSize);
            if (read < 0) {
                throw vm.osError(-read);
            }
            if (read != rowSize) {
                throw vm.raiseWith(Types.EOF_ERROR);
            }
            if (swap) {
                swapBytes(vm, row, rowSize, elementSize);
            }
            for (int x = 0; x < width; x++) {
                BitmapType.set(vm, bitmap, x, reverseRows ? height - 1 - y : y, pixel(vm, row, x, bits, reversePixels));
                vm.step();
            }
        }
        return Words.NONE;
    }

    private static void swapBytes(Vm vm, int row, int size, int element) {
        for (int at = row; at < row + size; at += element) {
            switch (element) {
                case 2 -> vm.ram.setHalf(at, Short.reverseBytes((short) vm.ram.halfAt(at)));
                case 4 -> vm.ram.setWord(at, Integer.reverseBytes(vm.ram.word(at)));
                default -> { }
            }
        }
    }

    private static int pixel(Vm vm, int row, int x, int bits, boolean reverse) {
        return switch (bits) {
            case 8 -> vm.ram.byteAt(row + x);
            case 16 -> vm.ram.halfAt(row + 2 * x);
            case 24 -> vm.ram.byteAt(row + 3 * x) << 16 | vm.ram.byteAt(row + 3 * x + 1) << 8 | vm.ram.byteAt(row + 3 * x + 2);
            case 32 -> vm.ram.word(row + 4 * x);
            default -> {
                int perByte = 8 / bits;
                int place = reverse ? perByte - 1 - x % perByte : x % perByte;
                yield vm.ram.byteAt(row + x / perByte) >> place * bits & (1 << bits) - 1;
            }
        };
    }
}

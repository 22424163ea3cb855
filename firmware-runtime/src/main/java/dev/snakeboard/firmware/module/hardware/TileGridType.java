package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code displayio.TileGrid} ({@code shared-module/displayio/TileGrid.c}): which tile of a bitmap is where.
 *
 * <pre>
 * word 0   type
 * word 1   bitmap
 * word 2   pixel shader
 * word 3   x, y: 16 bits each
 * word 5   tiles of the bitmap: in a row, in all
 * word 6   width, height in tiles
 * word 7   width, height of a tile
 * word 9   address of the tiles' numbers, 1 or 2 bytes each; or up to 4 bytes of them, right here
 * word 20  flags
 * </pre>
 */
final class TileGridType extends NativeType {
    private static final int BITMAP = 1;
    private static final int SHADER = 2;
    private static final int PLACE = 3;
    private static final int BITMAP_TILES = 5;
    private static final int SIZE = 6;
    private static final int TILE = 7;
    private static final int TILES = 9;
    private static final int FLAGS = 20;
    private static final int BYTES = 84;

    static final int IN_GROUP = 1;
    private static final int INLINE = 2;
    private static final int HIDDEN = 4;
    private static final int FLIP_X = 8;
    private static final int FLIP_Y = 16;
    private static final int TRANSPOSE = 32;

    TileGridType() {
        super("TileGrid", TypeObject.HAS_SPECIAL_ACCESSORS);
    }

    @Override
    public void define(Members members) {
        flag(members, "hidden", HIDDEN);
        members.property("x", (vm, self) -> Words.ofSmall((short) field(vm, self, PLACE)), (vm, self, value) -> {
            setField(vm, self, PLACE, field(vm, self, PLACE) & ~0xFFFF | vm.toInt(value) & 0xFFFF);
            return Words.NONE;
        });
        members.property("y", (vm, self) -> Words.ofSmall(field(vm, self, PLACE) >> 16), (vm, self, value) -> {
            setField(vm, self, PLACE, field(vm, self, PLACE) & 0xFFFF | vm.toInt(value) << 16);
            return Words.NONE;
        });
        members.property("width", (vm, self) -> Words.ofSmall(low(vm, self, SIZE)));
        members.property("height", (vm, self) -> Words.ofSmall(high(vm, self, SIZE)));
        members.property("tile_width", (vm, self) -> Words.ofSmall(low(vm, self, TILE)));
        members.property("tile_height", (vm, self) -> Words.ofSmall(high(vm, self, TILE)));
        flag(members, "flip_x", FLIP_X);
        flag(members, "flip_y", FLIP_Y);
        flag(members, "transpose_xy", TRANSPOSE);
        members.function("contains", TileGridType::contains);
        members.property("pixel_shader", (vm, self) -> field(vm, self, SHADER), (vm, self, value) -> {
            setField(vm, self, SHADER, shader(vm, value));
            return Words.NONE;
        });
        members.property("bitmap", (vm, self) -> field(vm, self, BITMAP), TileGridType::setBitmap);
    }

    private static void flag(Members members, String name, int bit) {
        members.property(name, (vm, self) -> Words.ofBool((field(vm, self, FLAGS) & bit) != 0), (vm, self, value) -> {
            setFlag(vm, self, bit, vm.isTrue(value));
            return Words.NONE;
        });
    }

    private static int field(Vm vm, @Word int self, int word) {
        return vm.words[(self >> 2) + word];
    }

    private static void setField(Vm vm, @Word int self, int word, int value) {
        vm.words[(self >> 2) + word] = value;
    }

    private static int low(Vm vm, @Word int self, int word) {
        return field(vm, self, word) & 0xFFFF;
    }

    private static int high(Vm vm, @Word int self, int word) {
        return field(vm, self, word) >>> 16;
    }

    static boolean isInGroup(Vm vm, @Word int self) {
        return (field(vm, self, FLAGS) & IN_GROUP) != 0;
    }

    static void setInGroup(Vm vm, @Word int self, boolean is) {
        setFlag(vm, self, IN_GROUP, is);
    }

    private static void setFlag(Vm vm, @Word int self, int bit, boolean on) {
        setField(vm, self, FLAGS, field(vm, self, FLAGS) & ~bit | (on ? bit : 0));
    }

    // ---- making ----

    @Override
    public boolean canMake() {
        return true;
    }

    private static @Word int bitmap(Vm vm, @Word int value) {
        if (!vm.is(value, DisplayTypes.BITMAP)) {
            throw vm.typeError("unsupported bitmap type");
        }
        return value;
    }

    private static @Word int shader(Vm vm, @Word int value) {
        if (!vm.is(value, DisplayTypes.PALETTE) && !vm.is(value, DisplayTypes.COLOR_CONVERTER)) {
            throw vm.typeError("unsupported pixel_shader type");
        }
        return value;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("bitmap"),
                Parameter.requiredKeyword("pixel_shader"),
                Parameter.keyword("width", Words.ofSmall(1)),
                Parameter.keyword("height", Words.ofSmall(1)),
                Parameter.keyword("tile_width", Words.ofSmall(0)),
                Parameter.keyword("tile_height", Words.ofSmall(0)),
                Parameter.keyword("default_tile", Words.ofSmall(0)),
                Parameter.keyword("x", Words.ofSmall(0)),
                Parameter.keyword("y", Words.ofSmall(0)));
        int width = vm.toInt(given[2]) & 0xFFFF;
        int height = vm.toInt(given[3]) & 0xFFFF;
        int tileWidth = vm.toInt(given[4]) & 0xFFFF;
        int tileHeight = vm.toInt(given[5]) & 0xFFFF;
        int tile = vm.toInt(given[6]);
        int place = vm.toInt(given[7]) & 0xFFFF | vm.toInt(given[8]) << 16;
        @Word int bitmap = bitmap(vm, given[0]);
        int bitmapWidth = BitmapType.width(vm, bitmap);
        int bitmapHeight = BitmapType.height(vm, bitmap);
        @Word int shader = shader(vm, given[1]);
        tileWidth = tileWidth == 0 ? bitmapWidth : tileWidth;
        tileHeight = tileHeight == 0 ? bitmapHeight : tileHeight;
        if (tileWidth != 0 && bitmapWidth % tileWidth != 0) {
            throw vm.valueError("Tile width must exactly divide bitmap width");
        }
        if (tileHeight != 0 && bitmapHeight % tileHeight != 0) {
            throw vm.valueError("Tile height must exactly divide bitmap height");
        }
        @Word int self = vm.allocateObject(type, BYTES);
        int inRow = quotient(bitmapWidth, tileWidth);
        int inBitmap = inRow * quotient(bitmapHeight, tileHeight);
        setField(vm, self, BITMAP, bitmap);
        setField(vm, self, SHADER, shader);
        setField(vm, self, PLACE, place);
        setField(vm, self, BITMAP_TILES, inRow & 0xFFFF | inBitmap << 16);
        setField(vm, self, SIZE, width | height << 16);
        setField(vm, self, TILE, tileWidth | tileHeight << 16);
        long bytes = (long) width * height * tileBytes(vm, self);
        if (bytes <= 4) {
            setFlag(vm, self, INLINE, true);
        } else {
            setField(vm, self, TILES, vm.allocate((int) Math.min(bytes, Integer.MAX_VALUE), Heap.Content.BYTES));
        }
        for (int i = 0; i < width * height; i++) {
            setTile(vm, self, i, tile);
            vm.step();
        }
        return self;
    }

    /** As ARM's processors divide: 0 by 0 is 0. */
    private static int quotient(int a, int b) {
        return b == 0 ? 0 : a / b;
    }

    // ---- tiles ----

    private static int tileBytes(Vm vm, @Word int self) {
        return high(vm, self, BITMAP_TILES) > 255 ? 2 : 1;
    }

    private static int tileAddress(Vm vm, @Word int self, int index) {
        boolean inline = (field(vm, self, FLAGS) & INLINE) != 0;
        return (inline ? self + 4 * TILES : field(vm, self, TILES)) + index * tileBytes(vm, self);
    }

    private static void setTile(Vm vm, @Word int self, int index, int tile) {
        if (tileBytes(vm, self) == 2) {
            vm.ram.setHalf(tileAddress(vm, self, index), tile);
        } else {
            vm.ram.setByte(tileAddress(vm, self, index), tile);
        }
    }

    private static int tile(Vm vm, @Word int self, int index) {
        int at = tileAddress(vm, self, index);
        return tileBytes(vm, self) == 2 ? vm.ram.halfAt(at) & 0xFFFF : vm.ram.byteAt(at);
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (vm.is(index, Types.SLICE)) {
            throw vm.notImplemented("Slices not supported");
        }
        int width = low(vm, self, SIZE);
        int x;
        int y;
        if (Words.isSmallInt(index)) {
            x = width == 0 ? 0 : Words.smallInt(index) % width & 0xFFFF;
            y = quotient(Words.smallInt(index), width) & 0xFFFF;
        } else {
            Sequences.require(vm, index, 2);
            x = vm.toInt(vm.words[Sequences.items(vm, index)]) & 0xFFFF;
            y = vm.toInt(vm.words[Sequences.items(vm, index) + 1]) & 0xFFFF;
        }
        if (x >= width || y >= high(vm, self, SIZE)) {
            throw vm.indexError("Tile index out of bounds");
        }
        if (value == Words.SENTINEL) {
            return Words.ofSmall(tile(vm, self, y * width + x));
        }
        if (value == Words.NONE) {
            return Words.NULL;
        }
        int tile = vm.toInt(value == Words.NULL ? Words.NONE : value);
        setTile(vm, self, y * width + x, Checks.range(vm, tile, 0, high(vm, self, BITMAP_TILES) - 1, "tile"));
        return Words.NONE;
    }

    private static @Word int setBitmap(Vm vm, @Word int self, @Word int value) {
        @Word int old = field(vm, self, BITMAP);
        bitmap(vm, value);
        if (BitmapType.width(vm, old) != BitmapType.width(vm, value) || BitmapType.height(vm, old) != BitmapType.height(vm, value)) {
            throw vm.valueError("New bitmap must be same size as old bitmap");
        }
        setField(vm, self, BITMAP, value);
        return Words.NONE;
    }

    private static @Word int contains(Vm vm, @Word int self, @Word int point) {
        Sequences.require(vm, point, 3);
        int x = vm.toInt(vm.words[Sequences.items(vm, point)]) & 0xFFFF;
        int y = vm.toInt(vm.words[Sequences.items(vm, point) + 1]) & 0xFFFF;
        int left = (short) field(vm, self, PLACE);
        int top = field(vm, self, PLACE) >> 16;
        int right = left + low(vm, self, SIZE) * low(vm, self, TILE) & 0xFFFF;
        int bottom = top + high(vm, self, SIZE) * high(vm, self, TILE) & 0xFFFF;
        return Words.ofBool(x >= left && x < right && y >= top && y < bottom);
    }
}

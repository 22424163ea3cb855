package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.InstanceObject;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.ListSort;
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
 * {@code displayio.Group} ({@code shared-module/displayio/Group.c}).
 *
 * <pre>
 * word 0   type
 * word 1   list of the layers
 * word 9   x, y: 16 bits each
 * word 10  scale (16 bits), flags
 * </pre>
 */
final class GroupType extends NativeType {
    private static final int LAYERS = 1;
    private static final int PLACE = 9;
    private static final int SCALE = 10;
    private static final int BYTES = 44;
    private static final int MOST = 32_767;
    private static final int IN_GROUP = 1 << 16;
    private static final int HIDDEN = 1 << 17;

    GroupType() {
        super("Group", TypeObject.HAS_SPECIAL_ACCESSORS);
    }

    @Override
    public void define(Members members) {
        members.property("hidden", (vm, self) -> Words.ofBool((field(vm, self, SCALE) & HIDDEN) != 0), (vm, self, value) -> {
            setFlag(vm, self, HIDDEN, vm.isTrue(value));
            return Words.NONE;
        });
        members.property("scale", (vm, self) -> Words.ofSmall(field(vm, self, SCALE) & 0xFFFF), (vm, self, value) -> {
            int scale = Checks.atLeast(vm, vm.toInt(value), 1, "scale");
            setField(vm, self, SCALE, field(vm, self, SCALE) & ~0xFFFF | scale & 0xFFFF);
            return Words.NONE;
        });
        members.property("x", (vm, self) -> Words.ofSmall((short) field(vm, self, PLACE)), (vm, self, value) -> {
            setField(vm, self, PLACE, field(vm, self, PLACE) & ~0xFFFF | vm.toInt(value) & 0xFFFF);
            return Words.NONE;
        });
        members.property("y", (vm, self) -> Words.ofSmall(field(vm, self, PLACE) >> 16), (vm, self, value) -> {
            setField(vm, self, PLACE, field(vm, self, PLACE) & 0xFFFF | vm.toInt(value) << 16);
            return Words.NONE;
        });
        members.function("append", (vm, self, layer) -> insert(vm, self, length(vm, self), layer));
        members.function("insert", (vm, self, index, layer) -> {
            boolean atEnd = Words.isSmallInt(index) && Words.smallInt(index) == length(vm, self);
            return insert(vm, self, atEnd ? length(vm, self) : index(vm, self, index), layer);
        });
        members.function("index", (vm, self, layer) -> Words.ofSmall(find(vm, self, layer)));
        members.keywords("pop", 1, (vm, args) -> {
            @Word int[] given = args.from(1).parse(Parameter.optional("i", Words.ofSmall(-1)));
            return pop(vm, args.get(0), index(vm, args.get(0), Words.ofSmall(vm.toInt(given[0]))));
        });
        members.function("remove", (vm, self, layer) -> {
            pop(vm, self, find(vm, self, layer));
            return Words.NONE;
        });
        members.keywords("sort", 1, (vm, args) -> {
            ListSort.sort(vm, field(vm, args.get(0), LAYERS), args.from(1));
            return Words.NONE;
        });
    }

    private static int field(Vm vm, @Word int self, int word) {
        return vm.words[(self >> 2) + word];
    }

    private static void setField(Vm vm, @Word int self, int word, int value) {
        vm.words[(self >> 2) + word] = value;
    }

    private static void setFlag(Vm vm, @Word int self, int bit, boolean on) {
        setField(vm, self, SCALE, field(vm, self, SCALE) & ~bit | (on ? bit : 0));
    }

    private static int length(Vm vm, @Word int self) {
        return ListObject.length(vm, field(vm, self, LAYERS));
    }

    @Override
    public boolean canMake() {
        return true;
    }

    @Override
    public @Word int make(Vm vm, @Word int type, Args args) {
        @Word int[] given = args.parse(
                Parameter.keyword("scale", Words.ofSmall(1)), Parameter.keyword("x", Words.ofSmall(0)), Parameter.keyword("y", Words.ofSmall(0)));
        int scale = Checks.range(vm, vm.toInt(given[0]), 1, MOST, "scale");
        int place = vm.toInt(given[1]) & 0xFFFF | vm.toInt(given[2]) << 16;
        @Word int self = vm.allocateObject(type, BYTES);
        setField(vm, self, LAYERS, ListObject.make(vm, 0));
        setField(vm, self, PLACE, place);
        setField(vm, self, SCALE, scale);
        return self;
    }

    // ---- layers ----

    private static int index(Vm vm, @Word int self, @Word int index) {
        return Sequences.index(vm, DisplayTypes.GROUP, length(vm, self), index);
    }

    private static int find(Vm vm, @Word int self, @Word int layer) {
        for (int i = 0; i < length(vm, self); i++) {
            if (vm.equal(ListObject.get(vm, field(vm, self, LAYERS), i), layer)) {
                return i;
            }
            vm.step();
        }
        throw vm.valueError("object not in sequence");
    }

    private static @Word int insert(Vm vm, @Word int self, int index, @Word int layer) {
        add(vm, layer);
        ListObject.insert(vm, field(vm, self, LAYERS), index, layer);
        return Words.NONE;
    }

    private static @Word int pop(Vm vm, @Word int self, int index) {
        @Word int layers = field(vm, self, LAYERS);
        remove(vm, ListObject.get(vm, layers, index));
        return ListObject.pop(vm, layers, index);
    }

    /** A layer belongs to one group only. */
    private static void add(Vm vm, @Word int layer) {
        @Word int grid = part(vm, layer, DisplayTypes.TILE_GRID);
        @Word int group = part(vm, layer, DisplayTypes.GROUP);
        if (grid == Words.NULL && group == Words.NULL) {
            throw vm.valueError("Layer must be a Group or TileGrid subclass");
        }
        if (grid != Words.NULL ? TileGridType.isInGroup(vm, grid) : (field(vm, group, SCALE) & IN_GROUP) != 0) {
            throw vm.valueError("Layer already in a group");
        }
        mark(vm, grid, group, true);
    }

    private static void remove(Vm vm, @Word int layer) {
        mark(vm, part(vm, layer, DisplayTypes.TILE_GRID), part(vm, layer, DisplayTypes.GROUP), false);
    }

    private static void mark(Vm vm, @Word int grid, @Word int group, boolean inGroup) {
        if (grid != Words.NULL) {
            TileGridType.setInGroup(vm, grid, inGroup);
        } else {
            setFlag(vm, group, IN_GROUP, inGroup);
        }
    }

    private static @Word int part(Vm vm, @Word int layer, @Word int type) {
        @Word int part = vm.castToNative(layer, type);
        if (part != Words.NULL && InstanceObject.isUninitialised(vm, part)) {
            throw vm.notImplemented("Call super().__init__() before accessing native object.");
        }
        return part;
    }

    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        return switch (op) {
            case BOOL -> Words.ofBool(length(vm, self) != 0);
            case LEN -> Words.ofSmall(length(vm, self));
            default -> Words.NULL;
        };
    }

    @Override
    public @Word int subscript(Vm vm, @Word int self, @Word int index, @Word int value) {
        if (vm.is(index, Types.SLICE)) {
            throw vm.notImplemented("Slices not supported");
        }
        int i = index(vm, self, index);
        @Word int layers = field(vm, self, LAYERS);
        if (value == Words.SENTINEL) {
            return ListObject.get(vm, layers, i);
        }
        if (value == Words.NULL) {
            pop(vm, self, i);
            return Words.NONE;
        }
        add(vm, value);
        remove(vm, ListObject.get(vm, layers, i));
        ListObject.set(vm, layers, i, value);
        return Words.NONE;
    }

    @Override
    public @Word int iterator(Vm vm, @Word int self) {
        return SubscriptIterator.of(vm, self);
    }
}

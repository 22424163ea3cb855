package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.DequeType;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NamedTupleType;
import dev.snakeboard.firmware.object.Sequences;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;

/** {@code collections} ({@code py/modcollections.c}). */
public final class CollectionsModule implements NativeModule {
    @Override
    public String name() {
        return "collections";
    }

    @Override
    public void define(Vm vm, Members members) {
        if (vm.target.features().has(Part.DEQUE)) {
            vm.types.add(Types.DEQUE, new DequeType());
            members.value("deque", Types.DEQUE);
        }
        if (vm.target.features().has(Part.ORDERED_DICT)) {
            members.value("OrderedDict", Types.ORDERED_DICT);
        }
        int split = vm.names.firmwareName("split");
        members.function("namedtuple", (v, name, fields) -> {
            int typeName = Strings.intern(v, name);
            @Word int names = Strings.isStr(v, fields) && !v.terse() ? v.callMethod(fields, split) : fields;
            v.heap.pin(names);
            int[] ids = new int[Sequences.length(v, Sequences.require(v, names))];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = Strings.intern(v, v.words[Sequences.items(v, names) + i]);
            }
            return NamedTupleType.makeType(v, typeName, ids);
        });
    }
}

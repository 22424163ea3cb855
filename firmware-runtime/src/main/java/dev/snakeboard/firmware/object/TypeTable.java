package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** Puts the built-in types of a board in flash, and finds the Java object that implements a type. */
public final class TypeTable {
    private final Vm vm;
    private final NativeType[] behaviours = new NativeType[Types.count()];

    public TypeTable(Vm vm) {
        this.vm = vm;
    }

    public NativeType behaviour(int peer) {
        return behaviours[peer];
    }

    /** The Java side of a built-in type. */
    public NativeType of(@Word int type) {
        return behaviours[Types.indexOf(type)];
    }

    /** Writes a type to its slot. Its parent must be there already, its members are added by {@link #define}. */
    public void install(@Word int type, NativeType behaviour) {
        int index = Types.indexOf(type);
        behaviours[index] = behaviour;
        TypeObject.write(vm, type, behaviour.flags(), vm.names.firmwareName(behaviour.name()), index, Words.NULL, behaviour.parent());
    }

    /** Writes a type's table of members. */
    public void define(@Word int type) {
        FlashMembers members = new FlashMembers(vm, behaviours[Types.indexOf(type)].name());
        behaviours[Types.indexOf(type)].define(members);
        if (members.size() > 0) {
            TypeObject.setLocals(vm, type, members.toDict());
        }
    }

    /** Installs and defines in one go, for the types of native modules. */
    public void add(@Word int type, NativeType behaviour) {
        if (behaviours[Types.indexOf(type)] == null) {
            install(type, behaviour);
            define(type);
        }
    }
}

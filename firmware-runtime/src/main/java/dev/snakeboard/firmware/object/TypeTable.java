package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** Puts the built-in types of a board in flash, and finds the Java object that implements a type. */
public final class TypeTable {
    private final Vm vm;
    private final NativeType[] behaviours = new NativeType[Types.count()];
    private final int[] makeCosts = new int[Types.count()];
    private final int[] makeFrames = new int[Types.count()];

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

    /** What making an object of a built-in type costs, in units of the clock. */
    public int makeCost(@Word int type) {
        return makeCosts[vm.words[(type >> 2) + TypeObject.PEER]];
    }

    /** What making an object of a built-in type has of the C stack when it calls back, in bytes. */
    public int makeFrame(@Word int type) {
        return makeFrames[vm.words[(type >> 2) + TypeObject.PEER]];
    }

    /** Writes a type to its slot. Its parent must be there already, its members are added by {@link #define}. */
    public void install(@Word int type, NativeType behaviour) {
        int index = Types.indexOf(type);
        behaviours[index] = behaviour;
        makeCosts[index] = vm.target.costs().ofNative(behaviour.name() + "()");
        makeFrames[index] = vm.target.frames().ofNative(behaviour.name() + "()");
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

    /**
     * Another type in flash that the same Java object implements: it differs by its address, its name, and its word 3, which the implementation may use.
     *
     * @param type of this table
     */
    public @Word int alias(@Word int type, String name, int detail) {
        int alias = vm.flash.words(Types.SLOT_WORDS);
        NativeType behaviour = of(type);
        TypeObject.write(vm, alias, behaviour.flags(), vm.names.firmwareName(name), Types.indexOf(type), Words.NULL, behaviour.parent());
        vm.words[(alias >> 2) + 3] = detail;
        return alias;
    }

    /** Installs and defines in one go, for the types of native modules. */
    public void add(@Word int type, NativeType behaviour) {
        if (behaviours[Types.indexOf(type)] == null) {
            install(type, behaviour);
            define(type);
        }
    }
}

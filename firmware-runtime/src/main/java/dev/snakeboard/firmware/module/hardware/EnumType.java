package dev.snakeboard.firmware.module.hardware;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;
import java.util.List;

/**
 * A class whose attributes are its only instances ({@code py/enum.c}): {@code digitalio.Pull}, {@code countio.Edge} and their like. The instances
 * lie in flash: type, and the position in the list.
 *
 * @param <E> the Java enum behind it; its constants have the Python names
 */
final class EnumType<E extends Enum<E>> extends NativeType {
    private final Vm vm;
    private final @Word int type;
    private final String module;
    private final List<E> constants;
    private final @Word int[] words;

    private EnumType(Vm vm, @Word int type, String module, String name, List<E> constants) {
        super(name);
        this.vm = vm;
        this.type = type;
        this.module = module;
        this.constants = constants;
        words = new int[constants.size()];
        for (int i = 0; i < words.length; i++) {
            words[i] = vm.flash.object(type, i);
        }
    }

    /** Makes the class and its instances known to a VM. */
    static <E extends Enum<E>> EnumType<E> install(Vm vm, @Word int type, String module, String name, List<E> constants) {
        EnumType<E> made = new EnumType<>(vm, type, module, name, constants);
        vm.types.add(type, made);
        return made;
    }

    @Override
    public void define(Members members) {
        for (int i = 0; i < words.length; i++) {
            members.value(constants.get(i).name(), words[i]);
        }
    }

    @Override
    public void print(Vm ignored, Printer out, @Word int self, PrintKind kind) {
        out.print(module + "." + name() + "." + constant(self).name());
    }

    /** The instance of a constant. */
    @Word int word(E constant) {
        return words[constants.indexOf(constant)];
    }

    boolean isInstance(@Word int word) {
        return vm.is(word, type);
    }

    /** The constant of an instance. */
    E constant(@Word int word) {
        return constants.get(vm.words[(word >> 2) + 1]);
    }

    /** The constant of an argument; TypeError if it is no instance ({@code cp_enum_value}). */
    E argument(@Word int word, String name) {
        return constant(Checks.type(vm, word, type, name));
    }
}

package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.CostEvent;
import dev.snakeboard.firmware.vm.Vm;

/**
 * A compiled regular expression ({@code mp_obj_re_t}, {@code extmod/modre.c}).
 *
 * <pre>
 * word 0  type
 * word 1  bytes of code
 * word 2  instructions
 * word 3  capturing groups
 * word 4… the code
 * </pre>
 */
final class RegexObject extends NativeType {
    static final @Word int TYPE = Types.module(60);

    private static final int LENGTH = 1;
    private static final int INSTRUCTIONS = 2;
    private static final int GROUPS = 3;
    private static final int CODE_OFFSET = 16;

    RegexObject() {
        super("re");
    }

    /** Compiles a str or bytes; ValueError if it is no regular expression or too large. */
    static @Word int compile(Vm vm, @Word int pattern) {
        RegexCompiler.Program program;
        try {
            program = RegexCompiler.compile(Strings.bytes(vm, pattern));
        } catch (RegexCompiler.InvalidException invalid) {
            throw vm.valueError(invalid.getMessage());
        }
        vm.step(CostEvent.REGEX_COMPILE_BYTE, program.code().length);
        @Word int self = vm.allocateObject(TYPE, CODE_OFFSET + program.code().length);
        vm.words[(self >> 2) + LENGTH] = program.code().length;
        vm.words[(self >> 2) + INSTRUCTIONS] = program.instructions();
        vm.words[(self >> 2) + GROUPS] = program.groups();
        vm.ram.write(self + CODE_OFFSET, program.code());
        return self;
    }

    static int groups(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + GROUPS];
    }

    static byte[] code(Vm vm, @Word int self) {
        return vm.ram.bytes(self + CODE_OFFSET, vm.words[(self >> 2) + LENGTH]);
    }

    static int instructions(Vm vm, @Word int self) {
        return vm.words[(self >> 2) + INSTRUCTIONS];
    }

    static RegexMatcher matcher(Vm vm, @Word int self, byte[] text, int end) {
        return new RegexMatcher(vm, code(vm, self), text, end, groups(vm, self));
    }

    @Override
    public void define(Members members) {
        ReModule.defineMethods(members);
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<re 0x%x>".formatted(self));
    }
}

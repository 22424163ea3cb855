package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.compile.UnaryOp;
import dev.snakeboard.firmware.vm.Vm;

/** {@code frozenset}: a set that can be hashed and has no methods that change it. */
public final class FrozensetType extends SetType {
    public FrozensetType() {
        super("frozenset", TypeObject.EQ_CHECKS_OTHER_TYPE);
    }

    @Override
    public void define(Members m) {
        SetMethods.defineConstant(m);
    }

    /** The hash is the sum of the items' hashes, starting from the address of the type. */
    @Override
    public @Word int unary(Vm vm, UnaryOp op, @Word int self) {
        if (op != UnaryOp.HASH) {
            return super.unary(vm, op, self);
        }
        int hash = Types.FROZENSET;
        for (int i = SetObject.nextFilled(vm, self, 0); i < SetObject.allocated(vm, self); i = SetObject.nextFilled(vm, self, i + 1)) {
            hash += vm.hash(SetObject.slot(vm, self, i));
            vm.step();
        }
        return Words.ofSmall(hash);
    }
}

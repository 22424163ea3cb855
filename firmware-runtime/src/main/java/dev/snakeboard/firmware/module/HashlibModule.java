package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Buffer;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.NativeType;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TypeObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Vm;

/**
 * {@code hashlib}: on boards {@code new(name, data)} ({@code shared-bindings/hashlib/__init__.c}), on the board-less target the class
 * {@code sha256} of the unix build ({@code extmod/modhashlib.c}).
 */
public final class HashlibModule implements NativeModule {
    private static final @Word int HASH = Types.module(70);
    private static final @Word int SHA256 = Types.module(71);

    @Override
    public String name() {
        return "hashlib";
    }

    @Override
    public void define(Vm vm, Members m) {
        if (vm.hasEverything()) {
            vm.types.add(SHA256, new Sha256Type());
            m.value("sha256", SHA256);
        } else {
            vm.types.add(HASH, new HashType());
            m.keywords("new", 1, HashlibModule::make);
        }
    }

    private static @Word int make(Vm vm, Args args) {
        @Word int[] given = args.parse(Parameter.required("name"), Parameter.optional("data", Words.NONE));
        String name = Strings.text(vm, given[0]);
        for (Sha function : Sha.values()) {
            if (function.algorithm().equals(name)) {
                @Word int hash = HashObject.make(vm, HASH, function);
                if (given[1] != Words.NONE) {
                    update(vm, hash, given[1]);
                }
                return hash;
            }
        }
        throw vm.valueError("Unsupported hash algorithm");
    }

    private static @Word int update(Vm vm, @Word int hash, @Word int data) {
        Buffer buffer = vm.operations.buffer(data, Buffer.Access.READ);
        HashObject.update(vm, hash, buffer.address(), buffer.length());
        return Words.NONE;
    }

    /** What {@code new} gives; its digest can be taken at any time. */
    private static final class HashType extends NativeType {
        HashType() {
            super("Hash", TypeObject.HAS_SPECIAL_ACCESSORS);
        }

        @Override
        public void define(Members m) {
            m.property("digest_size", (vm, self) -> Words.ofSmall(HashObject.function(vm, self).digestBytes()));
            m.function("update", HashlibModule::update);
            m.function("digest", (vm, self) -> vm.ofBytes(HashObject.digest(vm, self)));
        }
    }

    /** The class of the unix build; its digest can be taken once. */
    private static final class Sha256Type extends NativeType {
        Sha256Type() {
            super("sha256");
        }

        @Override
        public boolean canMake() {
            return true;
        }

        @Override
        public @Word int make(Vm vm, @Word int type, Args args) {
            args.check(0, 1, false);
            @Word int hash = HashObject.make(vm, SHA256, Sha.SHA256);
            if (args.count() == 1) {
                updateOpen(vm, hash, args.get(0));
            }
            return hash;
        }

        @Override
        public void define(Members m) {
            m.function("update", Sha256Type::updateOpen);
            m.function("digest", (vm, self) -> {
                checkOpen(vm, self);
                HashObject.setFinal(vm, self);
                return vm.ofBytes(HashObject.digest(vm, self));
            });
        }

        private static @Word int updateOpen(Vm vm, @Word int hash, @Word int data) {
            checkOpen(vm, hash);
            if (Strings.isStr(vm, data)) {
                throw vm.typeError("a bytes-like object is required");
            }
            return update(vm, hash, data);
        }

        private static void checkOpen(Vm vm, @Word int hash) {
            if (HashObject.isFinal(vm, hash)) {
                throw vm.valueError("hash is final");
            }
        }
    }
}

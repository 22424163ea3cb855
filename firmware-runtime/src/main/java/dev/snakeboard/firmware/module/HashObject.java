package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Arrays;

/**
 * A hash in progress. What the program sees is that of {@code shared-module/hashlib}; inside, the words are our own.
 *
 * <pre>
 * word 0        type
 * word 1        which function: the number of a {@link Sha}
 * word 2, 3     bytes taken in, low word first
 * word 4 … 11   state
 * word 12 … 27  the block being filled, as bytes
 * word 28       not 0 if the digest was taken, which ends a hash of the board-less target
 * </pre>
 *
 * <p>248 bytes: what the operation of mbedtls with its largest context takes on a 32-bit chip. An estimate.
 */
final class HashObject {
    private static final int BYTES = 248;
    private static final int FUNCTION = 1;
    private static final int LENGTH = 2;
    private static final int STATE = 4;
    private static final int BUFFER = 12;
    private static final int FINAL = 28;

    private HashObject() {}

    static @Word int make(Vm vm, @Word int type, Sha function) {
        @Word int hash = vm.allocate(BYTES, Heap.Content.BYTES);
        int i = hash >> 2;
        vm.words[i] = type;
        vm.words[i + FUNCTION] = function.ordinal();
        storeState(vm, hash, function.initial());
        return hash;
    }

    static Sha function(Vm vm, @Word int hash) {
        return Sha.values()[vm.words[(hash >> 2) + FUNCTION]];
    }

    static boolean isFinal(Vm vm, @Word int hash) {
        return vm.words[(hash >> 2) + FINAL] != 0;
    }

    static void setFinal(Vm vm, @Word int hash) {
        vm.words[(hash >> 2) + FINAL] = 1;
    }

    private static long length(Vm vm, @Word int hash) {
        int i = (hash >> 2) + LENGTH;
        return vm.words[i] & 0xffffffffL | (long) vm.words[i + 1] << 32;
    }

    private static int[] state(Vm vm, @Word int hash) {
        int[] state = function(vm, hash).initial();
        System.arraycopy(vm.words, (hash >> 2) + STATE, state, 0, state.length);
        return state;
    }

    private static void storeState(Vm vm, @Word int hash, int[] state) {
        System.arraycopy(state, 0, vm.words, (hash >> 2) + STATE, state.length);
    }

    /** Takes in bytes of memory. */
    static void update(Vm vm, @Word int hash, int address, int count) {
        long length = length(vm, hash);
        int buffer = hash + 4 * BUFFER;
        int[] state = state(vm, hash);
        Sha function = function(vm, hash);
        int done = 0;
        while (done < count) {
            int filled = (int) (length % Sha.BLOCK);
            int part = StrictMath.min(count - done, Sha.BLOCK - filled);
            vm.ram.move(buffer + filled, address + done, part);
            done += part;
            length += part;
            if (length % Sha.BLOCK == 0) {
                function.compress(state, block(vm.ram.bytes(buffer, Sha.BLOCK)));
            }
            vm.step();
        }
        storeState(vm, hash, state);
        int i = (hash >> 2) + LENGTH;
        vm.words[i] = (int) length;
        vm.words[i + 1] = (int) (length >> 32);
    }

    /** The digest of what was taken in so far; the hash can go on. */
    static byte[] digest(Vm vm, @Word int hash) {
        long length = length(vm, hash);
        int filled = (int) (length % Sha.BLOCK);
        byte[] last = new byte[filled < Sha.BLOCK - 8 ? Sha.BLOCK : 2 * Sha.BLOCK];
        vm.ram.read(hash + 4 * BUFFER, last, 0, filled);
        last[filled] = (byte) 0x80;
        for (int i = 0; i < 8; i++) {
            last[last.length - 1 - i] = (byte) (length * 8 >> 8 * i);
        }
        Sha function = function(vm, hash);
        int[] state = state(vm, hash);
        for (int from = 0; from < last.length; from += Sha.BLOCK) {
            function.compress(state, block(Arrays.copyOfRange(last, from, from + Sha.BLOCK)));
        }
        byte[] digest = new byte[function.digestBytes()];
        for (int i = 0; i < digest.length; i++) {
            digest[i] = (byte) (state[i / 4] >> 24 - 8 * (i % 4));
        }
        return digest;
    }

    private static int[] block(byte[] bytes) {
        int[] block = new int[Sha.BLOCK / 4];
        for (int i = 0; i < Sha.BLOCK; i++) {
            block[i / 4] = block[i / 4] << 8 | bytes[i] & 0xff;
        }
        return block;
    }
}

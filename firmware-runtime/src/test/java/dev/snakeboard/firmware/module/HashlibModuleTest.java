package dev.snakeboard.firmware.module;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.ScriptVm;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashlibModuleTest {
    /** Against Java's own, for every length around the block's, in pieces of any size, with a digest on the way. */
    @ParameterizedTest
    @CsvSource({"SHA1, SHA-1", "SHA256, SHA-256"})
    void digests(Sha function, String javaName) throws GeneralSecurityException {
        Vm vm = ScriptVm.vm(ScriptVm.BOARD);
        Random random = new Random(7);
        byte[] data = new byte[200];
        random.nextBytes(data);
        int address = vm.allocate(data.length, Heap.Content.BYTES);
        vm.ram.write(address, data);
        for (int length = 0; length <= data.length; length++) {
            @Word int hash = HashObject.make(vm, Types.RAW, function);
            int middle = random.nextInt(length + 1);
            HashObject.update(vm, hash, address, middle);
            MessageDigest expected = MessageDigest.getInstance(javaName);
            assertThat(HashObject.digest(vm, hash)).isEqualTo(expected.digest(Arrays.copyOf(data, middle)));
            HashObject.update(vm, hash, address + middle, length - middle);
            assertThat(HashObject.digest(vm, hash)).isEqualTo(expected.digest(Arrays.copyOf(data, length)));
        }
    }

    @Test
    void onABoard() {
        String program = """
                import hashlib, binascii
                h = hashlib.new('sha1', b'abc')
                print(h.digest_size, binascii.hexlify(h.digest()))
                h.update(b'')
                print(binascii.hexlify(hashlib.new('sha256').digest()))
                hashlib.new('md5')
                """;
        assertThat(ScriptVm.run(ScriptVm.BOARD, program)).containsExactly(
                "20 b'a9993e364706816aba3e25717850c26c9cd0d89d'",
                "b'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'",
                "ValueError: Unsupported hash algorithm");
    }

    @Test
    void onTheBoardlessTargetADigestIsFinal() {
        String program = """
                import hashlib
                h = hashlib.sha256(b'abc')
                print(h.digest()[:4])
                h.digest()
                """;
        assertThat(ScriptVm.run(Target.PLAIN, program)).containsExactly("b'\\xbax\\x16\\xbf'", "ValueError: hash is final");
    }
}

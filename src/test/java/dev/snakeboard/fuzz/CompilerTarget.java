package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Dialect;
import dev.snakeboard.firmware.compile.Disassembler;
import dev.snakeboard.firmware.compile.MpyReader;
import dev.snakeboard.firmware.compile.MpyWriter;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.parse.Continuation;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Lexer, parser and compiler; what they make can be written, passes the loader's checks, and reads back the same. */
final class CompilerTarget implements FuzzTarget {
    private static final int BITS = 31;
    private static final List<CompilerOptions> OPTIONS = List.of(
            CompilerOptions.board(Dialect.FULL_BUILD),
            CompilerOptions.board(Dialect.SMALL_BUILD),
            CompilerOptions.board(Dialect.FULL_BUILD).withOptimisation(3),
            CompilerOptions.mpyCross());

    private final SourceMutator mutator = new SourceMutator(Corpus.statements());

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] source) {
        Continuation.needsMore(new String(source, StandardCharsets.UTF_8), true);
        CompilerOptions options = OPTIONS.get(source.length % OPTIONS.size());
        SourceMode mode = SourceMode.values()[source.length / 4 % 8 < 6 ? 0 : source.length / 4 % 8 - 5];
        CompiledModule module;
        try {
            module = Compiler.compile(source, "fuzz.py", mode, options);
        } catch (CompileException refused) {
            return false;
        }
        byte[] file = MpyWriter.write(module, BITS);
        if (!Arrays.equals(MpyWriter.write(MpyReader.read(file, BITS), BITS), file)) {
            throw new AssertionError("what is written reads back as something else");
        }
        if (source.length % 8 == 0) {
            Disassembler.print(module);
        }
        return true;
    }
}

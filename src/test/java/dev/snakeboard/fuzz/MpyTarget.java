package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompiledModule;
import dev.snakeboard.firmware.compile.Compiler;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Dialect;
import dev.snakeboard.firmware.compile.Disassembler;
import dev.snakeboard.firmware.compile.MpyFormatException;
import dev.snakeboard.firmware.compile.MpyReader;
import dev.snakeboard.firmware.compile.MpyWriter;
import dev.snakeboard.firmware.compile.SourceMode;
import dev.snakeboard.firmware.object.DictObject;
import dev.snakeboard.firmware.object.ModuleObject;
import dev.snakeboard.firmware.object.Names;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Target;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Compiled files, damaged: the loader refuses them, or what it takes runs to an end and leaves memory in order. */
final class MpyTarget implements FuzzTarget {
    private static final int BITS = 31;
    private static final long MOST_MILLISECONDS = 1;
    private static final Target TARGET = Target.PLAIN.withHeap(32 * 1024).withPystack(2048);
    private static final int RUNS_PER_MACHINE = 32;
    private static final int RUNS_PER_DISASSEMBLY = 8;
    private static final List<byte[]> WORDS = List.of(
            new byte[] {-1, -1, -1, -1, 127}, new byte[] {-121, -1, -1, -1, 127}, new byte[] {-128, 0}, new byte[] {(byte) 0x82, 0}, new byte[] {0x51}, new byte[] {0x59},
            new byte[] {0x23}, new byte[] {0x5f, 0x5d}, new byte[] {0x4b, 0x10}, new byte[] {0x5d}, new byte[] {0x5e, 0x67}, new byte[] {0x42, 0x40},
            new byte[] {0x68}, new byte[] {0x36, 1}, new byte[] {0x34, 1});

    private final Mutator mutator;
    private long runs;
    private Machine machine;

    MpyTarget() {
        List<byte[]> files = new ArrayList<>();
        for (String statement : Corpus.statements()) {
            if (statement.length() < 600) {
                try {
                    byte[] source = statement.getBytes(StandardCharsets.UTF_8);
                    CompilerOptions options = files.size() % 2 == 0 ? CompilerOptions.mpyCross() : CompilerOptions.board(Dialect.FULL_BUILD);
                    files.add(MpyWriter.write(Compiler.compile(source, "a.py", SourceMode.FILE, options), BITS));
                } catch (CompileException incomplete) {
                    continue;
                }
            }
        }
        mutator = new Mutator(files, WORDS);
    }

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] file) {
        CompiledModule module;
        try {
            module = MpyReader.read(file, BITS);
        } catch (MpyFormatException refused) {
            return false;
        }
        if (runs++ % RUNS_PER_DISASSEMBLY == 0) {
            Disassembler.print(module);
        }
        Machine now = machine == null || runs % RUNS_PER_MACHINE == 0 ? fresh() : machine;
        machine = null;
        Machine.Ending ending = now.run(MOST_MILLISECONDS, () -> {
            @Word int names = DictObject.make(now.vm(), 1);
            DictObject.put(now.vm(), names, Words.ofName(Names.NAME), Words.ofName(Names.MAIN));
            now.vm().modules.importer().execute(module, ModuleObject.context(now.vm(), names), names);
        });
        now.checkHeap();
        if (ending != Machine.Ending.OUT_OF_TIME) {
            machine = now;
        }
        return true;
    }

    private Machine fresh() {
        Machine fresh = new Machine(TARGET);
        fresh.vm().heap.stress(runs / RUNS_PER_MACHINE % 8 == 0);
        return fresh;
    }
}

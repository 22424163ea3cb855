package dev.snakeboard.harness.cli;

import dev.snakeboard.firmware.compile.CompileException;
import dev.snakeboard.firmware.compile.CompilerOptions;
import dev.snakeboard.firmware.compile.Disassembler;
import dev.snakeboard.firmware.compile.MpyFormatException;
import dev.snakeboard.firmware.compile.MpyReader;
import dev.snakeboard.firmware.vm.Target;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** {@code dis}: prints what a board's own compiler makes of a program, or what is in an {@code .mpy} file. */
final class DisCommand {

    static final String DESCRIPTION = "Print the bytecode of a program: dis [--board B] [-O0|-O1|-O2|-O3] FILE.py|FILE.mpy";

    private static final String HELP = """
            usage: snakeboard dis [--board BOARD] [-O LEVEL] FILE.py|FILE.mpy
            Print the bytecode that a board compiles a program to, or that an .mpy file holds.
              --board BOARD     the board that compiles (default: any with a full build)
              -O LEVEL          level of optimisation, 0 to 3: from 1 on no assertions, from 3 on no line numbers (default: 0)
            Exit status: 0, 1 if the file does not compile or is no .mpy file that a board takes, 2 if the command line is not usable.
            """;

    private Optional<String> board = Optional.empty();
    private int optimisation;

    private DisCommand() {
    }

    static int run(String[] arguments) {
        return LightCommand.run("dis", HELP, arguments, new DisCommand()::start);
    }

    private int start(OptionWords words) {
        for (Optional<String> option = words.option(); option.isPresent(); option = words.option()) {
            switch (option.get()) {
                case "--board" -> board = Optional.of(words.value());
                case "-O" -> optimisation = words.level();
                default -> throw words.unknown();
            }
        }
        Path file = Path.of(words.last("which file?"));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try {
            out.print(listing(file));
            out.flush();
            return 0;
        } catch (CompileException fault) {
            System.err.print(SourceFile.traceback(fault, file));
        } catch (MpyFormatException refused) {
            System.err.println("snakeboard dis: " + file + ": " + refused.getMessage());
        }
        return LightCommand.FAILED;
    }

    private String listing(Path file) {
        if (file.toString().endsWith(SourceFile.COMPILED)) {
            return Disassembler.print(MpyReader.read(SourceFile.read(file), Target.SMALL_INT_BITS), Target.crossCompilerOptions());
        }
        CompilerOptions options = board.map(BoardExecution::target).orElse(Target.FULL_BOARD).compilerOptions().withOptimisation(optimisation);
        return Disassembler.print(SourceFile.compile(file, SourceFile.slashed(file), options), options);
    }
}

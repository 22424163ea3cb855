package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.Libraries;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code install}: our libraries into a project's {@code lib}. */
@Command(name = "install", mixinStandardHelpOptions = true,
        description = "Copy libraries that come with Snakeboard, and those they need, into the lib folder of a project.")
final class InstallCommand implements Callable<Integer> {

    @Parameters(arity = "2..*", paramLabel = "NAME... PROJECT", description = "Names of libraries, and last the project's folder.")
    private List<String> words;

    @Option(names = "--force", description = "Replace files that are there and differ.")
    private boolean force;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Path project = Path.of(words.getLast());
        if (!Files.isDirectory(project)) {
            throw new UsageException("there is no project folder " + project + "; the last word must be one");
        }
        TreeSet<String> wanted = new TreeSet<>();
        for (String name : words.subList(0, words.size() - 1)) {
            if (!Libraries.names().contains(name)) {
                throw new UsageException("Snakeboard has no library \"" + name + "\"; it has: " + String.join(", ", Libraries.names()));
            }
            wanted.addAll(Libraries.withDependencies(name));
        }
        PrintWriter out = spec.commandLine().getOut();
        for (String name : wanted) {
            out.println(install(name, project.resolve("lib")));
        }
        return 0;
    }

    private String install(String name, Path lib) {
        SortedMap<String, byte[]> files = Libraries.filesOf(name);
        try {
            int same = 0;
            int other = 0;
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = lib.resolve(file.getKey());
                if (Files.exists(target)) {
                    boolean equal = Files.isRegularFile(target) && Arrays.equals(Files.readAllBytes(target), file.getValue());
                    same += equal ? 1 : 0;
                    other += equal ? 0 : 1;
                }
            }
            boolean compiled = Files.exists(lib.resolve(name + ".mpy")) || Files.exists(lib.resolve(name).resolve("__init__.mpy"));
            if ((other > 0 || compiled) && !force) {
                return name + " is in " + lib + " already, another version; it stays as it is (--force replaces it)";
            }
            if (same == files.size()) {
                return name + " is in " + lib + " already";
            }
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Path target = lib.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.write(target, file.getValue());
            }
            return name + " copied to " + lib + " (" + files.size() + (files.size() == 1 ? " file)" : " files)");
        } catch (IOException failed) {
            throw new UsageException(name + " could not be copied to " + lib + ": " + failed.getMessage());
        }
    }
}

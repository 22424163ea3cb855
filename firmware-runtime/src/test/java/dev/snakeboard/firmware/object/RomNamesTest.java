package dev.snakeboard.firmware.object;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.vm.Features;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names in the firmware's ROM cost a program nothing, whether the module that brings them is imported or not. */
class RomNamesTest {
    private static final RomNames ALL = new RomNames(who -> true);

    private static List<String> list() throws IOException {
        try (InputStream in = RomNames.class.getResourceAsStream("rom-names.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Test
    void everyNameOfTheListIsFound() throws IOException {
        List<String> names = list().stream().filter(line -> !line.isEmpty()).map(line -> line.split("\t")[0]).toList();
        assertThat(names).hasSizeGreaterThan(2000).doesNotHaveDuplicates().allMatch(ALL::contains);
        assertThat(ALL.unsorted()).startsWith("<dictcomp>", "<genexpr>").contains("__add__").isSorted();
        assertThat(ALL.sorted()).contains("append", "AnalogIn").isSorted();
    }

    @Test
    void nothingElseIsFound() throws IOException {
        Set<String> names = Set.copyOf(list().stream().map(line -> line.split("\t")[0]).toList());
        List<String> others = new ArrayList<>(List.of("", "\t", "core", "appen", "appendd", "ʻappend", "x".repeat(300)));
        for (String name : names) {
            others.add(name + "x");
            others.add("q" + name);
        }
        others.removeAll(names);
        assertThat(others).noneMatch(ALL::contains);
    }

    @ParameterizedTest
    @CsvSource({
        "print,       true,  true",
        "appendleft,  true,  false",
        "ETIMEDOUT,   true,  false",
        "heap_lock,   false, false",
        "__ior__,     false, false",
        "my_own_name, false, false"
    })
    void buildsDiffer(String name, boolean full, boolean small) {
        assertThat(isFree(ScriptVm.BOARD, name)).isEqualTo(full);
        assertThat(isFree(ScriptVm.SMALL, name)).isEqualTo(small);
    }

    private static boolean isFree(Target target, String name) {
        Vm vm = ScriptVm.vm(target);
        // The first name of one's own takes a pool and a chunk for many.
        vm.names.intern("first");
        int before = vm.names.poolInfo().names().size();
        vm.names.intern(name);
        return vm.names.poolInfo().names().size() == before;
    }

    @Test
    void theUnixBuildHasMore() {
        assertThat(Target.PLAIN.features()).isEqualTo(Features.UNIX);
        assertThat(isFree(Target.PLAIN, "__ior__")).isTrue();
        assertThat(isFree(Target.PLAIN, "heap_lock")).isTrue();
    }
}

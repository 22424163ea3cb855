package dev.snakeboard.fuzz;

import dev.snakeboard.firmware.module.Settings;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import java.util.List;
import java.util.random.RandomGenerator;

/** {@code settings.toml}. */
final class SettingsTarget implements FuzzTarget {
    private static final List<String> KEYS = List.of("a", "CIRCUITPY_HEAP_START_SIZE", "CIRCUITPY_PYSTACK_SIZE", "");

    private final Mutator mutator = Mutator.ofText(
            List.of("a = \"text\"\nCIRCUITPY_PYSTACK_SIZE = 4000\n", "# comment\n[section]\na=1", "a=\"\\u00e9\\n\\\"\\U0001f40d\"\r\n", "  a  =  0x10  # x\n", "a=-1_000"),
            "a CIRCUITPY_PYSTACK_SIZE CIRCUITPY_HEAP_START_SIZE = \" ' # [ ] \\n \\u \\U \\x \n \r\n \t 0 1 -1 0x 99999999999999999999 true 1.5 \"\"\" .");

    @Override
    public byte[] input(RandomGenerator random) {
        return mutator.input(random);
    }

    @Override
    public boolean accepts(byte[] file) {
        MemoryDrive drive = new MemoryDrive(1 << 16).file(Settings.PATH, file);
        boolean found = false;
        for (String key : KEYS) {
            found |= Settings.get(drive, key).status() == Settings.Status.FOUND;
        }
        return found;
    }
}

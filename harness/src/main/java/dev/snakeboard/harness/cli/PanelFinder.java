package dev.snakeboard.harness.cli;

import dev.snakeboard.harness.Panel;
import java.util.Locale;
import java.util.Optional;

/** Finds the front panel by name: nothing here depends on it. */
final class PanelFinder {

    private static final String LAUNCHER = "dev.snakeboard.ui.PanelLauncher";

    private PanelFinder() {
    }

    /** The front panel, if it is installed. */
    static Optional<Panel> find() {
        try {
            return Optional.of((Panel) Class.forName(LAUNCHER).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException | LinkageError absent) {
            return Optional.empty();
        }
    }

    /** Whether a window could be opened: on Linux and its kin a display server must be named, or JavaFX told to draw without one. */
    static boolean hasDisplay() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean desktop = system.contains("windows") || system.contains("mac");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        return desktop || headless || isSet("DISPLAY") || isSet("WAYLAND_DISPLAY");
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}

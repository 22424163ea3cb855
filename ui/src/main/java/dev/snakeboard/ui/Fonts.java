package dev.snakeboard.ui;

import com.formdev.flatlaf.fonts.inter.FlatInterFont;
import com.formdev.flatlaf.fonts.jetbrains_mono.FlatJetBrainsMonoFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/** The panel's faces, which come with it: Inter for text, JetBrains Mono for figures and the console. */
final class Fonts {
    static final String TEXT = "Inter";
    static final String FIGURES = "JetBrains Mono";

    private static final String[] INTER = {"Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf"};
    private static final String[] MONO = {"JetBrainsMono-Regular.ttf", "JetBrainsMono-Bold.ttf"};

    private static boolean loaded;

    private Fonts() {
    }

    /** Makes the faces known to JavaFX; before the first style sheet that names them, on JavaFX's thread. */
    static void load() {
        if (loaded) {
            return;
        }
        loaded = true;
        for (String file : INTER) {
            load(FlatInterFont.class, file);
        }
        for (String file : MONO) {
            load(FlatJetBrainsMonoFont.class, file);
        }
    }

    static Font text(double size) {
        return Font.font(TEXT, size);
    }

    static Font strong(double size) {
        return Font.font(TEXT, FontWeight.SEMI_BOLD, size);
    }

    static Font figures(double size) {
        return Font.font(FIGURES, size);
    }

    private static void load(Class<?> beside, String file) {
        try (InputStream stream = beside.getResourceAsStream(file)) {
            if (stream == null || Font.loadFont(stream, 12) == null) {
                throw new IllegalStateException("the face " + file + " cannot be read");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

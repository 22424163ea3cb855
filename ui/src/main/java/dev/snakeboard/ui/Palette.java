package dev.snakeboard.ui;

import javafx.scene.paint.Color;

/**
 * Colours of what is drawn by hand. Text colours keep a contrast of 4.5:1 and shapes one of 3:1 against {@code background} (WCAG AA).
 *
 * @param surface behind headings and labels
 * @param running of a task that has the CPU
 * @param ready of a task that could run and has to wait for its turn
 * @param waiting of a task that sleeps or waits
 */
record Palette(
        boolean dark, Color background, Color surface, Color border, Color text, Color muted, Color accent, Color danger,
        Color running, Color ready, Color waiting, Color heap) {

    static final Palette LIGHT = new Palette(
            false, Color.web("#ffffff"), Color.web("#f6f8fa"), Color.web("#d0d7de"), Color.web("#1f2328"), Color.web("#57606a"),
            Color.web("#0969da"), Color.web("#cf222e"), Color.web("#1a7f37"), Color.web("#bf8700"), Color.web("#8c959f"), Color.web("#8250df"));

    static final Palette DARK = new Palette(
            true, Color.web("#0d1117"), Color.web("#161b22"), Color.web("#30363d"), Color.web("#e6edf3"), Color.web("#9198a1"),
            Color.web("#58a6ff"), Color.web("#ff7b72"), Color.web("#3fb950"), Color.web("#d29922"), Color.web("#6e7681"), Color.web("#bc8cff"));

    /** A colour of its own at some opacity, for areas behind text and lines. */
    static Color faint(Color color, double opacity) {
        return Color.color(color.getRed(), color.getGreen(), color.getBlue(), opacity);
    }
}

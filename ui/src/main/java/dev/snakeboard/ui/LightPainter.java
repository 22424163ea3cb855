package dev.snakeboard.ui;

import java.util.Locale;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.RadialGradient;
import javafx.scene.paint.Stop;

/** Draws light as an eye sees it: brightness grows slower than power, and a bright light shines on what is around it. */
final class LightPainter {
    /** Of the eye: what is driven at 5 % of its power looks a quarter as bright. */
    private static final double EYE = 1 / 2.2;
    private static final Color DARK_PIXEL = Color.web("#d8dade");

    private LightPainter() {
    }

    /** The light colour of an LED by the name of its body: those that Wokwi's parts have, too. */
    static Color ledColor(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "red" -> Color.web("#ff4d4d");
            case "green" -> Color.web("#4ddf5a");
            case "blue" -> Color.web("#5a9bff");
            case "yellow" -> Color.web("#ffe14d");
            case "orange" -> Color.web("#ffa64d");
            case "white" -> Color.web("#ffffff");
            default -> valid(name);
        };
    }

    private static Color valid(String name) {
        try {
            return Color.web(name);
        } catch (IllegalArgumentException unknown) {
            return Color.WHITE;
        }
    }

    /** @param brightness 0 … 1 of the LED's power */
    static void led(GraphicsContext gc, Color light, double brightness, double x, double y, double w, double h) {
        double seen = Math.pow(Math.clamp(brightness, 0, 1), EYE);
        glow(gc, light, seen, x, y, Math.max(w, h) * 2.2);
        Color body = light.interpolate(Color.web("#26272b"), 0.72 * (1 - seen));
        gc.setFill(body.interpolate(Color.WHITE, 0.35 * seen));
        gc.fillRoundRect(x - w / 2, y - h / 2, w, h, 3, 3);
        gc.setStroke(Palette.faint(Color.WHITE, 0.55));
        gc.setLineWidth(0.8);
        gc.strokeRoundRect(x - w / 2, y - h / 2, w, h, 3, 3);
    }

    /** An LED with legs, as one wires it. */
    static void dome(GraphicsContext gc, Color light, double brightness, double x, double y, double radius, Palette palette) {
        double seen = Math.pow(Math.clamp(brightness, 0, 1), EYE);
        glow(gc, light, seen, x, y, radius * 2.4);
        Color body = light.interpolate(palette.dark() ? Color.web("#30343a") : Color.web("#8a8d92"), 0.55 * (1 - seen));
        gc.setFill(new RadialGradient(0, 0, x - radius * 0.3, y - radius * 0.35, radius * 1.3, false, CycleMethod.NO_CYCLE,
                new Stop(0, body.interpolate(Color.WHITE, 0.25 + 0.6 * seen)), new Stop(1, body)));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        gc.setStroke(palette.muted());
        gc.setLineWidth(1.2);
        gc.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    /** @param color {@code 0xWWRRGGBB} as sent to the pixel */
    static void pixel(GraphicsContext gc, int color, double x, double y, double size) {
        int white = color >>> 24;
        double red = seen((color >> 16 & 0xff) + white);
        double green = seen((color >> 8 & 0xff) + white);
        double blue = seen((color & 0xff) + white);
        double most = Math.max(red, Math.max(green, blue));
        Color light = most == 0 ? DARK_PIXEL : Color.color(red / most, green / most, blue / most);
        glow(gc, light, most, x, y, size * 1.9);
        gc.setFill(Color.web("#f3f4f4"));
        gc.fillRoundRect(x - size / 2, y - size / 2, size, size, size * 0.2, size * 0.2);
        double r = size * 0.4;
        gc.setFill(most == 0 ? DARK_PIXEL : DARK_PIXEL.interpolate(light, 0.25 + 0.75 * most));
        gc.fillOval(x - r, y - r, 2 * r, 2 * r);
        gc.setStroke(Color.web("#8b9099"));
        gc.setLineWidth(0.8);
        gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    private static double seen(int value) {
        return Math.pow(Math.min(255, value) / 255.0, EYE);
    }

    private static void glow(GraphicsContext gc, Color light, double seen, double x, double y, double radius) {
        if (seen < 0.02) {
            return;
        }
        gc.setFill(new RadialGradient(0, 0, x, y, radius, false, CycleMethod.NO_CYCLE,
                new Stop(0, Palette.faint(light, 0.75 * seen)), new Stop(0.35, Palette.faint(light, 0.4 * seen)),
                new Stop(1, Palette.faint(light, 0))));
        gc.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }
}

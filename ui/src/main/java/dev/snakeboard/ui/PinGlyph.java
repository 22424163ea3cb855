package dev.snakeboard.ui;

import dev.snakeboard.board.HeaderPin;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.gpio.PadFunction;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;

/**
 * Draws a contact of the board. Its level is told by shape as well as by colour: a full disc is high, a ring low, a broken ring floats,
 * a sector is the duty of a wave, a filling the voltage of an analog line.
 */
final class PinGlyph {
    private static final Color METAL = Color.web("#e9e6dc");
    private static final Color METAL_EDGE = Color.web("#a8a493");
    /** Full scale of what is drawn as a filling; supplies of all boards here are 3.3 V. */
    private static final double SUPPLY_VOLTS = 3.3;

    private PinGlyph() {
    }

    static void draw(GraphicsContext gc, BoardLayout.Spot spot, Optional<PinView> shown) {
        metal(gc, spot);
        double r = spot.radius() * 0.62;
        double x = spot.x();
        double y = spot.y();
        if (shown.isEmpty()) {
            fixed(gc, spot.pin().role(), x, y, r);
            return;
        }
        PinView pin = shown.get();
        Color color = SignalKind.of(pin).onMetal();
        gc.setLineWidth(Math.max(1.2, r * 0.28));
        gc.setStroke(color);
        gc.setFill(color);
        if (pin.wave().isPresent()) {
            gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
            gc.fillArc(x - r, y - r, 2 * r, 2 * r, 90, -360 * pin.wave().get().duty(), ArcType.ROUND);
        } else if (pin.function() == PadFunction.ANALOG) {
            filling(gc, x, y, r, pin.volts() / SUPPLY_VOLTS);
        } else if (pin.floating()) {
            gc.setLineDashes(r * 0.55, r * 0.5);
            gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
            gc.setLineDashes();
        } else if (pin.level() == Level.HIGH) {
            gc.fillOval(x - r, y - r, 2 * r, 2 * r);
        } else {
            gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
        }
        marks(gc, spot, pin);
    }

    private static void metal(GraphicsContext gc, BoardLayout.Spot spot) {
        double r = spot.radius();
        gc.setFill(METAL);
        gc.setStroke(METAL_EDGE);
        gc.setLineWidth(1);
        if (spot.pin().shape() == HeaderPin.Shape.EDGE) {
            gc.fillRect(spot.x() - r, spot.y() - 2.4 * r, 2 * r, 6 * r);
        } else {
            gc.fillOval(spot.x() - r, spot.y() - r, 2 * r, 2 * r);
            gc.strokeOval(spot.x() - r, spot.y() - r, 2 * r, 2 * r);
        }
    }

    /** Ground is a black square, a supply a red cross, and what no program can use a grey dot. */
    private static void fixed(GraphicsContext gc, HeaderPin.Role role, double x, double y, double r) {
        Color color = SignalKind.of(role).onMetal();
        gc.setFill(color);
        gc.setStroke(color);
        switch (role) {
            case GROUND -> gc.fillRect(x - r * 0.7, y - r * 0.7, r * 1.4, r * 1.4);
            case SUPPLY -> {
                gc.setLineWidth(Math.max(1.5, r * 0.4));
                gc.strokeLine(x - r * 0.8, y, x + r * 0.8, y);
                gc.strokeLine(x, y - r * 0.8, x, y + r * 0.8);
            }
            case CONTROL, SIGNAL -> gc.fillOval(x - r * 0.4, y - r * 0.4, r * 0.8, r * 0.8);
        }
    }

    private static void filling(GraphicsContext gc, double x, double y, double r, double share) {
        double full = Math.clamp(share, 0, 1);
        // The circle's segment below a chord at the share's height.
        double half = Math.toDegrees(Math.acos(1 - 2 * full));
        gc.fillArc(x - r, y - r, 2 * r, 2 * r, 270 - half, 2 * half, ArcType.CHORD);
        gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }

    /** A hand that holds the pin is a bar at its outer end, a fight a red cross over it. */
    private static void marks(GraphicsContext gc, BoardLayout.Spot spot, PinView pin) {
        double r = spot.radius();
        if (pin.held().isPresent()) {
            gc.setStroke(Color.web("#f78166"));
            gc.setLineWidth(2);
            gc.strokeRoundRect(spot.x() - r - 2.5, spot.y() - r - 2.5, 2 * r + 5, 2 * r + 5, 5, 5);
        }
        if (pin.contended()) {
            gc.setStroke(SignalKind.SUPPLY.onMetal());
            gc.setLineWidth(2.5);
            gc.strokeLine(spot.x() - r, spot.y() - r, spot.x() + r, spot.y() + r);
            gc.strokeLine(spot.x() - r, spot.y() + r, spot.x() + r, spot.y() - r);
        }
    }
}

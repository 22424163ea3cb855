package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.HeaderPin;
import dev.snakeboard.board.Level;
import dev.snakeboard.board.LedMatrix;
import dev.snakeboard.board.MountingHole;
import dev.snakeboard.board.PixelChain;
import dev.snakeboard.board.PlacedPart;
import dev.snakeboard.harness.Snapshot;
import dev.snakeboard.harness.Snapshot.ButtonView;
import dev.snakeboard.harness.Snapshot.LedView;
import dev.snakeboard.harness.Snapshot.PinView;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Draws a board as it is at the time of a snapshot. */
final class BoardPainter {
    private static final Color CHIP = Color.web("#34363b");
    private static final Color SHIELD = Color.web("#c3c7cc");
    private static final Color PRINT = Color.web("#e8eaed");

    private final GraphicsContext gc;
    private final Palette palette;
    private final BoardLayout layout;
    private final Snapshot snapshot;
    private final Map<String, PinView> pins = new HashMap<>();
    private final Map<String, LedView> leds = new HashMap<>();
    private final Map<String, ButtonView> buttons = new HashMap<>();

    BoardPainter(GraphicsContext gc, Palette palette, BoardLayout layout, Snapshot snapshot) {
        this.gc = gc;
        this.palette = palette;
        this.layout = layout;
        this.snapshot = snapshot;
        snapshot.pins().forEach(pin -> pins.put(pin.pad(), pin));
        snapshot.leds().forEach(led -> leds.put(led.name(), led));
        snapshot.buttons().forEach(button -> buttons.put(button.name(), button));
    }

    void paint(ButtonKeys keys) {
        wires();
        outline();
        List<PlacedPart> parts = snapshot.board().formFactor().parts();
        parts.stream().filter(part -> !shines(part)).forEach(part -> body(part, keys));
        layout.spots().forEach(spot -> PinGlyph.draw(gc, spot, spot.pad().map(pins::get)));
        parts.stream().filter(BoardPainter::shines).forEach(this::light);
        labels();
        layout.attached().forEach(part -> attached(part, keys));
    }

    private static boolean shines(PlacedPart part) {
        return switch (part.kind()) {
            case LED, PIXEL, MATRIX_LED, INDICATOR -> true;
            default -> false;
        };
    }

    private void outline() {
        var form = snapshot.board().formFactor();
        double x = layout.x(0);
        double y = layout.y(0);
        double w = form.width() * layout.scale();
        double h = form.height() * layout.scale();
        double arc = 2 * form.cornerRadius() * layout.scale();
        Color mask = Color.web(form.color());
        gc.setFill(Palette.faint(Color.BLACK, palette.dark() ? 0.5 : 0.16));
        gc.fillRoundRect(x + 1, y + 4, w, h, arc, arc);
        gc.setFill(mask.interpolate(Color.web("#3a4150"), 0.35));
        gc.fillRoundRect(x, y, w, h, arc, arc);
        gc.setStroke(palette.dark() ? Color.web("#565d68") : Color.web("#2b2f36"));
        gc.setLineWidth(1.2);
        gc.strokeRoundRect(x, y, w, h, arc, arc);
        for (MountingHole hole : form.holes()) {
            double r = hole.diameter() / 2 * layout.scale();
            gc.setFill(Color.web("#b7b3a5"));
            gc.fillOval(layout.x(hole.x()) - r * 1.25, layout.y(hole.y()) - r * 1.25, r * 2.5, r * 2.5);
            gc.setFill(palette.background());
            gc.fillOval(layout.x(hole.x()) - r, layout.y(hole.y()) - r, 2 * r, 2 * r);
        }
    }

    private void body(PlacedPart part, ButtonKeys keys) {
        double[] area = layout.area(part);
        switch (part.kind()) {
            case USB -> block(area, SHIELD, Color.web("#8b9097"), 3, "USB", Color.web("#3b3f45"));
            case CHIP -> block(area, CHIP, Color.web("#6b7079"), 2, part.name(), PRINT);
            case MODULE -> block(area, SHIELD, Color.web("#8b9097"), 2, part.name(), Color.web("#3b3f45"));
            case BUTTON -> button(part.name(), area, keys);
            case SLIDE_SWITCH -> slide(part.name(), area);
            case DISPLAY -> block(area, Color.web("#101418"), Color.web("#6b7079"), 3, "", PRINT);
            case CONNECTOR -> block(area, Color.web("#f0ede4"), Color.web("#8d8a80"), 2, "", CHIP);
            case SPEAKER, SENSOR -> block(area, Color.web("#4a4e55"), Color.web("#7d828a"), 2, part.name(), PRINT);
            case LED, PIXEL, MATRIX_LED, INDICATOR -> throw new IllegalArgumentException(part.kind() + " shines");
        }
    }

    private void block(double[] area, Color fill, Color edge, double arc, String name, Color print) {
        gc.setFill(fill);
        gc.fillRoundRect(area[0], area[1], area[2], area[3], arc * 2, arc * 2);
        gc.setStroke(edge);
        gc.setLineWidth(1);
        gc.strokeRoundRect(area[0], area[1], area[2], area[3], arc * 2, arc * 2);
        boolean tall = area[3] > area[2] * 1.3;
        double room = (tall ? area[3] : area[2]) - 6;
        double size = Math.min(13, Math.min(room / Math.max(1, name.length()) / 0.62, (tall ? area[2] : area[3]) * 0.5));
        if (size >= 7.5 && !name.isEmpty()) {
            text(name, area[0] + area[2] / 2, area[1] + area[3] / 2, size, print, tall);
        }
    }

    private void button(String name, double[] area, ButtonKeys keys) {
        boolean pressed = Optional.ofNullable(buttons.get(name)).map(ButtonView::pressed).orElse(false);
        gc.setFill(SHIELD);
        gc.fillRoundRect(area[0], area[1], area[2], area[3], 4, 4);
        double r = Math.min(area[2], area[3]) * (pressed ? 0.26 : 0.34);
        double x = area[0] + area[2] / 2;
        double y = area[1] + area[3] / 2;
        gc.setFill(pressed ? Color.web("#f78166") : Color.web("#23262b"));
        gc.fillOval(x - r, y - r, 2 * r, 2 * r);
        gc.setStroke(Color.web("#6b7079"));
        gc.setLineWidth(1);
        gc.strokeOval(x - r, y - r, 2 * r, 2 * r);
        String key = keys.keyOf(name).map(found -> " [" + found + "]").orElse("");
        if (layout.scale() >= 6) {
            text(name.replace("BUTTON_", "").replace("BTN_", "") + key, x, area[1] + area[3] + 7, 9, PRINT, false);
        }
    }

    private void slide(String name, double[] area) {
        boolean right = Optional.ofNullable(buttons.get(name)).map(ButtonView::pressed).orElse(false);
        block(area, Color.web("#23262b"), Color.web("#8b9097"), 2, "", PRINT);
        double half = area[2] / 2;
        gc.setFill(SHIELD);
        gc.fillRoundRect(area[0] + (right ? half : 0), area[1], half, area[3], 3, 3);
    }

    // ---- lights

    private void light(PlacedPart part) {
        double[] area = layout.area(part);
        double x = area[0] + area[2] / 2;
        double y = area[1] + area[3] / 2;
        double size = Math.max(8, Math.min(area[2], area[3]));
        switch (part.kind()) {
            case PIXEL -> LightPainter.pixel(gc, pixelColor(part), x, y, Math.max(10, size));
            case MATRIX_LED -> LightPainter.led(gc, LightPainter.ledColor("red"), matrix(part), x, y, area[2], area[3]);
            case INDICATOR -> LightPainter.led(gc, LightPainter.ledColor(part.color().orElse("orange")), 0, x, y, area[2], area[3]);
            default -> {
                Optional<LedView> led = Optional.ofNullable(leds.get(part.name()));
                Color color = LightPainter.ledColor(led.map(LedView::color).or(part::color).orElse("red"));
                LightPainter.led(gc, color, led.map(LedView::brightness).orElse(0.0), x, y, area[2], area[3]);
            }
        }
    }

    /** Chains on the board come first in a snapshot, in the definition's order; one of several pixels is drawn as several parts. */
    private int pixelColor(PlacedPart part) {
        BoardDefinition board = snapshot.board();
        Optional<String> pad = board.pin(part.name()).map(pin -> pin.pad());
        for (int i = 0; i < board.pixels().size() && i < snapshot.strips().size(); i++) {
            String data = switch (board.pixels().get(i)) {
                case PixelChain.NeoPixel neo -> neo.pad();
                case PixelChain.DotStar star -> star.data();
            };
            if (pad.isEmpty() || pad.get().equals(data) || board.pixels().size() == 1) {
                List<Integer> colors = snapshot.strips().get(i).colors();
                int index = part.index().orElse(0);
                return index < colors.size() ? colors.get(index) : 0;
            }
        }
        return 0;
    }

    /** At this very instant: rows are driven in turn, which an eye would see as light all the time. */
    private double matrix(PlacedPart part) {
        LedMatrix matrix = snapshot.board().ledMatrix().orElseThrow();
        int index = part.index().orElse(0);
        PinView row = pins.get(matrix.rows().get(index / matrix.columns().size()));
        PinView column = pins.get(matrix.columns().get(index % matrix.columns().size()));
        boolean lit = row != null && column != null && !row.floating() && !column.floating()
                && row.level() == Level.HIGH && column.level() == Level.LOW;
        return lit ? 1 : 0;
    }

    // ---- names

    private void labels() {
        for (BoardLayout.Spot spot : layout.spots()) {
            BoardLayout.Side side = spot.side();
            if (side == BoardLayout.Side.INSIDE && layout.scale() >= 5 && spot.pin().shape() == HeaderPin.Shape.CLIP) {
                text(spot.pin().label(), spot.x(), spot.y() - spot.radius() - 8, layout.labelSize(), PRINT, false);
            }
            if (side == BoardLayout.Side.INSIDE || !layout.roomForLabels(side)) {
                continue;
            }
            var form = snapshot.board().formFactor();
            double x = spot.x();
            double y = spot.y();
            boolean upright = layout.upright(side);
            switch (side) {
                case TOP -> y = layout.y(0) - 6;
                case BOTTOM -> y = layout.y(form.height()) + 7;
                case LEFT -> x = layout.x(0) - 6;
                case RIGHT -> x = layout.x(form.width()) + 6;
                case INSIDE -> throw new IllegalArgumentException("no room for a name inside");
            }
            Optional<PinView> pin = spot.pad().map(pins::get);
            SignalKind kind = pin.map(SignalKind::of).orElseGet(() -> SignalKind.of(spot.pin().role()));
            label(spot.pin().label(), x, y, side, upright, kind == SignalKind.FREE ? palette.text() : kind.on(palette),
                    layout.attached().stream().anyMatch(part -> part.at().pin() == spot.pin()));
        }
    }

    private void label(String label, double x, double y, BoardLayout.Side side, boolean upright, Color color, boolean overWire) {
        double width = label.length() * layout.labelSize() * BoardLayout.LETTER;
        gc.save();
        gc.translate(x, y);
        if (upright) {
            gc.rotate(-90);
        }
        double start = upright
                ? side == BoardLayout.Side.TOP ? 0 : -width
                : side == BoardLayout.Side.LEFT ? -width : side == BoardLayout.Side.RIGHT ? 0 : -width / 2;
        double middle = upright || !side.isRow() ? 0 : side == BoardLayout.Side.TOP ? -5 : 5;
        if (overWire) {
            gc.setFill(palette.background());
            gc.fillRect(start - 2, middle - 7, width + 4, 14);
        }
        gc.setFont(Fonts.figures(layout.labelSize()));
        gc.setFill(color);
        gc.setTextAlign(TextAlignment.LEFT);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(label, start, middle);
        gc.restore();
    }

    private void text(String text, double x, double y, double size, Color color, boolean upright) {
        gc.save();
        gc.translate(x, y);
        if (upright) {
            gc.rotate(-90);
        }
        gc.setFont(Fonts.text(size));
        gc.setFill(color);
        gc.setTextAlign(TextAlignment.CENTER);
        gc.setTextBaseline(VPos.CENTER);
        gc.fillText(text, 0, 0);
        gc.restore();
    }

    // ---- what is wired to it

    private void wires() {
        gc.setLineWidth(2);
        for (BoardLayout.Attached part : layout.attached()) {
            BoardLayout.Spot spot = part.at();
            Optional<PinView> pin = spot.pad().map(pins::get);
            Color color = pin.map(SignalKind::of).filter(kind -> kind != SignalKind.FREE).orElse(SignalKind.DIGITAL).on(palette);
            gc.setStroke(color);
            double bend = 0.5;
            if (spot.side().isRow()) {
                double edge = part.y() - spot.side().dy * part.height() * 0.5;
                double turn = edge - spot.side().dy * 6 * (1 + bend);
                gc.strokePolyline(new double[] {spot.x(), spot.x(), part.x(), part.x()}, new double[] {spot.y(), turn, turn, part.y()}, 4);
            } else {
                double edge = part.x() - spot.side().dx * part.width() * 0.5;
                double turn = edge - spot.side().dx * 6 * (1 + bend);
                gc.strokePolyline(new double[] {spot.x(), turn, turn, part.x()}, new double[] {spot.y(), spot.y(), part.y(), part.y()}, 4);
            }
        }
    }

    private void attached(BoardLayout.Attached part, ButtonKeys keys) {
        String caption = BoardLayout.caption(part);
        switch (part.kind()) {
            case LED -> {
                LedView led = snapshot.leds().get(part.index());
                LightPainter.dome(gc, LightPainter.ledColor(led.color()), led.brightness(), part.x(), part.y(), 13, palette);
            }
            case BUTTON -> {
                tactile(part.x(), part.y(), snapshot.buttons().get(part.index()).pressed());
                caption += keys.keyOf(part.name()).map(key -> " [" + key + "]").orElse("");
            }
            case STRIP -> {
                List<Integer> colors = snapshot.strips().get(part.index()).colors();
                int columns = Math.min(16, colors.size());
                for (int i = 0; i < Math.min(colors.size(), 48); i++) {
                    double x = part.x() - columns * 6 + 6 + i % columns * 12;
                    LightPainter.pixel(gc, colors.get(i), x, part.y() - 12 + i / columns * 12, 10);
                }
            }
        }
        gc.setFont(Fonts.text(11));
        gc.setFill(palette.text());
        gc.setTextBaseline(VPos.CENTER);
        boolean left = part.at().side() == BoardLayout.Side.LEFT;
        gc.setTextAlign(left ? TextAlignment.RIGHT : TextAlignment.LEFT);
        gc.fillText(caption, part.x() + (left ? -1 : 1) * part.width() / 2, part.y());
    }

    private void tactile(double x, double y, boolean pressed) {
        gc.setFill(Color.web("#3b3f45"));
        gc.fillRoundRect(x - 15, y - 15, 30, 30, 6, 6);
        gc.setStroke(palette.muted());
        gc.setLineWidth(1.2);
        gc.strokeRoundRect(x - 15, y - 15, 30, 30, 6, 6);
        double r = pressed ? 8 : 10;
        gc.setFill(pressed ? Color.web("#f78166") : Color.web("#d8dade"));
        gc.fillOval(x - r, y - r, 2 * r, 2 * r);
    }
}

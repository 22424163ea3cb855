package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.FormFactor;
import dev.snakeboard.board.HeaderPin;
import dev.snakeboard.board.PlacedPart;
import dev.snakeboard.harness.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where everything is on the screen: the board to scale in the middle, names of pins around it, wired parts outside of those. In pixels. */
final class BoardLayout {

    private static final double[] LABEL_SIZES = {12, 11, 10};
    /** The width of JetBrains Mono's letters in terms of its size. */
    static final double LETTER = 0.6;
    private static final double CAPTION_LETTER = 6.4;
    private static final double GAP = 8;
    private static final double BORDER = 10;
    private static final double PART_DEPTH = 52;
    /** A row farther in than this, in mm, is named on the board. */
    private static final double FARTHEST_FROM_EDGE = 5.2;
    private static final double LARGEST_SCALE = 15;

    /** The edge of the board that a pin is at: where its name and its parts go. */
    enum Side {
        TOP(0, -1), BOTTOM(0, 1), LEFT(-1, 0), RIGHT(1, 0), INSIDE(0, 0);

        final int dx;
        final int dy;

        Side(int dx, int dy) {
            this.dx = dx;
            this.dy = dy;
        }

        boolean isRow() {
            return dx == 0;
        }
    }

    /** A pin of the board. @param pad the chip's pad behind it, if a program can use it */
    record Spot(HeaderPin pin, Optional<String> pad, Side side, double x, double y, double radius) {
    }

    /** Something that is wired to a pin. @param index among the buttons, LEDs or strips of the snapshot */
    record Attached(Kind kind, int index, String name, Spot at, double x, double y, double width, double height) {
        enum Kind { BUTTON, LED, STRIP }
    }

    private final FormFactor form;
    private final Map<Side, Double> labelDepth = new EnumMap<>(Side.class);
    private final Map<Side, Double> partDepth = new EnumMap<>(Side.class);
    private final List<Spot> spots = new ArrayList<>();
    private final List<Attached> attached = new ArrayList<>();
    private double labelSize = LABEL_SIZES[1];
    private double scale;
    private double left;
    private double top;

    BoardLayout(Snapshot snapshot, double width, double height, double zoom) {
        BoardDefinition board = snapshot.board();
        form = board.formFactor();
        List<Attached> loose = loose(snapshot);
        for (Side side : Side.values()) {
            labelDepth.put(side, sideways(side) ? LETTER * 4 * labelSize + GAP : labelSize + GAP);
            partDepth.put(side, partDepth(side, loose));
        }
        fit(width, height, zoom);
        for (double size : LABEL_SIZES) {
            if (fits(Side.TOP, size) && fits(Side.BOTTOM, size)) {
                labelSize = size;
                break;
            }
        }
        for (Side side : List.of(Side.TOP, Side.BOTTOM)) {
            if (!fits(side, labelSize)) {
                labelDepth.put(side, longestLabel(side) * LETTER * labelSize + GAP);
            }
        }
        for (Side side : List.of(Side.LEFT, Side.RIGHT)) {
            labelDepth.put(side, longestLabel(side) * LETTER * labelSize + GAP);
        }
        fit(width, height, zoom);
        form.pins().forEach(pin -> spots.add(spot(board, pin)));
        for (Side side : Side.values()) {
            place(side, loose.stream().filter(part -> part.at().side() == side).toList(), width, height);
        }
    }

    /** Of the names of pins. */
    double labelSize() {
        return labelSize;
    }

    double scale() {
        return scale;
    }

    double x(double mm) {
        return left + mm * scale;
    }

    double y(double mm) {
        return top + mm * scale;
    }

    List<Spot> spots() {
        return spots;
    }

    List<Attached> attached() {
        return attached;
    }

    /** Whether the names along an edge stand upright because they have no room side by side. */
    boolean upright(Side side) {
        return side.isRow() && !fits(side, labelSize);
    }

    /** Whether names that stand side by side along an edge do not run into each other. */
    boolean roomForLabels(Side side) {
        return pitch(side) * scale >= labelSize - 1;
    }

    private boolean fits(Side side, double size) {
        return longestLabel(side) * LETTER * size + 4 <= pitch(side) * scale;
    }

    private static double partDepth(Side side, List<Attached> parts) {
        return parts.stream().filter(part -> part.at().side() == side)
                .mapToDouble(part -> side.isRow() ? PART_DEPTH : part.width() + captionWidth(part) + 12).max().orElse(0);
    }

    private void fit(double width, double height, double zoom) {
        double across = depth(Side.LEFT) + depth(Side.RIGHT) + 2 * BORDER;
        double down = depth(Side.TOP) + depth(Side.BOTTOM) + 2 * BORDER;
        double fitting = Math.min((width - across) / form.width(), (height - down) / form.height());
        scale = Math.max(2, Math.min(LARGEST_SCALE, fitting)) * zoom;
        left = (width - across - form.width() * scale) / 2 + depth(Side.LEFT) + BORDER;
        top = (height - down - form.height() * scale) / 2 + depth(Side.TOP) + BORDER;
    }

    private double depth(Side side) {
        return labelDepth.get(side) + partDepth.get(side);
    }

    private static boolean sideways(Side side) {
        return side == Side.LEFT || side == Side.RIGHT;
    }

    private Spot spot(BoardDefinition board, HeaderPin pin) {
        Optional<String> pad = pin.name().flatMap(board::pin).map(named -> named.pad());
        double mm = switch (pin.shape()) {
            case CLIP -> 1.9;
            case HOLE, CASTELLATION -> 0.95;
            case EDGE -> 0.5;
            case PAD -> 0.8;
        };
        return new Spot(pin, pad, side(pin), x(pin.x()), y(pin.y()), Math.max(3, mm * scale));
    }

    private Side side(HeaderPin pin) {
        if (form.cornerRadius() * 2 >= form.width() - 0.1) {
            double dx = pin.x() - form.width() / 2;
            double dy = pin.y() - form.height() / 2;
            return Math.abs(dx) > Math.abs(dy) ? dx < 0 ? Side.LEFT : Side.RIGHT : dy < 0 ? Side.TOP : Side.BOTTOM;
        }
        double[] distances = {pin.y(), form.height() - pin.y(), pin.x(), form.width() - pin.x()};
        int nearest = 0;
        for (int i = 1; i < distances.length; i++) {
            nearest = distances[i] < distances[nearest] ? i : nearest;
        }
        if (pin.shape() == HeaderPin.Shape.EDGE) {
            return pin.y() < form.height() / 2 ? Side.TOP : Side.BOTTOM;
        }
        boolean inside = pin.shape() == HeaderPin.Shape.CLIP || distances[nearest] > FARTHEST_FROM_EDGE;
        return inside ? Side.INSIDE : Side.values()[nearest];
    }

    private int longestLabel(Side side) {
        return form.pins().stream().filter(pin -> side(pin) == side).mapToInt(pin -> pin.label().length()).max().orElse(0);
    }

    /** The smallest distance of two neighbours along an edge in mm. */
    private double pitch(Side side) {
        double[] along = form.pins().stream().filter(pin -> side(pin) == side)
                .mapToDouble(pin -> side.isRow() ? pin.x() : pin.y()).sorted().distinct().toArray();
        double least = 25;
        for (int i = 1; i < along.length; i++) {
            least = Math.min(least, along[i] - along[i - 1]);
        }
        return least;
    }

    // ---- wired parts

    /** What the snapshot knows and the form factor does not show, at the pin it is wired to; not placed yet. */
    private List<Attached> loose(Snapshot snapshot) {
        Set<String> soldered = new HashSet<>();
        form.parts().forEach(part -> soldered.add(part.name()));
        List<Attached> found = new ArrayList<>();
        for (int i = 0; i < snapshot.leds().size(); i++) {
            Snapshot.LedView led = snapshot.leds().get(i);
            if (!soldered.contains(led.name())) {
                attach(found, Attached.Kind.LED, i, led.name(), led.pad(), 40, snapshot);
            }
        }
        for (int i = 0; i < snapshot.buttons().size(); i++) {
            Snapshot.ButtonView button = snapshot.buttons().get(i);
            if (!soldered.contains(button.name()) && button.pad().isPresent()) {
                attach(found, Attached.Kind.BUTTON, i, button.name(), button.pad().get(), 40, snapshot);
            }
        }
        for (int i = 0; i < snapshot.strips().size(); i++) {
            Snapshot.StripView strip = snapshot.strips().get(i);
            if (i >= snapshot.board().pixels().size()) {
                double wide = Math.min(16, strip.colors().size()) * 12 + 8;
                attach(found, Attached.Kind.STRIP, i, snapshot.board().firstName(strip.pad()), strip.pad(), wide, snapshot);
            }
        }
        return found;
    }

    /** What is written beside a part. */
    static String caption(Attached part) {
        return switch (part.kind()) {
            case BUTTON -> part.name();
            case LED -> part.name() + " LED";
            case STRIP -> "NeoPixels at " + part.name();
        };
    }

    /** With room for the key of a button. */
    private static double captionWidth(Attached part) {
        return (caption(part).length() + (part.kind() == Attached.Kind.BUTTON ? 4 : 0)) * CAPTION_LETTER;
    }

    private void attach(List<Attached> found, Attached.Kind kind, int index, String name, String pad, double width, Snapshot snapshot) {
        form.pinOf(snapshot.board(), pad)
                .map(pin -> spot(snapshot.board(), pin))
                .filter(spot -> spot.side() != Side.INSIDE)
                .ifPresent(spot -> found.add(new Attached(kind, index, name, spot, 0, 0, width, 40)));
    }

    /** Parts go outwards from their pins, side by side where they would overlap. */
    private void place(Side side, List<Attached> parts, double width, double height) {
        List<Attached> sorted = parts.stream()
                .sorted(Comparator.comparingDouble(part -> side.isRow() ? part.at().pin().x() : part.at().pin().y())).toList();
        double free = GAP;
        List<Double> starts = new ArrayList<>();
        for (Attached part : sorted) {
            double length = side.isRow() ? part.width() + captionWidth(part) : part.height();
            double wanted = side.isRow() ? x(part.at().pin().x()) - part.width() / 2 : y(part.at().pin().y()) - part.height() / 2;
            double start = Math.max(free, wanted);
            starts.add(start);
            free = start + length + 10;
        }
        double overhang = Math.max(0, free - 10 - ((side.isRow() ? width : height) - GAP));
        for (int i = 0; i < sorted.size(); i++) {
            Attached part = sorted.get(i);
            Spot at = spot(part.at());
            double start = starts.get(i) - overhang;
            double out = labelDepth.get(side) + 8 + (side.isRow() ? part.height() : part.width()) / 2;
            double px = side.isRow() ? start + part.width() / 2 : (side == Side.LEFT ? x(0) - out : x(form.width()) + out);
            double py = side.isRow() ? (side == Side.TOP ? y(0) - out : y(form.height()) + out) : start + part.height() / 2;
            attached.add(new Attached(part.kind(), part.index(), part.name(), at, px, py, part.width(), part.height()));
        }
    }

    private Spot spot(Spot unscaled) {
        return new Spot(unscaled.pin(), unscaled.pad(), unscaled.side(), x(unscaled.pin().x()), y(unscaled.pin().y()), unscaled.radius());
    }

    /** What a part soldered to the board covers: left, top, width, height. */
    double[] area(PlacedPart part) {
        double w = part.width() * scale;
        double h = part.height() * scale;
        return new double[] {x(part.x()) - w / 2, y(part.y()) - h / 2, w, h};
    }
}

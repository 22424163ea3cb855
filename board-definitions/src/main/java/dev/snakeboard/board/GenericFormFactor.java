package dev.snakeboard.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The form factor of a board whose geometry is not known: a module with its pads in two rows on the 2.54 mm grid,
 * in the order of the board's table, down the left side and up the right as on a chip; supply and ground first;
 * LEDs, pixels and buttons along the middle.
 */
final class GenericFormFactor {
    static final String COLOR = "#1b5e3f";
    private static final double PITCH = 2.54;
    private static final double EDGE = 1.27;
    private static final double MINIMUM_WIDTH = 22.86;

    private GenericFormFactor() {
    }

    static FormFactor of(BoardDefinition board) {
        List<HeaderPin> unplaced = headerPins(board);
        int rows = Math.max(4, (unplaced.size() + 1) / 2);
        List<PlacedPart> column = parts(board);
        double width = MINIMUM_WIDTH;
        // The parts share the middle with the USB connector above and the chip below them.
        double height = Math.max(rows * PITCH, 8 + 10 + column.size() * PITCH) + 2 * EDGE;
        double top = (height - (rows - 1) * PITCH) / 2;
        List<HeaderPin> pins = new ArrayList<>(unplaced.size());
        for (HeaderPin pin : unplaced) {
            int index = pins.size();
            boolean left = index < rows;
            int row = left ? index : 2 * rows - 1 - index;
            pins.add(at(pin, left ? EDGE : width - EDGE, top + row * PITCH));
        }
        List<PlacedPart> parts = new ArrayList<>();
        parts.add(new PlacedPart(PlacedPart.Kind.USB, "USB", OptionalInt.empty(), width / 2, 3, 8, 6, Optional.empty()));
        double y = 8;
        for (PlacedPart part : column) {
            parts.add(new PlacedPart(part.kind(), part.name(), part.index(), width / 2, y, part.width(), part.height(), part.color()));
            y += PITCH;
        }
        parts.add(new PlacedPart(
                PlacedPart.Kind.CHIP, board.chip().id(), OptionalInt.empty(), width / 2, height - 6, 7, 7, Optional.empty()));
        return new FormFactor(
                width, height, 1.5, COLOR, Basis.ESTIMATED, "made up from the list of pins", List.of(), pins, parts);
    }

    private static List<HeaderPin> headerPins(BoardDefinition board) {
        List<HeaderPin> pins = new ArrayList<>();
        pins.add(power("3V3", HeaderPin.Role.SUPPLY));
        pins.add(power("GND", HeaderPin.Role.GROUND));
        for (String pad : board.namedPads()) {
            String name = board.firstName(pad);
            pins.add(new HeaderPin(name, HeaderPin.Role.SIGNAL, Optional.of(name), HeaderPin.Shape.HOLE, 0, 0));
        }
        return pins;
    }

    private static HeaderPin power(String label, HeaderPin.Role role) {
        return new HeaderPin(label, role, Optional.empty(), HeaderPin.Shape.HOLE, 0, 0);
    }

    private static HeaderPin at(HeaderPin pin, double x, double y) {
        return new HeaderPin(pin.label(), pin.role(), pin.name(), pin.shape(), x, y);
    }

    private static List<PlacedPart> parts(BoardDefinition board) {
        List<PlacedPart> parts = new ArrayList<>();
        for (OnboardLed led : board.leds()) {
            parts.add(part(PlacedPart.Kind.LED, led.name(), OptionalInt.empty(), 1.6, Optional.of(led.color())));
        }
        for (PixelChain chain : board.pixels()) {
            String name = board.firstName(dataPad(chain));
            for (int index = 0; index < chain.count(); index++) {
                parts.add(part(PlacedPart.Kind.PIXEL, name, OptionalInt.of(index), 2.2, Optional.empty()));
            }
        }
        for (Button button : board.buttons()) {
            PlacedPart.Kind kind = button.kind() == Button.Kind.SLIDE_SWITCH ? PlacedPart.Kind.SLIDE_SWITCH : PlacedPart.Kind.BUTTON;
            parts.add(part(kind, button.name(), OptionalInt.empty(), 2.2, Optional.empty()));
        }
        return parts;
    }

    private static String dataPad(PixelChain chain) {
        return switch (chain) {
            case PixelChain.NeoPixel pixel -> pixel.pad();
            case PixelChain.DotStar pixel -> pixel.data();
        };
    }

    private static PlacedPart part(PlacedPart.Kind kind, String name, OptionalInt index, double size, Optional<String> color) {
        return new PlacedPart(kind, name, index, 0, 0, size, size, color);
    }
}

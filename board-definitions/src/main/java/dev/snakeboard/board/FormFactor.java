package dev.snakeboard.board;

import java.util.List;
import java.util.Optional;

/**
 * The board seen from above, components towards the viewer. Lengths are millimetres from the upper left corner of the
 * outline's bounding box, x to the right, y down.
 *
 * @param width        of the printed circuit board
 * @param height       of the printed circuit board
 * @param cornerRadius half of width and height makes the board round
 * @param color        of the solder mask, {@code #rrggbb}
 * @param basis        whether positions are taken from the published drawing or judged by eye
 * @param source       where the positions come from
 * @param holes        mounting holes
 * @param pins         every hole, castellation or pad a wire can be put to, in the order of the rows
 * @param parts        what can be seen on it
 */
public record FormFactor(
        double width,
        double height,
        double cornerRadius,
        String color,
        Basis basis,
        String source,
        List<MountingHole> holes,
        List<HeaderPin> pins,
        List<PlacedPart> parts) {

    public FormFactor {
        holes = List.copyOf(holes);
        pins = List.copyOf(pins);
        parts = List.copyOf(parts);
    }

    /** A plain two-row module with every pad the board names, for boards whose geometry is not known. */
    public static FormFactor generic(BoardDefinition board) {
        return GenericFormFactor.of(board);
    }

    /** The header pin that a pad comes out at; a pad may come out at several, the first is given. */
    public Optional<HeaderPin> pinOf(BoardDefinition board, String pad) {
        return pins.stream()
                .filter(pin -> pin.name().flatMap(board::pin).filter(named -> named.pad().equals(pad)).isPresent())
                .findFirst();
    }
}

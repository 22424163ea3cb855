package dev.snakeboard.ui;

import dev.snakeboard.board.PlacedPart;
import dev.snakeboard.harness.Snapshot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What on a drawn board can be pointed at, clicked, and reached with the arrow keys. */
final class BoardTargets {

    /** In pixels: centre and size. */
    sealed interface Target {
        double x();

        double y();

        double width();

        double height();
    }

    /** @param pad empty for supplies, ground and control pins */
    record PinTarget(String label, Optional<String> pad, double x, double y, double width, double height) implements Target {
    }

    record ButtonTarget(String name, double x, double y, double width, double height) implements Target {
    }

    private final BoardLayout layout;
    private final List<Target> targets = new ArrayList<>();

    BoardTargets(BoardLayout layout, Snapshot snapshot) {
        this.layout = layout;
        for (BoardLayout.Spot spot : layout.spots()) {
            targets.add(new PinTarget(spot.pin().label(), spot.pad(), spot.x(), spot.y(), 2 * spot.radius(), 2 * spot.radius()));
        }
        for (PlacedPart part : snapshot.board().formFactor().parts()) {
            if (part.kind() == PlacedPart.Kind.BUTTON || part.kind() == PlacedPart.Kind.SLIDE_SWITCH) {
                double[] area = layout.area(part);
                targets.add(new ButtonTarget(
                        part.name(), area[0] + area[2] / 2, area[1] + area[3] / 2, Math.max(18, area[2]), Math.max(18, area[3])));
            }
        }
        for (BoardLayout.Attached part : layout.attached()) {
            if (part.kind() == BoardLayout.Attached.Kind.BUTTON) {
                targets.add(new ButtonTarget(part.name(), part.x(), part.y(), 32, 32));
            }
        }
    }

    BoardLayout layout() {
        return layout;
    }

    Optional<Target> at(double x, double y) {
        return targets.stream()
                .filter(target -> Math.abs(target.x() - x) <= target.width() / 2 + 2 && Math.abs(target.y() - y) <= target.height() / 2 + 2)
                .min(Comparator.comparingDouble(target -> Math.hypot(target.x() - x, target.y() - y)));
    }

    Optional<Target> ofPad(String pad) {
        return targets.stream().filter(target -> target instanceof PinTarget pin && pin.pad().filter(pad::equals).isPresent()).findFirst();
    }

    Optional<Target> ofButton(String name) {
        return targets.stream().filter(target -> target instanceof ButtonTarget button && button.name().equals(name)).findFirst();
    }

    /** The nearest in a direction, what lies aside counting double; the first of all from nowhere. */
    Optional<Target> next(Optional<Target> from, int dx, int dy) {
        if (from.isEmpty()) {
            return targets.stream().findFirst();
        }
        double x = from.get().x();
        double y = from.get().y();
        return targets.stream()
                .filter(target -> (target.x() - x) * dx + (target.y() - y) * dy > 1)
                .min(Comparator.comparingDouble(target -> {
                    double along = (target.x() - x) * dx + (target.y() - y) * dy;
                    double aside = Math.abs((target.x() - x) * dy) + Math.abs((target.y() - y) * dx);
                    return along + 2 * aside;
                }))
                .or(() -> from);
    }
}

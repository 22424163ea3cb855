package dev.snakeboard.ui;

import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.trace.TraceEvent.TaskState;
import dev.snakeboard.harness.Snapshot;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;

/** One line of the timeline. */
sealed interface Lane {

    String TOO_FAST = "too fast to be recorded";

    /**
     * What a task did from one moment on.
     *
     * @param detail what it waits for; may be empty
     * @param place where it is suspended or was seen to run; empty if it was over before anybody looked
     */
    record Doing(TaskState state, String detail, Optional<Snapshot.Place> place) {
        /** Events were lost because the board ran faster than they could be read; drawn as little as a task that is done. */
        static final Doing UNKNOWN = new Doing(TaskState.DONE, TOO_FAST, Optional.empty());
    }

    /**
     * What a pin did from one moment on.
     *
     * @param level empty where events were lost because the board ran faster than they could be read
     * @param wave in words, if a timer makes one; else empty
     */
    record Line(Optional<Level> level, String wave) {
        static final Line UNKNOWN = new Line(Optional.empty(), "");

        boolean isHigh() {
            return level.filter(Level.HIGH::equals).isPresent();
        }
    }

    String name();

    double height();

    /** Draws itself from {@code y} down; {@code now} is the end of what is known. */
    void draw(GraphicsContext gc, Palette palette, TimeAxis axis, double y, long now);

    /** What it shows at a time, in words. */
    String at(long time, long now);

    record Task(int id, String name, long budget, Track<Doing> track) implements Lane {
        private static final double HEIGHT = 21;

        @Override
        public double height() {
            return HEIGHT;
        }

        @Override
        public void draw(GraphicsContext gc, Palette palette, TimeAxis axis, double y, long now) {
            int index = Math.max(0, track.indexAt(axis.from()));
            while (index < track.size() && track.time(index) < axis.to()) {
                double x = Math.max(axis.left(), axis.x(track.time(index)));
                long end = Math.min(track.end(index, now), axis.to());
                double width = axis.x(end) - x;
                Doing doing = track.value(index);
                int next = next(track, index, axis);
                if (width >= 1 || doing.state() == TaskState.RUNNING) {
                    bar(gc, palette, doing.state(), track.end(index, now) - track.time(index), x, y, Math.max(1.2, width));
                }
                // However little a pixel shows of what happens in it, that a task ran is part of it.
                for (int hidden = index + 1; hidden < next; hidden++) {
                    if (track.value(hidden).state() == TaskState.RUNNING) {
                        bar(gc, palette, TaskState.RUNNING, track.end(hidden, now) - track.time(hidden), x, y, 1.2);
                        break;
                    }
                }
                index = next;
            }
        }

        /** State is told by height as well: a line waits, half a bar is ready, a full bar runs. */
        private void bar(GraphicsContext gc, Palette palette, TaskState state, long length, double x, double y, double width) {
            double low = y + HEIGHT - 4;
            switch (state) {
                case RUNNING -> {
                    gc.setFill(length > budget ? palette.danger() : palette.running());
                    gc.fillRect(x, y + 4, width, HEIGHT - 8);
                }
                case READY -> {
                    gc.setFill(palette.ready());
                    gc.fillRect(x, low - (HEIGHT - 8) / 2, width, (HEIGHT - 8) / 2);
                }
                case WAITING -> {
                    gc.setFill(palette.waiting());
                    gc.fillRect(x, low - 2, width, 2);
                }
                case DONE -> { }
            }
        }

        @Override
        public String at(long time, long now) {
            int index = track.indexAt(time);
            if (index < 0) {
                return "";
            }
            Doing doing = track.value(index);
            if (doing.equals(Doing.UNKNOWN)) {
                return TOO_FAST;
            }
            String state = doing.state() == TaskState.RUNNING ? "RUNNING" : doing.state().name().toLowerCase(java.util.Locale.ROOT);
            String length = doing.state() == TaskState.DONE ? "" : " for " + TimeText.span(track.end(index, now) - track.time(index));
            return state + length + (doing.detail().isEmpty() ? "" : "\n" + doing.detail())
                    + doing.place().map(place -> "\nat " + place + " in " + place.function()).orElse("");
        }
    }

    record Pin(String pad, String name, Track<Line> track) implements Lane {
        private static final double HEIGHT = 17;

        @Override
        public double height() {
            return HEIGHT;
        }

        @Override
        public void draw(GraphicsContext gc, Palette palette, TimeAxis axis, double y, long now) {
            gc.setLineWidth(1.6);
            gc.setStroke(SignalKind.DIGITAL.on(palette));
            double high = y + 4;
            double low = y + HEIGHT - 4;
            int index = Math.max(0, track.indexAt(axis.from()));
            while (index < track.size() && track.time(index) < axis.to()) {
                double x = Math.max(axis.left(), axis.x(track.time(index)));
                double end = axis.x(Math.min(track.end(index, now), axis.to()));
                Line line = track.value(index);
                boolean edge = index > 0 && track.time(index) >= axis.from();
                if (!line.wave().isEmpty()) {
                    wave(gc, palette, line.wave(), x, high, end - x, low - high);
                } else if (line.level().isPresent()) {
                    double level = line.isHigh() ? high : low;
                    if (line.isHigh()) {
                        gc.setFill(Palette.faint(SignalKind.DIGITAL.on(palette), 0.16));
                        gc.fillRect(x, high, Math.max(0, end - x), low - high);
                    }
                    gc.strokeLine(x, level, Math.max(x, end), level);
                    if (edge) {
                        gc.strokeLine(x, high, x, low);
                    }
                }
                index = next(track, index, axis);
            }
        }

        /** The edge next to a time, if one is as near as {@code within}. */
        Optional<Long> edgeNear(long time, long within) {
            int before = track.indexAt(time);
            Optional<Long> nearest = Optional.empty();
            for (int index = Math.max(0, before); index < Math.min(track.size(), before + 2); index++) {
                long distance = Math.abs(track.time(index) - time);
                if (distance <= within && nearest.filter(other -> Math.abs(other - time) <= distance).isEmpty()) {
                    nearest = Optional.of(track.time(index));
                }
            }
            return nearest;
        }

        private static void wave(GraphicsContext gc, Palette palette, String words, double x, double y, double width, double height) {
            gc.setFill(Palette.faint(SignalKind.PWM.on(palette), 0.22));
            gc.fillRect(x, y, width, height);
            gc.setFill(SignalKind.PWM.on(palette));
            gc.fillRect(x, y, width, 1.4);
            gc.fillRect(x, y + height - 1.4, width, 1.4);
            if (width > words.length() * 6) {
                gc.setFont(Fonts.text(9.5));
                gc.fillText(words, x + 6, y + height / 2);
            }
        }

        @Override
        public String at(long time, long now) {
            int index = track.indexAt(time);
            if (index < 0) {
                return "";
            }
            Line line = track.value(index);
            if (line.equals(Line.UNKNOWN)) {
                return TOO_FAST;
            }
            String what = line.wave().isEmpty() ? line.isHigh() ? "high" : "low" : line.wave();
            return what + " for " + TimeText.span(track.end(index, now) - track.time(index)) + "\nedge at " + TimeText.exact(track.time(index));
        }
    }

    /** @param total bytes of the heap */
    record Heap(Track<Integer> track, int total) implements Lane {
        private static final double HEIGHT = 28;

        @Override
        public String name() {
            return "heap";
        }

        @Override
        public double height() {
            return HEIGHT;
        }

        @Override
        public void draw(GraphicsContext gc, Palette palette, TimeAxis axis, double y, long now) {
            double low = y + HEIGHT - 3;
            double full = HEIGHT - 8;
            gc.setFill(Palette.faint(palette.heap(), 0.3));
            gc.setStroke(palette.heap());
            gc.setLineWidth(1.4);
            int index = Math.max(0, track.indexAt(axis.from()));
            double lastTop = Double.NaN;
            while (index < track.size() && track.time(index) < axis.to()) {
                double x = Math.max(axis.left(), axis.x(track.time(index)));
                double end = axis.x(Math.min(track.end(index, now), axis.to()));
                double top = low - full * Math.min(1, (double) track.value(index) / Math.max(1, total));
                gc.fillRect(x, top, Math.max(0, end - x), low - top);
                gc.strokeLine(x, top, Math.max(x, end), top);
                if (!Double.isNaN(lastTop)) {
                    gc.strokeLine(x, lastTop, x, top);
                }
                lastTop = top;
                index = next(track, index, axis);
            }
        }

        @Override
        public String at(long time, long now) {
            int index = track.indexAt(time);
            return index < 0 ? "" : String.format(java.util.Locale.ROOT, "%,d of %,d bytes used", track.value(index), total);
        }
    }

    /** The change to draw after this one: many within one pixel are drawn as one. */
    private static int next(Track<?> track, int index, TimeAxis axis) {
        return Math.max(index + 1, track.indexAt(Math.max(track.time(index), axis.from()) + axis.perPixel() / 2));
    }
}

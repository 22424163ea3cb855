package dev.snakeboard.ui;

import dev.snakeboard.board.Boards;
import dev.snakeboard.emulator.time.TimeBase;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.Snapshot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;

/**
 * Takes pictures of the panel for the project page and for the eye:
 * {@code OUT.png PROJECT BOARD light|dark WIDTHxHEIGHT SECONDS [PIN] [press=BUTTON | memory]};
 * seconds are the board's.
 * Runs without a display with {@code -Dglass.platform=Headless -Dprism.order=sw -Djava.awt.headless=true}.
 */
final class Screenshots {
    private Screenshots() {
    }

    public static void main(String[] args) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        Platform.startup(() -> begin(args, done));
        done.await();
        Platform.exit();
    }

    private static void begin(String[] args, CountDownLatch done) {
        Stage stage = new Stage();
        Optional<Path> project = args[1].isEmpty() ? Optional.empty() : Optional.of(Path.of(args[1]));
        PanelWindow window = new PanelWindow(stage, SimulationBridge.opener(SimulationBuilder.Writes.IN_MEMORY, 1, Optional.empty()), () -> Boards.of(args[2]));
        String[] size = args[4].split("x");
        stage.setX(0);
        stage.setY(0);
        stage.setWidth(Double.parseDouble(size[0]));
        stage.setHeight(Double.parseDouble(size[1]));
        window.theme().choose(args[3].equals("dark") ? Palette.DARK : Palette.LIGHT);
        window.show();
        if (project.isPresent() || args[2].endsWith(".json")) {
            window.begin(project);
        }
        Thread.ofVirtual().start(() -> play(args, window, stage, done));
    }

    private static void play(String[] args, PanelWindow window, Stage stage, CountDownLatch done) {
        double end = Double.parseDouble(args[5]);
        waitFor(window, end);
        if (args.length > 6) {
            Platform.runLater(() -> window.model().selectedPad().set(Boards.of(args[2]).pin(args[6]).map(pin -> pin.pad())));
        }
        if (args.length > 7 && args[7].equals("memory")) {
            Platform.runLater(() -> window.model().memoryShown().set(true));
            pauseFor(1_500);
        } else if (args.length > 7) {
            String button = args[7].substring("press=".length());
            Platform.runLater(() -> window.model().source().get().ifPresent(source -> source.press(button)));
            waitFor(window, end + 0.3);
            Platform.runLater(() -> window.model().source().get().ifPresent(source -> source.release(button)));
            waitFor(window, end + 0.9);
        }
        Platform.runLater(() -> window.model().source().get().ifPresent(SnapshotSource::pause));
        pauseFor(1_000);
        Platform.runLater(() -> {
            save(stage, Path.of(args[0]));
            window.model().snapshot().get().ifPresent(snapshot -> System.out.println(
                    TimeText.exact(snapshot.time()) + ", " + snapshot.reason() + "\n" + snapshot.console().text()));
            done.countDown();
        });
    }

    /** Until the board's clock shows so many seconds; without a board, for as long. */
    private static void waitFor(PanelWindow window, double seconds) {
        for (int i = 0; i < 600; i++) {
            Optional<Snapshot> snapshot = window.model().snapshot().get();
            if (snapshot.isEmpty() ? i * 0.1 > seconds : TimeBase.toMs(snapshot.get().time()) >= seconds * 1_000) {
                return;
            }
            pauseFor(100);
        }
    }

    private static void pauseFor(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void save(Stage stage, Path file) {
        WritableImage image = stage.getScene().snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(buffered, "png", file.toFile());
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}

package dev.snakeboard.ui;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.board.Button;
import dev.snakeboard.board.Level;
import dev.snakeboard.emulator.bench.Workbench;
import dev.snakeboard.harness.ImportTrial;
import dev.snakeboard.harness.LiveSimulation;
import dev.snakeboard.harness.MemoryProfile;
import dev.snakeboard.harness.Panel;
import dev.snakeboard.harness.Project;
import dev.snakeboard.harness.Simulation;
import dev.snakeboard.harness.SimulationBuilder;
import dev.snakeboard.harness.Snapshot;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;

/** A simulation on its own thread, as the panel's source: the only class that knows both that thread and JavaFX's. */
final class SimulationBridge implements SnapshotSource {
    private final LiveSimulation live;
    private final AutoWiring wiring;
    private final Optional<DriveWatch> watch;
    private final Panel.Request request;
    private volatile boolean closed;
    private Optional<Snapshot> wired = Optional.empty();

    /** @param fileSaved what to do when the project is a single file and was saved: its drive is a copy */
    private SimulationBridge(Panel.Request request, Runnable fileSaved) {
        this.request = request;
        SimulationBuilder builder = request.project()
                .map(project -> project.on(request.board(), request.writes()))
                .orElseGet(() -> Simulation.builder(request.board()));
        wiring = new AutoWiring(request.board());
        request.turnBudget().ifPresent(builder::turnLimit);
        live = builder.seed(request.seed()).profilingMemory().build().live();
        watch = request.project().map(project -> new DriveWatch(project.path(), switch (project.kind()) {
            case FOLDER -> () -> live.submit(Simulation::driveChanged);
            case SINGLE_FILE -> fileSaved;
        }));
    }

    /** Sets up what the command line asked for or a person drops into the window. */
    static ProjectOpener opener(SimulationBuilder.Writes writes, long seed, Optional<Long> turnBudget) {
        return (board, path, outcome) -> Thread.ofVirtual().name("set up")
                .start(() -> setUp(path, outcome, project -> new Panel.Request(board.get(), project, writes, seed, turnBudget)));
    }

    private static void setUp(Optional<Path> path, ProjectOpener.Outcome outcome, Function<Optional<Project>, Panel.Request> what) {
        Runnable result;
        try {
            SnapshotSource source = new SimulationBridge(what.apply(path.map(Project::of)), () -> setUp(path, outcome, what));
            result = () -> outcome.ready().accept(source);
        } catch (RuntimeException refused) {
            result = () -> outcome.failed().accept(String.valueOf(refused.getMessage()));
        }
        Platform.runLater(result);
    }

    @Override
    public Snapshot snapshot() {
        Snapshot snapshot = live.snapshot();
        if (wired.filter(before -> before == snapshot).isEmpty()) {
            wired = Optional.of(snapshot);
            wiring.missing(snapshot).forEach(part -> live.submit(simulation -> wire(simulation.bench(), simulation, part)));
        }
        return snapshot;
    }

    private static void wire(Workbench bench, Simulation simulation, AutoWiring.Part part) {
        var pin = simulation.mcu().pin(part.pin());
        switch (part) {
            case AutoWiring.WiredButton button -> bench.addButton(button.pin(), pin, button.pressed(), Button.Resting.FLOATING);
            case AutoWiring.WiredLed led -> bench.addLed(led.pin(), led.color(), pin, Level.HIGH);
        }
    }

    @Override
    public Optional<MemoryProfile> memory() {
        return live.memory();
    }

    @Override
    public void tryOtherImports(MemoryProfile profile, long failedAt, Consumer<Optional<String>> advice) {
        request.project().ifPresent(project -> {
            ImportTrial trial = new ImportTrial(project, request.board(), request.seed(), () -> closed);
            Runnable work = () -> {
                Optional<String> said = trial.advice(profile, failedAt);
                Platform.runLater(() -> {
                    if (!closed) {
                        advice.accept(said);
                    }
                });
            };
            Thread.ofPlatform().daemon().name("import order").priority(Thread.MIN_PRIORITY).start(work);
        });
    }

    @Override
    public boolean isRunning() {
        return live.mode() == LiveSimulation.Mode.RUNNING;
    }

    @Override
    public void play() {
        live.play();
    }

    @Override
    public void pause() {
        live.pause();
    }

    @Override
    public void step() {
        live.step();
    }

    @Override
    public void reset() {
        live.submit(Simulation::reset);
    }

    @Override
    public double speed() {
        return live.speed();
    }

    @Override
    public void setSpeed(double factor) {
        live.setSpeed(factor);
    }

    @Override
    public void press(String button) {
        live.submit(simulation -> simulation.press(button));
    }

    @Override
    public void release(String button) {
        live.submit(simulation -> simulation.release(button));
    }

    @Override
    public void hold(String pin, Level level) {
        live.submit(simulation -> simulation.hold(pin, level));
    }

    @Override
    public void setAnalog(String pin, double volts) {
        live.submit(simulation -> simulation.setAnalog(pin, volts));
    }

    @Override
    public void letGo(String pin) {
        live.submit(simulation -> simulation.letGo(pin));
    }

    @Override
    public void type(String text) {
        Consumer<Simulation> typing = simulation -> simulation.typeSerial(text);
        live.submit(typing);
    }

    @Override
    public Optional<String> takeRefusal() {
        return Optional.ofNullable(live.takeFailure()).map(failure -> String.valueOf(failure.getMessage()));
    }

    @Override
    public void close() {
        closed = true;
        watch.ifPresent(DriveWatch::close);
        live.close();
    }
}

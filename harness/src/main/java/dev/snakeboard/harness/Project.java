package dev.snakeboard.harness;

import dev.snakeboard.board.BoardDefinition;
import dev.snakeboard.firmware.supervisor.MemoryDrive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a person gives to be run: a folder laid out like the CIRCUITPY drive, or a single Python file. */
public final class Project {

    private static final String CODE = "code.py";

    /** Which of the two it is. */
    public enum Kind { FOLDER, SINGLE_FILE }

    private final Path path;
    private final Kind kind;

    private Project(Path path, Kind kind) {
        this.path = path;
        this.kind = kind;
    }

    /**
     * The project at a path.
     *
     * @throws ProjectException if nothing is there that can be run
     */
    public static Project of(Path path) {
        if (Files.isDirectory(path)) {
            return new Project(path, Kind.FOLDER);
        }
        if (!Files.exists(path)) {
            throw new ProjectException("there is no file or folder " + path);
        }
        if (!path.getFileName().toString().endsWith(".py")) {
            throw new ProjectException(path + " is neither a folder nor a Python file (.py)");
        }
        return new Project(path, Kind.SINGLE_FILE);
    }

    public Path path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** The last part of its path. */
    public String name() {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /**
     * A board with this project on its drive. A single file is {@code code.py} of a drive that also has our libraries in {@code lib}.
     *
     * @throws ProjectException if it cannot be read
     */
    public SimulationBuilder on(BoardDefinition board, SimulationBuilder.Writes writes) {
        if (kind == Kind.FOLDER) {
            return Simulation.builder(board).drive(path, writes);
        }
        MemoryDrive drive = new MemoryDrive(board.flash().drive());
        try {
            drive.file(CODE, Files.readAllBytes(path));
        } catch (IOException unreadable) {
            throw new ProjectException(path + " cannot be read: " + unreadable.getMessage());
        }
        Libraries.files().forEach((file, contents) -> drive.file("lib/" + file, contents));
        return Simulation.builder(board)
                .drive(drive, name())
                .note(new Note(Note.Kind.SETUP, "a drive was made for " + name() + ", with it as code.py and with Snakeboard's libraries in lib: "
                        + String.join(", ", Libraries.names())));
    }
}

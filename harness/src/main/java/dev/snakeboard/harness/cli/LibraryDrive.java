package dev.snakeboard.harness.cli;

import dev.snakeboard.firmware.vm.Drive;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Optional;

/**
 * The host's files, and under {@code .frozen} the libraries that come with Snakeboard, each looked for only when it is asked for: what {@code exec}
 * imports from.
 */
final class LibraryDrive implements Drive {

    static final String FOLDER = ".frozen";

    private static final String RESOURCES = "/lib";

    private final Drive files;

    LibraryDrive(Drive files) {
        this.files = files;
    }

    private static Optional<String> libraryPath(String path) {
        return path.equals(FOLDER) || path.startsWith(FOLDER + "/") ? Optional.of(RESOURCES + path.substring(FOLDER.length())) : Optional.empty();
    }

    private static Kind libraryKind(String resource) {
        if (resource.endsWith(".py")) {
            return find(resource).isPresent() ? Kind.FILE : Kind.NONE;
        }
        return find(resource + "/__init__.py").isPresent() ? Kind.DIRECTORY : Kind.NONE;
    }

    private static Optional<URL> find(String resource) {
        return Optional.ofNullable(LibraryDrive.class.getResource(resource));
    }

    @Override
    public Kind kind(String path) {
        return libraryPath(path).map(LibraryDrive::libraryKind).orElseGet(() -> files.kind(path));
    }

    @Override
    public Optional<byte[]> read(String path) {
        Optional<String> library = libraryPath(path);
        if (library.isEmpty()) {
            return files.read(path);
        }
        try (InputStream stream = LibraryDrive.class.getResourceAsStream(library.get())) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<List<Entry>> list(String path) {
        return files.list(path);
    }

    @Override
    public int write(String path, byte[] contents) {
        return files.write(path, contents);
    }

    @Override
    public int remove(String path) {
        return files.remove(path);
    }

    @Override
    public int makeDirectory(String path) {
        return files.makeDirectory(path);
    }

    @Override
    public int rename(String from, String to) {
        return files.rename(from, to);
    }

    @Override
    public boolean isWritable() {
        return files.isWritable();
    }

    @Override
    public long modified(String path) {
        return files.modified(path);
    }

    @Override
    public long totalBytes() {
        return files.totalBytes();
    }

    @Override
    public long freeBytes() {
        return files.freeBytes();
    }
}

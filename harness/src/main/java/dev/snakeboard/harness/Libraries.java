package dev.snakeboard.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Python libraries that come with Snakeboard, for the drive's {@code lib} folder. */
public final class Libraries {

    private static final String ANCHOR = "/lib/adafruit_ticks.py";
    private static final Pattern IMPORT = Pattern.compile("^\\s*(?:import|from)\\s+([A-Za-z_]\\w*)", Pattern.MULTILINE);

    private static SortedMap<String, byte[]> files;

    private Libraries() {
    }

    /** All files by their path below {@code lib}, such as {@code asyncio/core.py}. */
    public static synchronized SortedMap<String, byte[]> files() {
        if (files == null) {
            files = read();
        }
        return files;
    }

    private static SortedMap<String, byte[]> read() {
        URL anchor = Libraries.class.getResource(ANCHOR);
        if (anchor == null) {
            throw new IllegalStateException("Snakeboard's libraries are missing from its installation");
        }
        try {
            URI uri = anchor.toURI();
            if (uri.getScheme().equals("jar")) {
                try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                    return read(jar.getPath("/lib"));
                }
            }
            return read(Path.of(uri).getParent());
        } catch (URISyntaxException | IOException unreadable) {
            throw new IllegalStateException("Snakeboard's libraries cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }

    private static SortedMap<String, byte[]> read(Path folder) throws IOException {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(path -> path.toString().endsWith(".py")).forEach(path -> {
                try {
                    found.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        }
        return found;
    }

    private static String nameOf(String file) {
        int slash = file.indexOf('/');
        return slash >= 0 ? file.substring(0, slash) : file.substring(0, file.length() - ".py".length());
    }

    /** The names that a program imports them by. */
    public static Set<String> names() {
        Set<String> names = new TreeSet<>();
        files().keySet().forEach(file -> names.add(nameOf(file)));
        return names;
    }

    /** The files of a library, by their path below {@code lib}. */
    public static SortedMap<String, byte[]> filesOf(String name) {
        SortedMap<String, byte[]> own = new TreeMap<>();
        files().forEach((file, contents) -> {
            if (nameOf(file).equals(name)) {
                own.put(file, contents);
            }
        });
        return own;
    }

    /** A library and those that it imports. */
    public static Set<String> withDependencies(String name) {
        Set<String> needed = new TreeSet<>();
        collect(name, needed);
        return needed;
    }

    private static void collect(String name, Set<String> needed) {
        if (!needed.add(name)) {
            return;
        }
        for (byte[] contents : filesOf(name).values()) {
            Matcher imports = IMPORT.matcher(new String(contents, StandardCharsets.UTF_8));
            while (imports.find()) {
                if (names().contains(imports.group(1))) {
                    collect(imports.group(1), needed);
                }
            }
        }
    }
}

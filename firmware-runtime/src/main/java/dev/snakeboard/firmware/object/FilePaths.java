package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Vm;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths of the drive, and the directory that relative ones start from ({@code lib/oofatfs/ff.c}, {@code follow_path}). */
public final class FilePaths {
    private static final String ROOT = "/";

    /** Characters that no name on a FAT drive has. */
    private static final String FORBIDDEN = "\"*:<>?|\u007f";

    private String current = ROOT;

    FilePaths() {}

    private static FilePaths of(Vm vm) {
        return FileIoType.of(vm).paths();
    }

    /** The current directory, an absolute path. */
    public static String current(Vm vm) {
        return of(vm).current;
    }

    /** Makes a directory current; OSError if there is none. */
    public static void change(Vm vm, String directory) {
        String path = resolve(vm, directory);
        if (!path.equals(ROOT) && vm.host().drive().kind(path) != Drive.Kind.DIRECTORY) {
            throw vm.osError(Errno.ENOENT);
        }
        of(vm).current = path;
    }

    /** As {@link #resolve}, of a path that a program gives: its file system gets it as an object of its own ({@code extmod/vfs.c}). */
    public static String given(Vm vm, String path) {
        if (!path.isEmpty() && !path.equals(ROOT) && !vm.names.contains(path)) {
            Strings.of(vm, path);
        }
        return resolve(vm, path);
    }

    /** The absolute path of a path, without {@code .}, {@code ..} and a slash at the end. */
    public static String resolve(Vm vm, String path) {
        Deque<String> parts = new ArrayDeque<>();
        String from = path.startsWith(ROOT) ? path : current(vm) + ROOT + path;
        for (String part : from.split(ROOT)) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return ROOT + String.join(ROOT, parts);
    }

    /** Whether a drive can have a file of this name. */
    static boolean isValid(String path) {
        return path.chars().noneMatch(c -> c < ' ' || FORBIDDEN.indexOf(c) >= 0);
    }
}

package dev.snakeboard.firmware.object;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Vm;

/**
 * An open file ({@code pyb_file_obj_t} in {@code extmod/vfs_fat.h}), 96 bytes on full builds, 48 on small ones; 8 where files are POSIX.
 *
 * <pre>
 * word 0  FileIO or TextIOWrapper
 * word 1  number of the {@link OpenFile}, 0 once closed, or −1 where files are POSIX; the firmware has the state of its FAT driver here
 * word 2  address of the cluster map of a file opened for reading, or 0
 * </pre>
 *
 * A file that is collected is closed first.
 */
public final class FileObject {
    private static final int FILE = 1;
    private static final int CLUSTER_MAP = 2;

    /** Sizes of the cluster map ({@code DWORD}s for one fragment, or none). */
    private static final int MAP_BYTES = 40;

    private static final int EMPTY_MAP_BYTES = 24;

    private static final int POSIX_BYTES = 8;

    private FileObject() {}

    /** How a file is opened: the parsed mode. */
    private record Mode(boolean read, boolean write, Creation creation, boolean text) {
        enum Creation {
            NONE,
            /** {@code a}: made if need be, and written at its end. */
            IF_ABSENT,
            /** {@code w}: made, or emptied. */
            ALWAYS,
            /** {@code x}: it must not be there. */
            NEW
        }

        /** As POSIX files read a mode: nothing is checked, and the last letter of a kind counts. */
        static Mode parseLoosely(String text) {
            Mode mode = new Mode(true, false, Creation.NONE, true);
            for (char c : text.toCharArray()) {
                mode = switch (c) {
                    case 'r' -> new Mode(true, false, mode.creation, mode.text);
                    case 'w' -> new Mode(false, true, Creation.ALWAYS, mode.text);
                    case 'a' -> new Mode(false, true, Creation.IF_ABSENT, mode.text);
                    case 't' -> new Mode(mode.read, mode.write, mode.creation, true);
                    case 'x' -> mode;
                    default -> mode.with(c);
                };
            }
            return mode;
        }

        static Mode parse(Vm vm, String text) {
            int kinds = 0;
            int plus = 0;
            int contents = 0;
            Mode mode = new Mode(false, false, Creation.NONE, true);
            for (char c : text.toCharArray()) {
                switch (c) {
                    case 'r', 'w', 'a', 'x' -> kinds++;
                    case '+' -> plus++;
                    case 'b', 't' -> contents++;
                    default -> kinds = 2;
                }
                mode = mode.with(c);
            }
            if (kinds != 1 || plus > 1 || contents > 1) {
                throw vm.valueError(Message.of("Invalid %s", "mode"));
            }
            return mode;
        }

        private Mode with(char c) {
            return switch (c) {
                case 'r' -> new Mode(true, write, creation, text);
                case 'w' -> new Mode(read, true, Creation.ALWAYS, text);
                case 'a' -> new Mode(read, true, Creation.IF_ABSENT, text);
                case 'x' -> new Mode(read, true, Creation.NEW, text);
                case '+' -> new Mode(true, true, creation, text);
                case 'b' -> new Mode(read, write, creation, false);
                default -> this;
            };
        }
    }

    /**
     * {@code open(file, mode="r", buffering=-1, encoding=None)}.
     *
     * @throws PythonException ValueError for a bad mode; OSError with errno and path as the FAT driver gives it
     */
    public static @Word int open(Vm vm, Args args) {
        @Word int[] given = args.parse(
                Parameter.required("file"),
                Parameter.optional("mode", vm.ofString("r")),
                Parameter.optional("buffering", Words.ofSmall(-1)),
                Parameter.optional("encoding", Words.NONE));
        @Word int name = given[0];
        boolean posix = vm.hasPosixFiles();
        if (posix && Words.isSmallInt(name)) {
            return standard(vm, Words.smallInt(name), Mode.parseLoosely(Strings.text(vm, given[1])));
        }
        String path = FilePaths.given(vm, Strings.text(vm, name));
        Mode mode = posix ? Mode.parseLoosely(Strings.text(vm, given[1])) : Mode.parse(vm, Strings.text(vm, given[1]));
        Drive drive = vm.host().drive();
        if (posix) {
            // What other open files hold must be seen: they write at once there.
            table(vm).flush();
        }
        if (mode.write() && !drive.isWritable()) {
            throw vm.osError(Errno.EROFS);
        }
        @Word int file = vm.allocateObject(mode.text() ? Types.TEXT_IO : Types.FILE_IO, posix ? POSIX_BYTES : bytes(vm));
        byte[] contents;
        try {
            contents = contents(vm, drive, path, mode, name);
        } catch (PythonException failure) {
            if (!posix) {
                vm.heap.free(file);
            }
            throw failure;
        }
        OpenFile open = new OpenFile(drive, path, contents, mode.read(), mode.write(), positions(posix, mode));
        vm.store((file >> 2) + FILE, table(vm).add(open));
        vm.heap.setFinaliser(file);
        if (posix) {
            return file;
        }
        if (!mode.write()) {
            // Memory for it is not a must: without the map, seeking is slower.
            int map = vm.heap.allocate(contents.length == 0 ? EMPTY_MAP_BYTES : MAP_BYTES, Heap.Content.BYTES);
            vm.words[(file >> 2) + CLUSTER_MAP] = map;
        } else if (mode.creation() == Mode.Creation.IF_ABSENT) {
            open.seek(0, 2);
        }
        return file;
    }

    private static int bytes(Vm vm) {
        return vm.terse() ? 48 : 96;
    }

    /**
     * Takes the memory of what the unix build's files hang on ({@code ports/unix/main.c}): the file system, its path and where it is mounted. A program
     * that fills its heap meets them there.
     */
    public static void takeForFiles(Vm vm) {
        if (vm.hasPosixFiles()) {
            int fileSystem = vm.allocate(28);
            vm.setRoot(vm.claimRoot(1), fileSystem);
            vm.store((fileSystem >> 2) + 1, vm.allocate(1));
            vm.store((fileSystem >> 2) + 2, vm.allocate(16));
        }
    }

    /** Takes the memory of a file that is being read, and that nobody sees; gives its address. */
    public static @Word int takeToRead(Vm vm) {
        boolean posix = vm.hasPosixFiles();
        @Word int file = vm.allocateObject(Types.FILE_IO, posix ? POSIX_BYTES : bytes(vm));
        if (!posix) {
            vm.store((file >> 2) + CLUSTER_MAP, vm.heap.allocate(MAP_BYTES, Heap.Content.BYTES));
        }
        return file;
    }

    /** Leaves to the collector what {@link #takeToRead} took. */
    public static void leave(Vm vm, @Word int file) {
        if (!vm.hasPosixFiles()) {
            vm.heap.letGo(vm.words[(file >> 2) + CLUSTER_MAP]);
        }
        vm.heap.letGo(file);
    }

    private static OpenFile.Positions positions(boolean posix, Mode mode) {
        if (!posix) {
            return OpenFile.Positions.UP_TO_END;
        }
        return mode.creation() == Mode.Creation.IF_ABSENT ? OpenFile.Positions.WRITES_AT_END : OpenFile.Positions.ANYWHERE;
    }

    /** An object for a file that is open already, by its number, as POSIX has it. */
    private static @Word int standard(Vm vm, int number, Mode mode) {
        @Word int file = vm.allocateObject(mode.text() ? Types.TEXT_IO : Types.FILE_IO, 8);
        vm.words[(file >> 2) + FILE] = number;
        return file;
    }

    /** The number of a POSIX file, −1 once closed. */
    public static int number(Vm vm, @Word int file) {
        return vm.words[(file >> 2) + FILE];
    }

    /** Leaves the first numbers to the standard streams. */
    public static void reserveNumbers(Vm vm, int count) {
        table(vm).reserve(count);
    }

    /** Writes what open files hold to the drive. */
    public static void flushAll(Vm vm) {
        table(vm).flush();
    }

    /** What is in the file, which is made or emptied as the mode says. */
    private static byte[] contents(Vm vm, Drive drive, String path, Mode mode, @Word int name) {
        if (!vm.hasPosixFiles() && (path.equals("/") || !FilePaths.isValid(path))) {
            throw failure(vm, Errno.EINVAL, name);
        }
        Drive.Kind kind = drive.kind(path);
        if (mode.creation() == Mode.Creation.NONE) {
            if (kind != Drive.Kind.FILE) {
                // POSIX opens a directory, but then does not read it.
                throw failure(vm, kind == Drive.Kind.DIRECTORY && vm.hasPosixFiles() ? Errno.EISDIR : Errno.ENOENT, name);
            }
        } else if (kind == Drive.Kind.DIRECTORY) {
            throw failure(vm, Errno.EACCES, name);
        } else if (kind == Drive.Kind.FILE && mode.creation() == Mode.Creation.NEW) {
            throw failure(vm, Errno.EEXIST, name);
        } else if (kind == Drive.Kind.NONE || mode.creation() == Mode.Creation.ALWAYS) {
            int errno = drive.write(path, new byte[0]);
            if (errno != 0) {
                throw failure(vm, errno, name);
            }
            return new byte[0];
        }
        return drive.read(path).orElseThrow(() -> failure(vm, Errno.ENOENT, name)).clone();
    }

    private static PythonException failure(Vm vm, int errno, @Word int name) {
        return vm.hasPosixFiles() ? vm.osError(errno) : vm.raiseWith(Types.OS_ERROR, Words.ofSmall(errno), name);
    }

    private static OpenFiles table(Vm vm) {
        return FileIoType.of(vm).files();
    }

    /** The file, or null once closed. */
    private static OpenFile file(Vm vm, @Word int self) {
        return table(vm).get(vm.words[(self >> 2) + FILE]);
    }

    /** Closes the file; 0 or a negated errno. Closing twice does nothing. */
    static int close(Vm vm, @Word int self) {
        OpenFile file = file(vm, self);
        if (file == null) {
            return 0;
        }
        table(vm).remove(vm.words[(self >> 2) + FILE]);
        vm.words[(self >> 2) + FILE] = vm.hasPosixFiles() ? -1 : 0;
        return file.flush();
    }

    /** Stream operations; a closed file is an invalid object to the FAT driver (EINVAL). */
    static Stream stream(Vm vm, @Word int self) {
        return new Stream() {
            @Override
            public int read(int address, int length) {
                OpenFile file = file(vm, self);
                if (file == null) {
                    return -Errno.EINVAL;
                }
                byte[] bytes = file.read(length);
                if (bytes == null) {
                    return -Errno.EACCES;
                }
                vm.ram.write(address, bytes);
                return bytes.length;
            }

            @Override
            public int write(int address, int length) {
                OpenFile file = file(vm, self);
                return file == null ? -Errno.EINVAL : file.write(vm.ram.bytes(address, length));
            }

            @Override
            public long seek(long offset, int whence) {
                OpenFile file = file(vm, self);
                return file == null ? 0 : file.seek(offset, whence);
            }

            @Override
            public int flush() {
                OpenFile file = file(vm, self);
                return file == null ? -Errno.EINVAL : file.flush();
            }

            @Override
            public int close() {
                return FileObject.close(vm, self);
            }

            @Override
            public boolean isText() {
                return vm.words[self >> 2] == Types.TEXT_IO;
            }
        };
    }
}

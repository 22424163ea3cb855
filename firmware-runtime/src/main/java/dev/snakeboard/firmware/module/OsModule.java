package dev.snakeboard.firmware.module;

import dev.snakeboard.emulator.memory.Heap;
import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.AttrTupleType;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.FilePaths;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Parameter;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Part;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** {@code os} ({@code shared-bindings/os/__init__.c}), over the one drive at {@code /}, with the FAT driver's errors ({@code extmod/vfs_fat.c}). */
public final class OsModule implements NativeModule {
    static final int MODE_DIRECTORY = 0x4000;
    static final int MODE_FILE = 0x8000;

    /** What {@code stat} says of the root: 2000-01-01. */
    private static final int YEAR_2000 = 946684800;

    private static final int STAT_ITEMS = 10;
    private static final int LONGEST_NAME = 255;
    private static final int SECTOR = 512;

    private final Identity identity;
    private final OptionalLong seed;

    public OsModule() {
        this(Identity.PLAIN, OptionalLong.of(0));
    }

    /** {@code seed} stands for the chip's random number generator, which {@code urandom} asks; the SAMD21 has none. */
    public OsModule(Identity identity, OptionalLong seed) {
        this.identity = identity;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "os";
    }

    @Override
    public void define(Vm vm, Members members) {
        @Word int uname = AttrTupleType.inFlash(
                vm,
                new String[] {"sysname", "nodename", "release", "version", "machine"},
                vm.flash.string(identity.mcu()),
                vm.flash.string(identity.mcu()),
                vm.flash.string(identity.release()),
                vm.flash.string(identity.version()),
                vm.flash.string(identity.machine()));
        if (vm.hasEverything()) {
            UnixOs.define(members);
        } else {
            members.keywords("getenv", 1, OsModule::getenv);
        }
        Optional<Random> random = seed.isPresent() ? Optional.of(new Random(seed.getAsLong())) : Optional.empty();
        members.function("chdir", (v, path) -> {
                    FilePaths.change(v, v.toText(path));
                    return Words.NONE;
                })
                .function("getcwd", v -> v.ofString(FilePaths.current(v)))
                .function("listdir", 0, 1, (v, args) ->
                        list(v, args.count() == 0 ? FilePaths.current(v) : FilePaths.given(v, v.toText(args.get(0)))))
                .function("mkdir", (v, path) -> make(v, FilePaths.given(v, v.toText(path))))
                .function("remove", (v, path) -> remove(v, FilePaths.given(v, v.toText(path)), Drive.Kind.FILE))
                .function("rename", (v, from, to) ->
                        rename(v, FilePaths.given(v, v.toText(from)), FilePaths.given(v, v.toText(to))))
                .function("rmdir", (v, path) -> remove(v, FilePaths.given(v, v.toText(path)), Drive.Kind.DIRECTORY))
                .string("sep", "/")
                .function("stat", (v, path) -> stat(v, FilePaths.given(v, v.toText(path))))
                .function("statvfs", (v, path) -> statvfs(v, FilePaths.given(v, v.toText(path))))
                .function("sync", v -> Words.NONE)
                .function("uname", v -> uname)
                .function("unlink", (v, path) -> remove(v, FilePaths.given(v, v.toText(path)), Drive.Kind.FILE))
                .function("urandom", (v, size) -> urandom(v, random, v.toInt(size)))
                .function("utime", (v, path, times) -> {
                    throw v.notImplemented("os.utime");
                });
    }

    /** Small builds do not read settings. */
    private static @Word int getenv(Vm vm, Args args) {
        if (!vm.target.features().has(Part.SETTINGS_TOML)) {
            throw vm.raiseWith(Types.NOT_IMPLEMENTED_ERROR);
        }
        @Word int[] given = args.parse(Parameter.required("key"), Parameter.optional("default", Words.NONE));
        Settings.Value value = Settings.get(vm.host().drive(), vm.toText(given[0]));
        return value.status() == Settings.Status.FOUND ? Strings.ofUtf8(vm, value.text()) : given[1];
    }

    // ---- directories and files ----

    static @Word int list(Vm vm, String path) {
        var entries = vm.host().drive().list(path).orElseThrow(() -> vm.osError(Errno.ENOENT));
        @Word int list = ListObject.make(vm, 0);
        int mark = vm.heap.mark();
        for (Drive.Entry entry : entries) {
            ListObject.append(vm, list, vm.ofString(entry.name()));
            vm.heap.release(mark);
            vm.step();
        }
        return list;
    }

    private static void requireWritable(Vm vm) {
        if (!vm.host().drive().isWritable()) {
            throw vm.osError(Errno.EROFS);
        }
    }

    /** Raises OSError unless the result of a change is 0. */
    private static @Word int checked(Vm vm, int errno) {
        if (errno != 0) {
            throw vm.osError(errno);
        }
        return Words.NONE;
    }

    private static @Word int make(Vm vm, String path) {
        Drive drive = vm.host().drive();
        if (path.equals("/")) {
            throw vm.osError(Errno.EEXIST);
        }
        requireWritable(vm);
        return checked(vm, drive.kind(path) == Drive.Kind.NONE ? drive.makeDirectory(path) : Errno.EEXIST);
    }

    private static @Word int remove(Vm vm, String path, Drive.Kind kind) {
        requireWritable(vm);
        return checked(vm, removeFrom(vm.host().drive(), path, kind));
    }

    private static int removeFrom(Drive drive, String path, Drive.Kind kind) {
        Drive.Kind found = path.equals("/") ? Drive.Kind.DIRECTORY : drive.kind(path);
        if (found == Drive.Kind.NONE) {
            return Errno.ENOENT;
        }
        if (found != kind) {
            return kind == Drive.Kind.FILE ? Errno.EISDIR : Errno.ENOTDIR;
        }
        return path.equals("/") ? Errno.EINVAL : drive.remove(path);
    }

    /** A file at the new path is replaced, a directory is not. */
    private static @Word int rename(Vm vm, String from, String to) {
        requireWritable(vm);
        Drive drive = vm.host().drive();
        if (drive.kind(from) == Drive.Kind.NONE) {
            throw vm.osError(Errno.ENOENT);
        }
        if (!from.equals(to) && drive.kind(to) != Drive.Kind.NONE) {
            checked(vm, removeFrom(drive, to, Drive.Kind.FILE));
        }
        return checked(vm, drive.rename(from, to));
    }

    /** Times are in steps of two seconds; builds without big integers say 1999-12-31. */
    private static @Word int stat(Vm vm, String path) {
        Drive drive = vm.host().drive();
        Drive.Kind kind = path.equals("/") ? Drive.Kind.DIRECTORY : drive.kind(path);
        if (kind == Drive.Kind.NONE) {
            throw vm.osError(Errno.ENOENT);
        }
        long size = kind == Drive.Kind.FILE ? drive.read(path).map(contents -> contents.length).orElse(0) : 0;
        long time = path.equals("/") || !vm.target.features().bigIntegers() ? YEAR_2000 : drive.modified(path) & ~1L;
        @Word int tuple = zeros(vm);
        TupleObject.set(vm, tuple, 0, Words.ofSmall(kind == Drive.Kind.FILE ? MODE_FILE : MODE_DIRECTORY));
        TupleObject.set(vm, tuple, 6, vm.ofLong(size));
        @Word int seconds = vm.ofLong(time);
        for (int i = 7; i < STAT_ITEMS; i++) {
            TupleObject.set(vm, tuple, i, seconds);
        }
        return tuple;
    }

    private static @Word int statvfs(Vm vm, String path) {
        Drive drive = vm.host().drive();
        if (!path.equals("/") && drive.kind(path) == Drive.Kind.NONE) {
            throw vm.osError(Errno.ENOENT);
        }
        int cluster = clusterBytes(drive.totalBytes());
        @Word int tuple = zeros(vm);
        @Word int free = vm.ofLong(drive.freeBytes() / cluster);
        TupleObject.set(vm, tuple, 0, Words.ofSmall(cluster));
        TupleObject.set(vm, tuple, 1, Words.ofSmall(cluster));
        TupleObject.set(vm, tuple, 2, vm.ofLong(drive.totalBytes() / cluster));
        TupleObject.set(vm, tuple, 3, free);
        TupleObject.set(vm, tuple, 4, free);
        TupleObject.set(vm, tuple, 9, Words.ofSmall(LONGEST_NAME));
        return tuple;
    }

    /** The size of a cluster that a drive of this size is formatted with: doubled at each of these sizes ({@code f_mkfs}, in 2 MiB). */
    private static int clusterBytes(long driveBytes) {
        int[] steps = {1, 4, 16, 64, 256, 512};
        long size = driveBytes / SECTOR / 0x1000;
        int sectors = 1;
        for (int i = 0; i < steps.length && steps[i] <= size; i++) {
            sectors *= 2;
        }
        return sectors * SECTOR;
    }

    private static @Word int zeros(Vm vm) {
        @Word int tuple = TupleObject.make(vm, STAT_ITEMS);
        for (int i = 0; i < STAT_ITEMS; i++) {
            TupleObject.set(vm, tuple, i, Words.ofSmall(0));
        }
        return tuple;
    }

    // ---- random bytes ----

    private static @Word int urandom(Vm vm, Optional<Random> random, int size) {
        Random source = random.orElseThrow(() -> vm.raise(Types.NOT_IMPLEMENTED_ERROR, "No hardware random available"));
        if (size < 0 || size == Integer.MAX_VALUE) {
            throw vm.memoryError(size);
        }
        int mark = vm.heap.mark();
        vm.heap.free(vm.allocate(size + 1, Heap.Content.BYTES));
        vm.heap.release(mark);
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) source.nextInt();
            vm.step();
        }
        return vm.ofBytes(bytes);
    }
}

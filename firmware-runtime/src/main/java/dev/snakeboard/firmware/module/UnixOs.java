package dev.snakeboard.firmware.module;

import dev.snakeboard.firmware.object.Args;
import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.object.FilePaths;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Members;
import dev.snakeboard.firmware.object.Strings;
import dev.snakeboard.firmware.object.TupleObject;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.Vm;
import java.util.Map;
import java.util.TreeMap;

/** What the unix build's {@code os} has beyond that of boards ({@code ports/unix/modos.c}). */
final class UnixOs {
    private UnixOs() {}

    static void define(Members members) {
        int[] errno = new int[1];
        members.function("errno", 0, 1, (vm, args) -> {
                    if (args.count() == 0) {
                        return Words.ofSmall(errno[0]);
                    }
                    errno[0] = vm.toInt(args.get(0));
                    return Words.NONE;
                })
                .function("ilistdir", 0, 1, UnixOs::entries)
                .function("system", (vm, command) -> {
                    throw vm.notImplemented("os.system");
                });
        Map<String, String> environment = new TreeMap<>();
        members.function("putenv", (vm, name, value) -> {
                    environment.put(vm.toText(name), vm.toText(value));
                    return Words.NONE;
                })
                .function("unsetenv", (vm, name) -> {
                    environment.remove(vm.toText(name));
                    return Words.NONE;
                })
                .function("getenv", 1, 2, (vm, args) -> {
                    String name = vm.toText(args.get(0));
                    Settings.Value setting = Settings.get(vm.host().drive(), name);
                    if (setting.status() == Settings.Status.FOUND) {
                        return Strings.ofUtf8(vm, setting.text());
                    }
                    String value = environment.get(name);
                    return value == null ? args.get(1, Words.NONE) : vm.ofString(value);
                });
    }

    /** An iterator over name, kind and inode of each entry; there are no inodes here. */
    private static @Word int entries(Vm vm, Args args) {
        String path = args.count() == 0 ? FilePaths.current(vm) : FilePaths.given(vm, vm.toText(args.get(0)));
        @Word int list = ListObject.make(vm, 0);
        int mark = vm.heap.mark();
        for (Drive.Entry entry : vm.host().drive().list(path).orElseThrow(() -> vm.osError(Errno.ENOENT))) {
            int kind = entry.kind() == Drive.Kind.FILE ? OsModule.MODE_FILE : OsModule.MODE_DIRECTORY;
            ListObject.append(vm, list, TupleObject.of(vm, vm.ofString(entry.name()), Words.ofSmall(kind), Words.ofSmall(0)));
            vm.heap.release(mark);
            vm.step();
        }
        return vm.iterator(list);
    }
}

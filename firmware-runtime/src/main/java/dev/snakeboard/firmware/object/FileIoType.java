package dev.snakeboard.firmware.object;

import dev.snakeboard.firmware.vm.Vm;

/** {@code io.FileIO}: a file of bytes ({@code extmod/vfs_fat_file.c}); only {@code open} makes one. */
public class FileIoType extends NativeType {
    private final OpenFiles files = new OpenFiles();
    private final FilePaths paths = new FilePaths();

    public FileIoType() {
        this("FileIO");
    }

    protected FileIoType(String name) {
        super(name);
    }

    /** The type of this VM, installed with that of text files when the first file is opened. */
    static FileIoType of(Vm vm) {
        if (vm.types.of(Types.FILE_IO) == null) {
            vm.types.add(Types.FILE_IO, new FileIoType());
            vm.types.add(Types.TEXT_IO, new TextIoType());
        }
        return (FileIoType) vm.types.of(Types.FILE_IO);
    }

    /** The open files, text files included. */
    final OpenFiles files() {
        return files;
    }

    final FilePaths paths() {
        return paths;
    }

    @Override
    public void define(Members m) {
        StreamMethods.defineReadWrite(m);
        m.function("readlines", StreamMethods::readLines);
        StreamMethods.defineSeek(m);
        StreamMethods.defineClose(m);
        m.function("__del__", (vm, self) -> {
            FileObject.close(vm, self);
            return Words.NONE;
        });
    }

    @Override
    public void print(Vm vm, Printer out, @Word int self, PrintKind kind) {
        out.print("<io.%s %x>".formatted(name(), self));
    }

    @Override
    public Stream stream(Vm vm, @Word int self) {
        return FileObject.stream(vm, self);
    }

    @Override
    public boolean isIterator() {
        return true;
    }

    @Override
    public @Word int next(Vm vm, @Word int self) {
        return StreamMethods.nextLine(vm, self);
    }

    @Override
    public void finalise(Vm vm, @Word int self) {
        FileObject.close(vm, self);
    }
}

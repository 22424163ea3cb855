package dev.snakeboard.firmware.supervisor;

import dev.snakeboard.emulator.time.Clock;
import dev.snakeboard.firmware.module.AtexitModule;
import dev.snakeboard.firmware.module.UnixSys;
import dev.snakeboard.firmware.object.ExceptionObject;
import dev.snakeboard.firmware.object.FileObject;
import dev.snakeboard.firmware.object.FilePaths;
import dev.snakeboard.firmware.object.ListObject;
import dev.snakeboard.firmware.object.Printer;
import dev.snakeboard.firmware.object.TracebackObject;
import dev.snakeboard.firmware.object.Types;
import dev.snakeboard.firmware.object.Word;
import dev.snakeboard.firmware.object.Words;
import dev.snakeboard.firmware.vm.Drive;
import dev.snakeboard.firmware.vm.FileKeeping;
import dev.snakeboard.firmware.vm.PythonException;
import dev.snakeboard.firmware.vm.Target;
import dev.snakeboard.firmware.vm.Vm;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a plain script with no firmware around it: what {@code exec} does. Modules are found beside the script and in a search path; files are
 * those of the host.
 */
public final class PlainExecution implements Vm.Host {
    private final OutputStream out;
    private final OutputStream err;
    private final InputStream in;
    private final Drive drive;
    private final Runnable background;
    private final Vm vm;

    /** A VM with a clock of its own and nothing running yet. */
    public PlainExecution(Target target, Drive drive, InputStream in, OutputStream out, OutputStream err) {
        this(target, new Clock(), () -> {}, drive, in, out, err);
    }

    /**
     * A VM with nothing running yet.
     *
     * @param clock that of the chip whose modules will be installed
     * @param background that chip's background work
     * @param drive the files that the script may read and import
     */
    public PlainExecution(Target target, Clock clock, Runnable background, Drive drive, InputStream in, OutputStream out, OutputStream err) {
        this.drive = drive;
        this.background = background;
        this.in = in;
        this.out = out;
        this.err = err;
        this.vm = new Vm(target, clock, this);
    }

    public Vm vm() {
        return vm;
    }

    /** Makes a directory of the drive current. */
    public void changeDirectory(String path) {
        FilePaths.change(vm, path);
    }

    /**
     * Runs a script to its end.
     *
     * @param searchPath {@code sys.path}
     * @param arguments {@code sys.argv}, the script first
     * @return the exit status: 0, 1 after an uncaught exception, or what {@code SystemExit} says
     */
    public int run(Path script, List<String> searchPath, List<String> arguments) throws IOException {
        byte[] contents = Files.readAllBytes(script);
        append(Vm.ROOT_SYS_PATH, searchPath);
        append(Vm.ROOT_SYS_ARGV, arguments);
        vm.heap.release(0);
        int status = 0;
        try {
            vm.modules.importer().runMain(arguments.getFirst(), contents);
        } catch (PythonException raised) {
            status = report(raised.exception());
        }
        AtexitModule.run(vm, raised -> printTraceback(raised.exception()));
        UnixSys.exit(vm, raised -> printTraceback(raised.exception()));
        FileObject.flushAll(vm);
        out.flush();
        err.flush();
        return status;
    }

    private void append(int root, List<String> texts) {
        for (String text : texts) {
            ListObject.append(vm, vm.root(root), Words.ofName(vm.names.intern(text)));
        }
    }

    private int report(@Word int exception) {
        vm.heap.pin(exception);
        if (vm.isInstance(exception, Types.SYSTEM_EXIT)) {
            @Word int value = ExceptionObject.value(vm, exception);
            if (value == Words.NONE) {
                return 0;
            }
            return vm.operations.isInt(value) ? vm.operations.toBigInteger(value).intValue() & 0xff : 1;
        }
        printTraceback(exception);
        return 1;
    }

    private void printTraceback(@Word int exception) {
        flushOutput();
        TracebackObject.print(vm, printer(err), exception, 0);
    }

    private void flushOutput() {
        try {
            out.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    /** What a program writes to its standard error is not buffered. */
    private void flushErrors() {
        try {
            err.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    private static Printer printer(OutputStream stream) {
        return (bytes, offset, length) -> {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        };
    }

    @Override
    public Printer console() {
        return printer(out);
    }

    @Override
    public FileKeeping files() {
        return FileKeeping.POSIX;
    }

    @Override
    public Printer errors() {
        return (bytes, offset, length) -> {
            flushOutput();
            printer(err).write(bytes, offset, length);
            flushErrors();
        };
    }

    @Override
    public Drive drive() {
        return drive;
    }

    @Override
    public void background() {
        background.run();
    }

    @Override
    public int readConsole() {
        flushOutput();
        try {
            return in.read();
        } catch (IOException closed) {
            return -1;
        }
    }

    @Override
    public boolean consoleReady() {
        try {
            return in.available() > 0;
        } catch (IOException closed) {
            return false;
        }
    }
}

package dev.snakeboard.firmware.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snakeboard.firmware.object.Errno;
import dev.snakeboard.firmware.vm.Drive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** All drives answer alike: in memory, in a folder of the host, and in memory over such a folder. */
class DriveTest {

    private static final long CAPACITY = 64 * 1024;

    @TempDir
    private Path folder;

    /** The drives there are. */
    enum Kind { MEMORY, HOST, OVERLAY }

    @BeforeEach
    void fillFolder() throws IOException {
        Files.writeString(folder.resolve("code.py"), "print()");
        Files.createDirectories(folder.resolve("lib/sub"));
        Files.writeString(folder.resolve("lib/a.py"), "a");
    }

    private Drive drive(Kind kind) {
        return switch (kind) {
            case MEMORY -> new MemoryDrive(CAPACITY).file("code.py", "print()").file("lib/a.py", "a").directory("lib/sub");
            case HOST -> new HostDrive(folder, true, CAPACITY);
            case OVERLAY -> new OverlayDrive(new HostDrive(folder, false, CAPACITY));
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Drive drive, String path) {
        return drive.read(path).map(contents -> new String(contents, StandardCharsets.UTF_8)).orElse("-");
    }

    private static List<String> names(Drive drive, String path) {
        return drive.list(path).orElseThrow().stream().map(Drive.Entry::name).sorted().toList();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsThere(Kind kind) {
        Drive drive = drive(kind);
        assertThat(drive.kind("/code.py")).isEqualTo(Drive.Kind.FILE);
        assertThat(drive.kind("lib")).isEqualTo(Drive.Kind.DIRECTORY);
        assertThat(drive.kind("/lib/b.py")).isEqualTo(Drive.Kind.NONE);
        assertThat(drive.kind("/")).isEqualTo(Drive.Kind.DIRECTORY);
        assertThat(text(drive, "/lib/a.py")).isEqualTo("a");
        assertThat(text(drive, "lib")).isEqualTo("-");
        assertThat(names(drive, "/")).containsExactly("code.py", "lib");
        assertThat(names(drive, "/lib")).containsExactly("a.py", "sub");
        assertThat(drive.list("/code.py")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void changesAndTheirErrors(Kind kind) {
        Drive drive = drive(kind);
        assertThat(drive.write("/new.txt", bytes("new"))).isZero();
        assertThat(text(drive, "new.txt")).isEqualTo("new");
        assertThat(drive.write("/nowhere/new.txt", bytes("new"))).isEqualTo(Errno.ENOENT);
        assertThat(drive.write("/lib", bytes("x"))).isEqualTo(Errno.EISDIR);
        assertThat(drive.write("/big", new byte[(int) CAPACITY + 1])).isEqualTo(Errno.ENOSPC);
        assertThat(drive.makeDirectory("/lib")).isEqualTo(Errno.EEXIST);
        assertThat(drive.makeDirectory("/made")).isZero();
        assertThat(drive.write("/made/in", bytes("in"))).isZero();
        assertThat(drive.remove("/made")).isEqualTo(Errno.EACCES);
        assertThat(drive.rename("/made", "/moved")).isZero();
        assertThat(text(drive, "/moved/in")).isEqualTo("in");
        assertThat(drive.kind("/made")).isEqualTo(Drive.Kind.NONE);
        assertThat(drive.remove("/moved/in")).isZero();
        assertThat(drive.remove("/moved")).isZero();
        assertThat(drive.remove("/gone")).isEqualTo(Errno.ENOENT);
        assertThat(drive.rename("/lib", "/library")).isZero();
        assertThat(text(drive, "/library/a.py")).isEqualTo("a");
        assertThat(names(drive, "/")).containsExactly("code.py", "library", "new.txt");
        assertThat(drive.remove("/code.py")).isZero();
        assertThat(drive.kind("code.py")).isEqualTo(Drive.Kind.NONE);
        assertThat(drive.write("code.py", bytes("again"))).isZero();
        assertThat(text(drive, "code.py")).isEqualTo("again");
    }

    @Test
    void anOverlayLeavesTheFolderAsItIs() throws IOException {
        Drive drive = drive(Kind.OVERLAY);
        drive.write("/code.py", bytes("changed"));
        drive.remove("/lib/a.py");
        drive.rename("/lib", "/library");
        assertThat(folder.resolve("code.py")).hasContent("print()");
        assertThat(folder.resolve("lib/a.py")).exists();
        Files.writeString(folder.resolve("later.txt"), "by the host");
        assertThat(text(drive, "/later.txt")).isEqualTo("by the host");
    }

    @Test
    void nothingOutsideTheFolderIsReached() throws IOException {
        Path outside = Files.writeString(Files.createTempFile("outside", ".txt"), "secret");
        Path link = folder.resolve("link.txt");
        Files.createSymbolicLink(link, outside);
        Drive drive = drive(Kind.HOST);
        assertThat(drive.read("/link.txt")).isEmpty();
        assertThat(drive.read("/../" + outside.getFileName())).isEmpty();
        assertThat(drive.kind("/../..")).isEqualTo(Drive.Kind.NONE);
        Files.delete(outside);
    }

    @Test
    void aMountedDriveIsReadOnlyWhileTheHostMayWrite() {
        MountedDrive drive = new MountedDrive(drive(Kind.MEMORY), written -> { });
        assertThat(drive.write("/x", bytes("x"))).isEqualTo(Errno.EROFS);
        assertThat(drive.makeDirectory("/x")).isEqualTo(Errno.EROFS);
        assertThat(drive.remove("/code.py")).isEqualTo(Errno.EROFS);
        assertThat(drive.rename("/code.py", "/x")).isEqualTo(Errno.EROFS);
        drive.setProtection(MountedDrive.Protection.SUSPENDED);
        assertThat(drive.write("/x", bytes("x"))).isZero();
        drive.setProtection(MountedDrive.Protection.IN_FORCE);
        drive.setAccess(MountedDrive.Access.READ_WRITE);
        assertThat(drive.remove("/x")).isZero();
    }
}

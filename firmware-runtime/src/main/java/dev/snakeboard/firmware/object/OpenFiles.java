package dev.snakeboard.firmware.object;

import java.util.ArrayList;
import java.util.List;

/** The open files of one VM, by the number that their objects hold; 0 is no file. */
final class OpenFiles {
    private final List<OpenFile> files = new ArrayList<>();
    private int least = 1;

    OpenFiles() {
        files.add(null);
    }

    /** Keeps numbers below this one free: of the standard streams. */
    void reserve(int first) {
        while (files.size() < first) {
            files.add(null);
        }
        least = first;
    }

    /** Takes the least free number. */
    int add(OpenFile file) {
        for (int i = least; i < files.size(); i++) {
            if (files.get(i) == null) {
                files.set(i, file);
                return i;
            }
        }
        files.add(file);
        return files.size() - 1;
    }

    /** The file of a number, or null; numbers below 0 have none. */
    OpenFile get(int number) {
        return number < 0 ? null : files.get(number);
    }

    /** Writes what has changed to the drive. */
    void flush() {
        for (OpenFile file : files) {
            if (file != null) {
                file.flush();
            }
        }
    }

    void remove(int number) {
        files.set(number, null);
    }
}

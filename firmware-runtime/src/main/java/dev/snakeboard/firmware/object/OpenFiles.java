package dev.snakeboard.firmware.object;

import java.util.ArrayList;
import java.util.List;

/** The open files of one VM, by the number that their objects hold; 0 is no file. */
final class OpenFiles {
    private final List<OpenFile> files = new ArrayList<>();

    OpenFiles() {
        files.add(null);
    }

    /** Takes the least free number. */
    int add(OpenFile file) {
        for (int i = 1; i < files.size(); i++) {
            if (files.get(i) == null) {
                files.set(i, file);
                return i;
            }
        }
        files.add(file);
        return files.size() - 1;
    }

    OpenFile get(int number) {
        return files.get(number);
    }

    void remove(int number) {
        files.set(number, null);
    }
}

package io.muster.local.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folder for everything that a stack writes. */
final class DataFolder {

    private DataFolder() {}

    /**
     * Makes the folder, unless it is there, and looks whether a file can be written in it.
     *
     * @throws StartFailed if one can't, with what to do
     */
    static void require(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StartFailed(
                    "The data can't be in %s, which is a file; give a folder with --data.".formatted(folder));
        }
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "writable", null));
        } catch (IOException failed) {
            throw new StartFailed(
                    "The data can't be in %s, where nothing can be written (%s); give another folder with --data."
                            .formatted(folder, failed),
                    failed);
        }
    }
}

package io.muster.local.cli;

import io.muster.local.processes.StartFailed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** A file that a command writes at its end: whether it can be is looked at before the minutes that come before. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Looks whether the file could be written now.
     *
     * @param option that names the file
     * @throws StartFailed if it could not, with what to do
     */
    static void requireWritable(String option, Path file) {
        if (Files.isDirectory(file)) {
            throw new StartFailed("%s %s is a folder; name a file in it.".formatted(option, file));
        }
        var folder = Objects.requireNonNull(file.toAbsolutePath().getParent(), "what is no folder lies in one");
        if (!Files.isDirectory(folder)) {
            throw new StartFailed("%s %s can't be written: there is no folder %s. Make it, or name another file."
                    .formatted(option, file, folder));
        }
        if (!Files.isWritable(Files.exists(file) ? file : folder)) {
            throw new StartFailed("%s %s can't be written: this user may not write there. Name another file."
                    .formatted(option, file));
        }
    }
}

package org.guichet.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A text file of the project.
 *
 * @param name path from the project's folder, with forward slashes
 */
record SourceFile(String name, String text) {

    static final Path PROJECT = Path.of("").toAbsolutePath();

    /** @param endings such as {@code .java} */
    static List<SourceFile> below(String folder, String... endings) {
        try (Stream<Path> paths = Files.walk(PROJECT.resolve(folder))) {
            List<SourceFile> found = paths.filter(Files::isRegularFile)
                    .filter(path -> Stream.of(endings).anyMatch(path.toString()::endsWith))
                    .map(SourceFile::read)
                    .toList();
            if (found.isEmpty()) {
                throw new AssertionError("no " + String.join(", ", endings) + " below " + folder + ": the check would look at nothing");
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceFile read(Path path) {
        try {
            return new SourceFile(PROJECT.relativize(path).toString().replace('\\', '/'), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** The line, numbered as an editor does: {@code name:7}. */
    String at(int index) {
        return name + ":" + (index + 1);
    }
}

package org.guichet.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Where a desk keeps its data where nobody says otherwise: the platform's usual folder for a person's application data. */
final class HomeFolders {

    private HomeFolders() {}

    static Path usual(boolean demonstration) {
        return usual(demonstration, System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")), System.getenv());
    }

    static Path usual(boolean demonstration, String system, Path user, Map<String, String> environment) {
        String name = demonstration ? "guichet-demonstration" : "guichet";
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            String local = environment.get("LOCALAPPDATA");
            return (local == null ? user.resolve("AppData").resolve("Local") : Path.of(local)).resolve(name);
        }
        if (os.startsWith("mac")) {
            return user.resolve("Library").resolve("Application Support").resolve(name);
        }
        String data = environment.get("XDG_DATA_HOME");
        return (data == null || data.isBlank() ? user.resolve(".local").resolve("share") : Path.of(data)).resolve(name);
    }

    /** How much lies in a folder itself; 0 where it can't be read. */
    static long bytesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            return 0;
        }
    }
}

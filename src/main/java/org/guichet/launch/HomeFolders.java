package org.guichet.launch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

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
}

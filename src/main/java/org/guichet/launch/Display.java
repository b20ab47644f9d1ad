package org.guichet.launch;

import java.util.Locale;
import java.util.Map;

/** Whether there is a screen, and how JavaFX is told to do without one. */
final class Display {

    private Display() {}

    /** On Linux and other Unixes a display has to be named; Windows and macOS always have one. */
    static boolean isThere() {
        return isThere(System.getProperty("os.name", ""), System.getenv());
    }

    static boolean isThere(String system, Map<String, String> environment) {
        String os = system.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return true;
        }
        return !environment.getOrDefault("DISPLAY", "").isBlank()
                || !environment.getOrDefault("WAYLAND_DISPLAY", "").isBlank();
    }

    /** Before the toolkit starts: scenes are drawn in memory, by software. */
    static void doWithout() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}

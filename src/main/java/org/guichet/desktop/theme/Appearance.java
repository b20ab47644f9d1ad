package org.guichet.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import atlantafx.base.theme.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/** How the window looks: light, dark, or in high contrast. */
public enum Appearance {
    LIGHT,
    DARK,
    HIGH_CONTRAST;

    private static final String[] FONTS = {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"};

    /** Dresses the scene anew; what is on it stays as it is. */
    public void dress(Scene scene) {
        Application.setUserAgentStylesheet(base().getUserAgentStylesheet());
        scene.getStylesheets().setAll(css("bridge"), css("guichet"), css(code()));
    }

    /** Dresses a second window and leaves the first one's look, which all windows share, as it is. */
    public void dressBeside(Scene scene) {
        scene.getStylesheets().setAll(css("bridge"), css("guichet"), css(code()));
    }

    public Appearance next() {
        return switch (this) {
            case LIGHT -> DARK;
            case DARK -> HIGH_CONTRAST;
            case HIGH_CONTRAST -> LIGHT;
        };
    }

    /** As typed on a command line: light, dark, high-contrast. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Makes the bundled typeface known; once, before the first scene. */
    public static void loadFonts() {
        for (String file : FONTS) {
            try (var stream = Appearance.class.getResourceAsStream("/org/guichet/fonts/" + file)) {
                Font.loadFont(Objects.requireNonNull(stream, file), 14);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Theme base() {
        return this == LIGHT ? new PrimerLight() : new PrimerDark();
    }

    private static String css(String name) {
        return Objects.requireNonNull(Appearance.class.getResource(name + ".css"), name)
                .toExternalForm();
    }
}

package org.guichet.desktop.shell;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Makes icons that follow the theme's colours. They decorate: what they stand beside says the same in words. */
public final class Icons {

    private Icons() {}

    public static FontIcon icon(Ikon glyph, String... styles) {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().addAll(styles);
        icon.setAccessibleText("");
        return icon;
    }
}

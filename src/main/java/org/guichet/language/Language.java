package org.guichet.language;

import java.util.Locale;

/** The languages that every text exists in. */
public enum Language {
    FRENCH(Locale.FRANCE),
    ENGLISH(Locale.UK);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** French for French speakers, English for everybody else. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    /** As typed on a command line or shown on a switch: fr, en. */
    public String code() {
        return locale.getLanguage();
    }
}

package org.guichet.desktop.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desk's installation in the words of people: by the number above the desk, which its name begins with. */
public final class DeskWords {

    private static final Pattern NUMBERED = Pattern.compile("desk-([0-9]{1,4})(-.*)?");

    private DeskWords() {}

    /** @param desk name of the installation, as operations carry it */
    public static String of(Words words, String desk) {
        Matcher numbered = NUMBERED.matcher(desk);
        return numbered.matches() ? words.text("desk.numbered", numbered.group(1)) : desk;
    }
}

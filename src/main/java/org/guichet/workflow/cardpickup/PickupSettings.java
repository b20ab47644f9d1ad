package org.guichet.workflow.cardpickup;

import org.guichet.domain.cardpickup.Shelves;
import org.guichet.domain.setting.SettingBook;
import org.guichet.domain.setting.SiteSetting;

/** What the site has settled for its cards. */
public final class PickupSettings {

    private static final String YES = "YES";
    private static final int USUAL_REMINDER = 30;
    private static final int USUAL_RETURN = 90;

    /** What the makers of SourceAFIS recommend: a stranger in ten thousand passes. */
    private static final int USUAL_SCORE = 40;

    private final SettingBook book;

    public PickupSettings(SettingBook book) {
        this.book = book;
    }

    private String value(SiteSetting setting) {
        return book.all().getOrDefault(setting, "");
    }

    private int number(SiteSetting setting, int usual) {
        String value = value(setting);
        return value.isEmpty() ? usual : Integer.parseInt(value);
    }

    /** Whether somebody may come with a medical certificate in the holder's place; not where the site says nothing. */
    public boolean proxyAllowed() {
        return value(SiteSetting.PROXY_ALLOWED).equals(YES);
    }

    public boolean fingerCheckWanted() {
        return value(SiteSetting.FINGER_CHECK).equals(YES);
    }

    /** SourceAFIS's score from which on two fingers count as one. */
    public int fingerScore() {
        return number(SiteSetting.FINGER_CHECK_SCORE, USUAL_SCORE);
    }

    /** Lines between the site's name and the title of a paper, parted by {@code |}; may be empty. */
    public String letterhead() {
        return value(SiteSetting.LETTERHEAD);
    }

    public Shelves shelves() {
        return Shelves.read(value(SiteSetting.STORAGE_SHELVES));
    }

    /** Days in stock after which the person is reminded, and again after as many. */
    public int reminderDays() {
        return number(SiteSetting.REMINDER_DAYS, USUAL_REMINDER);
    }

    /** Days in stock after which a card goes back. */
    public int returnDays() {
        return number(SiteSetting.RETURN_DAYS, USUAL_RETURN);
    }

    /** Where messages are put for the site's gateway; empty where there is none. */
    public String outgoingFolder() {
        return value(SiteSetting.OUTGOING_FOLDER);
    }
}

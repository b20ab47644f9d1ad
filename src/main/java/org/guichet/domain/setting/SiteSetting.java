package org.guichet.domain.setting;

import java.util.regex.Pattern;
import org.guichet.domain.change.AggregateId;

/** What a site may settle. Names are stored and sent: append only. */
public enum SiteSetting {
    /** People whom the waiting room takes, 1 to 9999; nobody counts where it is not set. */
    ROOM_CAPACITY("[1-9][0-9]{0,3}", true),
    /** People in the room from which on it counts as nearly full, 1 to 9999; nine tenths of the capacity where it is not set. */
    ROOM_WARNING("[1-9][0-9]{0,3}", true),
    /** Minutes after the slot from which on a person is turned away, 0 to 599; nobody is where it is not set. */
    LATE_MINUTES("0|[1-9][0-9]?|[1-5][0-9]{2}", true),
    /** When the last person should have left, such as 16:30, from noon to 23:59; the usual time where it is not set. */
    CLOSING_TIME("(1[2-9]|2[0-3]):[0-5][0-9]", true),
    /** What the waiting room's wall shows: NUMBERS, or NAMES (masked). */
    DISPLAY_SHOWS("NUMBERS|NAMES", false),
    /** Days before a visa's last day on which a card can be asked for, 1 to 364; 120 where it is not set. */
    RENEWAL_OPENS_DAYS("[1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-4]", true),
    /** Days before a visa's last day up to which a card should be asked for, 0 to 364; 60 where it is not set. */
    RENEWAL_CLOSES_DAYS("0|[1-9][0-9]?|[12][0-9]{2}|3[0-5][0-9]|36[0-4]", true),
    /** What stands below the site's name on its papers; lines parted by {@code |}. */
    LETTERHEAD("[^\\p{Cntrl}]{1,300}", true),
    /** The store room's shelves and how many slots each has, such as C 200, D 150; the stock alone says where it is not set. */
    STORAGE_SHELVES("[A-Z]{1,3} [1-9][0-9]{0,3}(, ?[A-Z]{1,3} [1-9][0-9]{0,3}){0,25}", true),
    /** Whether somebody may come for a card with a medical certificate: YES, or NO. */
    PROXY_ALLOWED("YES|NO", false),
    /** Whether a finger is compared with the one on record at a hand-over, where a desk can: YES, or NO. */
    FINGER_CHECK("YES|NO", false),
    /** Days in stock after which a person is reminded, 1 to 999; 30 where it is not set. */
    REMINDER_DAYS("[1-9][0-9]{0,2}", true),
    /** Days in stock after which a card goes back, 1 to 999; 90 where it is not set. */
    RETURN_DAYS("[1-9][0-9]{0,2}", true),
    /** The folder from which the site's gateway takes SMS and e-mails; messages leave as files where it is not set. */
    OUTGOING_FOLDER("[^\\p{Cntrl}]{1,250}", true),
    /** Minutes without a key or a click after which a desk locks itself, 1 to 60; ten where it is not set. */
    LOCK_MINUTES("[1-9]|[1-5][0-9]|60", true),
    /** Days for which somebody who signed in at a desk with a line to the store may do so without, 0 to 90; seven where it is not set. */
    OFFLINE_DAYS("[0-9]|[1-8][0-9]|90", true),
    /**
     * Quality from which on a fingerprint is good enough, 0 to 100; 60 where it is not set. As with the next two, procedures may differ:
     * {@code 60 ASYLUM=70}.
     */
    FINGER_QUALITY(perProcedure("[0-9]{1,2}|100"), true),
    /** Tries after which a finger may be given up as unreadable, 1 to 9; 3 where it is not set. */
    FINGER_TRIES(perProcedure("[1-9]"), true),
    /** Age in years from which on fingers are taken, 0 to 99; 6, and for asylum 14, where it is not set. */
    FINGER_FROM_AGE(perProcedure("[0-9]{1,2}"), true),
    /** Whether a second agent confirms that a finger can't be taken; YES, or NO. */
    FINGER_SECOND_AGENT("YES|NO", false),
    /** How alike a finger and the one on record must be at a hand-over, 10 to 200 in SourceAFIS's measure; 40 where it is not set. */
    FINGER_CHECK_SCORE("[1-9][0-9]|1[0-9]{2}|200", true),
    /**
     * The acts that ask for a second person, by their names in {@code domain.staff.TwoPersonAct} with blanks between them, or NONE; the
     * usual ones where it is not set.
     */
    SECOND_PERSON_FOR("[A-Z][A-Z_]{0,39}(?: [A-Z][A-Z_]{0,39}){0,19}", true),
    /** Minutes by which a policy may move somebody, 0 to 240; 240, as the program allows, where it is not set. */
    POLICY_MOST_MINUTES("[0-9]|[1-9][0-9]|1[0-9]{2}|2[0-3][0-9]|240", true),
    /** Whether a person who asks for their data learns who looked them up, by login; YES, or NO: then the roles stand there. */
    ACCESS_NAMES_AGENTS("YES|NO", false);

    private static String perProcedure(String value) {
        return "(?:" + value + ")(?: [A-Z_]{1,40}=(?:" + value + ")){0,20}";
    }

    private final Pattern form;
    private final boolean optional;

    SiteSetting(String form, boolean optional) {
        this.form = Pattern.compile(form);
        this.optional = optional;
    }

    public boolean takes(String value) {
        return (optional && value.isEmpty()) || form.matcher(value).matches();
    }

    public AggregateId aggregate() {
        return new AggregateId(AggregateId.Kind.SETTING, name());
    }
}

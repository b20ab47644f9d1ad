package org.guichet.store.local;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.rebooking.Agenda;
import org.guichet.domain.setting.SiteSetting;

/** What a home remembers about its desk and site, besides the data. */
public final class HomeSettings {

    /** Letter of the desk's own series of ticket numbers: no two desks of a site have the same. */
    public static final String TICKET_LETTER = "ticket_letter";

    /** The site as convocations name it. */
    public static final String SITE_CODE = "site_code";

    /** Minutes after the slot from which on a person is turned away; not set where nobody is. */
    public static final String LATE_MINUTES = "door_late_minutes";

    /** People that the waiting room takes; not set where nobody counts. */
    public static final String ROOM_CAPACITY = "room_capacity";

    /** People in the room from which on it counts as nearly full. */
    public static final String ROOM_WARNING = "room_warning";

    /** Public keys that convocations are sealed with, see {@code domain.convocation.KeyRing}. */
    public static final String CONVOCATION_KEYS = "convocation_keys";

    /** When the last person should have left, such as 16:30. */
    public static final String CLOSING_TIME = "closing_time";

    /** When the site gives appointments, and to how many people at once, as {@code domain.rebooking.Agenda} writes it. */
    public static final String AGENDA = "agenda";

    /** The serial scanner of this desk, as {@code workflow.scanner.SerialLine} writes it; empty where it has none. */
    public static final String SERIAL_SCANNER = "serial_scanner";

    /** The central store's public key as it last said it, X25519 in Base64. */
    public static final String STORE_SEALING_KEY = "exchange_sealing_key";

    private static final LocalTime USUAL_CLOSING = LocalTime.of(16, 30);
    /** What the waiting room's wall shows: NUMBERS, or NAMES (masked). Numbers where it is not set. */
    public static final String DISPLAY_SHOWS = "display_shows";

    public static final String LOCK_MINUTES = "lock_minutes";

    public static final String OFFLINE_DAYS = "offline_days";

    /** Passes of Argon2id that take this machine about as long as they should. */
    static final String ARGON2_PASSES = "argon2_passes";

    private final Database database;

    HomeSettings(Database database) {
        this.database = database;
    }

    /** Where the home keeps a setting of the site. */
    public static String key(SiteSetting setting) {
        return switch (setting) {
            case ROOM_CAPACITY -> ROOM_CAPACITY;
            case ROOM_WARNING -> ROOM_WARNING;
            case LATE_MINUTES -> LATE_MINUTES;
            case CLOSING_TIME -> CLOSING_TIME;
            case DISPLAY_SHOWS -> DISPLAY_SHOWS;
            case RENEWAL_OPENS_DAYS -> "renewal_opens_days";
            case RENEWAL_CLOSES_DAYS -> "renewal_closes_days";
            case LETTERHEAD, STORAGE_SHELVES, PROXY_ALLOWED, FINGER_CHECK, REMINDER_DAYS, RETURN_DAYS, OUTGOING_FOLDER,
                    SECOND_PERSON_FOR, POLICY_MOST_MINUTES, ACCESS_NAMES_AGENTS ->
                setting.name().toLowerCase(Locale.ROOT);
            case LOCK_MINUTES -> LOCK_MINUTES;
            case OFFLINE_DAYS -> OFFLINE_DAYS;
            case FINGER_QUALITY -> "finger_quality";
            case FINGER_TRIES -> "finger_tries";
            case FINGER_FROM_AGE -> "finger_from_age";
            case FINGER_SECOND_AGENT -> "finger_second_agent";
            case FINGER_CHECK_SCORE -> "finger_check_score";
        };
    }

    public Optional<String> get(String key) {
        return database.read(context -> SettingRows.get(context, key));
    }

    /** The usual one where the site says nothing, or nothing that can be read. */
    public LocalTime closingTime() {
        return get(CLOSING_TIME).flatMap(HomeSettings::time).orElse(USUAL_CLOSING);
    }

    /** Seven days where the site says nothing. */
    public Duration offlineAtMost() {
        return Duration.ofDays(get(OFFLINE_DAYS).filter(text -> text.matches("[0-9]{1,2}")).map(Long::valueOf).orElse(7L));
    }

    /** Ten minutes where the site says nothing. */
    public Duration lockAfter() {
        return Duration.ofMinutes(get(LOCK_MINUTES).filter(text -> text.matches("[0-9]{1,2}")).map(Long::valueOf).orElse(10L));
    }

    /** None where the site says nothing, or nothing that can be read. */
    public Agenda agenda() {
        return get(AGENDA).flatMap(Agenda::read).orElse(Agenda.NONE);
    }

    private static Optional<LocalTime> time(String written) {
        try {
            return Optional.of(LocalTime.parse(written));
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    public void put(String key, String value) {
        database.change(context -> SettingRows.put(context, key, value));
        database.force();
    }
}

package org.guichet.desktop.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guichet.desktop.words.Words;
import org.guichet.domain.cardpickup.PickupRefusal;
import org.guichet.domain.door.EntryRefusal;
import org.guichet.domain.queue.TicketRefusal;
import org.guichet.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person reads when an act is refused. */
class RefusalNoticeTest {

    private static final Pattern KEY = Pattern.compile("\\bF[0-9]{1,2}\\b|\\bCtrl\\+[A-Z]\\b");

    private static String shown(Notice notice, Language language) {
        return new Words(language).text(notice.key(), notice.arguments().toArray());
    }

    @Test
    void theDayOnWhichAPassportEndedIsWrittenAsPeopleWriteIt() {
        Notice notice = ActRunner.refusal(PickupRefusal.PASSPORT_EXPIRED, "2026-03-09");
        assertEquals("The passport expired on 09/03/2026.", shown(notice, Language.ENGLISH));
        assertEquals("Le passeport est expiré depuis le 09/03/2026.", shown(notice, Language.FRENCH));
    }

    @Test
    void theNewSlotOfAMovedAppointmentIsWrittenAsPeopleWriteIt() {
        Notice moved = ActRunner.refusal(EntryRefusal.ENTRY_MOVED, "2026-12-03T09:40");
        assertEquals("This appointment was moved. New date: 03/12/2026, 09:40", shown(moved, Language.ENGLISH));
        Notice otherDay = ActRunner.refusal(EntryRefusal.ENTRY_WRONG_DAY, "2026-11-25");
        assertEquals("Ce rendez-vous est pour le 25/11/2026.", shown(otherDay, Language.FRENCH));
        assertEquals("This appointment was moved. New date: ", shown(ActRunner.refusal(EntryRefusal.ENTRY_MOVED, ""), Language.ENGLISH));
    }

    @Test
    void aDetailThatIsNoDateIsShownAsItIs() {
        assertEquals("The passport expired on ?.", shown(ActRunner.refusal(PickupRefusal.PASSPORT_EXPIRED, "?"), Language.ENGLISH));
        assertEquals(
                "Desk 3 has called it already.",
                shown(ActRunner.refusal(TicketRefusal.TICKET_CALLED_ELSEWHERE, "3"), Language.ENGLISH));
    }

    /** A remedy names keys that there are: those of the help page (F1). */
    @ParameterizedTest
    @EnumSource
    void everyKeyThatARemedyNamesIsOnTheHelpPage(Language language) {
        Words words = new Words(language);
        Set<String> known = keysOfTheHelpPage(words);
        Set<String> named = keys(words, "refusal.");
        assertEquals(Set.of(), named.stream().filter(key -> !known.contains(key)).collect(Collectors.toSet()));
        assertEquals(List.of("Ctrl+K", "Ctrl+O", "Ctrl+Q", "Ctrl+Z"), named.stream().filter(key -> key.startsWith("C")).toList());
    }

    private static Set<String> keys(Words words, String prefix) {
        return words.texts().keysUnder(prefix).stream()
                .flatMap(key -> KEY.matcher(words.texts().text(key)).results())
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** F3 is printed with its second key. */
    private static Set<String> keysOfTheHelpPage(Words words) {
        Set<String> keys = new HashSet<>(Set.of("Ctrl+K"));
        words.texts().keysUnder("help.text.")
                .forEach(key -> keys.add(key.substring("help.text.".length()).replace("Ctrl", "Ctrl+")));
        return keys;
    }
}

package org.guichet.domain.audit;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Purpose;

/**
 * Look-ups that somebody should ask about: an agent's own file or a colleague's, by name, and many files in an hour that no ticket asked
 * for. None is an accusation: names are shared, and some work has no ticket.
 */
public final class UnusualLookups {

    /** Why somebody should ask. */
    public enum Reason {
        OWN_NAME,
        NAME_OF_A_COLLEAGUE,
        /** One of many within an hour. */
        MANY_WITHOUT_A_TICKET
    }

    /** So many files without a ticket within an hour are many. */
    public static final int MANY = 15;

    private static final Duration WITHIN = Duration.ofHours(1);

    private final Map<String, Set<String>> words;

    /** @param names what the site's agents are called, by login */
    public UnusualLookups(Map<String, String> names) {
        words = names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> wordsOf(each.getValue())));
    }

    /**
     * @param entries of the trail, in any order
     * @param people what those are called that they concern, by id
     * @return by the entry, each with all that is unusual about it
     */
    public Map<AuditEntry.Id, Set<Reason>> among(Collection<AuditEntry> entries, Map<Long, String> people) {
        Map<AuditEntry.Id, Map<Reason, Boolean>> found = new TreeMap<>();
        Map<String, Deque<AuditEntry>> hours = new HashMap<>();
        List<AuditEntry> opened = entries.stream()
                .filter(entry -> entry.act() instanceof FileOpened || entry.act() instanceof FileConsulted)
                .sorted(Comparator.comparing(AuditEntry::at).thenComparing(AuditEntry::id))
                .toList();
        for (AuditEntry entry : opened) {
            byName(entry, people.getOrDefault(entry.applicantId(), ""), found);
            if (isWithoutTicket(entry)) {
                many(hours.computeIfAbsent(entry.agent(), _ -> new ArrayDeque<>()), entry, found);
            }
        }
        Map<AuditEntry.Id, Set<Reason>> all = new TreeMap<>();
        found.forEach((id, reasons) -> all.put(id, Set.copyOf(reasons.keySet())));
        return all;
    }

    private static boolean isWithoutTicket(AuditEntry entry) {
        return !(entry.act() instanceof FileOpened file) || (file.ticket() == null && file.purpose() != Purpose.TICKET_IN_HAND);
    }

    private void byName(AuditEntry entry, String person, Map<AuditEntry.Id, Map<Reason, Boolean>> found) {
        Set<String> named = wordsOf(person);
        words.forEach((login, name) -> {
            if (name.size() > 1 && named.containsAll(name)) {
                note(found, entry, login.equals(entry.agent()) ? Reason.OWN_NAME : Reason.NAME_OF_A_COLLEAGUE);
            }
        });
    }

    private static void many(Deque<AuditEntry> hour, AuditEntry entry, Map<AuditEntry.Id, Map<Reason, Boolean>> found) {
        Instant from = entry.at().minus(WITHIN);
        while (!hour.isEmpty() && hour.peek().at().isBefore(from)) {
            hour.remove();
        }
        hour.add(entry);
        if (hour.size() >= MANY) {
            hour.forEach(each -> note(found, each, Reason.MANY_WITHOUT_A_TICKET));
        }
    }

    private static void note(Map<AuditEntry.Id, Map<Reason, Boolean>> found, AuditEntry entry, Reason reason) {
        found.computeIfAbsent(entry.id(), _ -> new EnumMap<>(Reason.class)).put(reason, true);
    }

    /** Without accents and case, in any order. */
    private static Set<String> wordsOf(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(word -> !word.isEmpty()).collect(Collectors.toSet());
    }
}

package org.guichet.workflow.biometric;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;

/**
 * The templates that fingers are compared with at today's card pickups: fetched for those who have a slot for that, and for whoever else
 * comes; those of other days are deleted before anything else is done. Used on the thread for captures.
 */
public final class TodaysTemplates {

    /** So many people are asked for at once. */
    private static final int BATCH = 10;

    private final TemplateBook book;
    private final TemplateSource source;
    private final AppointmentBook appointments;
    private final Clock clock;
    private final Set<Long> asked = new TreeSet<>();
    private LocalDate day = LocalDate.MIN;

    public TodaysTemplates(TemplateBook book, TemplateSource source, AppointmentBook appointments, Clock clock) {
        this.book = book;
        this.source = source;
        this.appointments = appointments;
        this.clock = clock;
    }

    /** What is on record of a person, asked for where it is not here yet; empty where there is nothing, or nobody to ask. */
    public synchronized Map<Finger, FingerTemplate> of(long applicantId) {
        LocalDate today = today();
        Map<Finger, FingerTemplate> here = book.find(today, applicantId);
        return here.isEmpty() ? fetch(today, Set.of(applicantId)).getOrDefault(applicantId, Map.of()) : here;
    }

    /** Fetches the next few of those who have a slot for a card today, so that the network may fail later. @return whether more are left */
    public synchronized boolean fetchSome() {
        LocalDate today = today();
        List<Long> missing = appointments.on(today).stream()
                .filter(each -> each.procedure() == Procedure.CARD_PICKUP)
                .map(Appointment::applicantId)
                .distinct()
                .filter(id -> !asked.contains(id))
                .limit(BATCH)
                .toList();
        asked.addAll(missing);
        fetch(today, missing.stream().filter(id -> book.find(today, id).isEmpty()).toList()).values().forEach(TodaysTemplates::wipe);
        return missing.size() == BATCH;
    }

    private Map<Long, Map<Finger, FingerTemplate>> fetch(LocalDate today, Collection<Long> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        Map<Long, Map<Finger, FingerTemplate>> found = new HashMap<>(source.fetch(people));
        found.values().removeIf(Map::isEmpty);
        found.forEach((person, templates) -> book.keep(today, person, templates));
        return found;
    }

    /** The first time on a day, what is left of the days before goes. */
    private LocalDate today() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(day)) {
            book.keepOnly(today);
            asked.clear();
            day = today;
        }
        return today;
    }

    /** Deletes what is left of the days before, whether or not anybody comes for a card. */
    public synchronized void forgetOthers() {
        today();
    }

    static void wipe(Map<Finger, FingerTemplate> templates) {
        templates.values().forEach(FingerTemplate::wipe);
    }
}

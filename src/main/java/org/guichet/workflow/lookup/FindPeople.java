package org.guichet.workflow.lookup;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.AppointmentBook;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.domain.audit.AuditTrail;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.Hint;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.lookup.Match;
import org.guichet.domain.lookup.PeopleIndex;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.lookup.PeopleFinder.Progress;
import org.guichet.workflow.lookup.PeopleSieve.Kept;
import org.guichet.workflow.lookup.TodaysPeople.Day;
import org.jspecify.annotations.Nullable;

/** The list under the search field: no more of each person than is needed to tell people apart. */
public final class FindPeople {

    /** Of the trail: files that were opened before so many acts are not at hand any more. */
    private static final int ENTRIES = 100;

    /** So many of the people found are filtered at most, the best: the index counts no further either. */
    public static final int MOST_SIFTED = PeopleIndex.MOST_HITS;

    private final PeopleFinder finder;
    private final ApplicantRegister register;
    private final PeopleSieve sieve;
    private final TodaysPeople todays;
    private final AuditTrail trail;

    public FindPeople(
            PeopleFinder finder, ApplicantRegister register, AppointmentBook appointments, TodaysPeople todays, AuditTrail trail) {
        this.trail = trail;
        this.finder = finder;
        this.register = register;
        this.sieve = new PeopleSieve(register, appointments);
        this.todays = todays;
    }

    /**
     * One row of the list.
     *
     * @param maskedNumber last digits of the foreigner number; empty where there is none
     * @param birthYear 0 where unknown
     * @param today the confirmed slot of today
     * @param ticket where the person stands in today's queue
     */
    public record Row(
            long applicantId,
            String surname,
            String givenNames,
            String nationality,
            String maskedNumber,
            int birthYear,
            Optional<Appointment> today,
            Optional<Ticket> ticket,
            Hit hit) {

        /** Whether this desk has called the person: then their ticket is the purpose of opening the file. */
        public boolean isInHandAt(int desk) {
            return ticket.filter(each -> each.isCalledAt(desk)).isPresent();
        }
    }

    /**
     * @param answer counts those whom the filter lets through
     * @param progress of the index at the moment of the question
     * @param relief null unless the filter alone made the list empty
     */
    public record Found(
            String text, List<Row> rows, Answer answer, Progress progress, PeopleFilter filter, @Nullable Relief relief) {

        /** Whether all people were searched. */
        public boolean complete() {
            return progress.complete();
        }
    }

    public Result<Found> run(DeskSession session, String text, int limit) {
        return run(session, text, PeopleFilter.OFF, limit);
    }

    /** The filter is for all the people found, not only for those who would be listed without it. */
    public Result<Found> run(DeskSession session, String text, PeopleFilter filter, int limit) {
        return session.<Found>lacks(Permission.LOOK_UP).orElseGet(() -> Result.done(find(text, filter, limit)));
    }

    /** Before anything is typed: half of them people whose files this desk opened today, newest first; then people of today. */
    public Result<Found> atHand(DeskSession session, int limit) {
        return atHand(session, PeopleFilter.OFF, limit);
    }

    public Result<Found> atHand(DeskSession session, PeopleFilter filter, int limit) {
        return session.<Found>lacks(Permission.LOOK_UP).orElseGet(() -> {
            List<Hit> all = Stream.concat(peopleAtHand(limit / 2), employedBy(filter))
                    .distinct()
                    .map(id -> new Hit(id, Match.EXACT, 1, List.of()))
                    .toList();
            Kept kept = sieve.keep(all, filter, todays.now());
            List<Hit> hits = kept.hits().stream().limit(limit).toList();
            Answer answer = new Answer(hits, filter.isOff() ? hits.size() : kept.hits().size(), false, Hint.NONE, List.of());
            return Result.done(new Found("", rows(hits, todays.now()), answer, finder.progress(), filter, kept.relief()));
        });
    }

    /** Those whom most of the people found work for, to filter by; of the people at hand where nothing is typed. */
    public Result<List<String>> employers(DeskSession session, String text, int limit) {
        return session.<List<String>>lacks(Permission.LOOK_UP).orElseGet(() -> {
            List<Long> people = text.isBlank()
                    ? peopleAtHand(MOST_SIFTED).toList()
                    : ids(fitting(finder.find(text, MOST_SIFTED, todays.now()), limit));
            Map<String, Long> workers = register.applicationsOf(people).values().stream()
                    .flatMap(all -> all.stream().map(PermitApplication::employer).filter(name -> !name.isEmpty()).distinct())
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
            return Result.done(workers.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                    .map(Map.Entry::getKey)
                    .limit(limit)
                    .toList());
        });
    }

    private Stream<Long> peopleAtHand(int opened) {
        return Stream.concat(openedToday().limit(opened), todays.atHand().stream()).distinct();
    }

    /** Everybody who works there is meant, not only those of today. */
    private Stream<Long> employedBy(PeopleFilter filter) {
        return filter.employer() == null
                ? Stream.empty()
                : register.employedBy(filter.employer().name(), MOST_SIFTED).stream();
    }

    private Stream<Long> openedToday() {
        return trail.latestHere(ENTRIES).stream()
                .filter(entry -> entry.act() instanceof FileOpened || entry.act() instanceof FileConsulted)
                .filter(entry -> todays.isToday(entry.at()))
                .map(AuditEntry::applicantId)
                .distinct();
    }

    /** How far the index is, for the search field to say. */
    public Progress progress() {
        return finder.progress();
    }

    public void onProgress(Runnable listener) {
        finder.onProgress(listener);
    }

    private Found find(String text, PeopleFilter filter, int limit) {
        Progress progress = finder.progress();
        Day day = todays.now();
        if (filter.isOff()) {
            Answer answer = finder.find(text, limit, day);
            return new Found(text, rows(answer.hits(), day), answer, progress, filter, null);
        }
        Answer all = finder.find(text, MOST_SIFTED, day);
        Kept kept = sieve.keep(fitting(all, limit), filter, day);
        Answer answer = filtered(all, kept.hits(), limit);
        return new Found(text, rows(answer.hits(), day), answer, progress, filter, kept.relief());
    }

    /** Those who hardly fit are no part of the result, however many are asked for. */
    private static List<Hit> fitting(Answer all, int limit) {
        return all.hits().stream().limit(Math.max(limit, all.total())).toList();
    }

    private static Answer filtered(Answer all, List<Hit> kept, int limit) {
        boolean capped = all.totalIsCapped() || all.total() > all.hits().size();
        boolean hints = all.hint() == Hint.CHECK_SPELLING || kept.size() > limit;
        return new Answer(
                kept.subList(0, Math.min(limit, kept.size())), kept.size(), capped, hints ? all.hint() : Hint.NONE, all.tried());
    }

    private static List<Long> ids(List<Hit> hits) {
        return hits.stream().map(Hit::id).toList();
    }

    /** In the order of the hits; people who have gone from the register meanwhile are left out. */
    List<Row> rows(List<Hit> hits, Day day) {
        Map<Long, Applicant> people = register.findAll(ids(hits));
        return hits.stream()
                .map(hit -> row(hit, people.get(hit.id()), day))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Row row(Hit hit, @Nullable Applicant person, Day day) {
        if (person == null) {
            return null;
        }
        LocalDate birth = person.birthDate();
        return new Row(
                person.id(),
                person.surname(),
                person.givenNames(),
                person.nationality(),
                person.foreignerNumber().map(ForeignerNumber::masked).orElse(""),
                birth == null ? 0 : birth.getYear(),
                day.slot(person.id()),
                day.ticket(person.id()),
                hit);
    }
}

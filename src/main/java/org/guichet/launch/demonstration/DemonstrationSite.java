package org.guichet.launch.demonstration;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.local.BaseData;
import org.guichet.store.local.HomeSettings;
import org.guichet.store.local.LocalStore;
import org.guichet.workflow.desk.DeskActs;

/** Fills a home with a synthetic site and a day; on a later date adds that date's day. */
public final class DemonstrationSite {

    public static final String NAME = "Préfecture de démonstration (personnes fictives)";
    public static final String RECEPTION = "accueil";
    static final long SEED = 20_261_124;
    private static final String PASSWORD = "demo";
    private static final String DAY = "demonstration_day";
    private static final String AHEAD = "demonstration_clock_seconds_ahead";
    private static final String PEOPLE = "demonstration_people";

    private final int people;
    private final DemonstrationClock clock;

    public DemonstrationSite(int people, DemonstrationClock clock) {
        this.people = people;
        this.clock = clock;
    }

    /** First filling of a new database. */
    public void fill(BaseData base) {
        LocalDate day = clock.realDay();
        SyntheticPeople generator = new SyntheticPeople(SEED, day);
        SyntheticFiles files = new SyntheticFiles(generator, day);
        List<PlannedVisit> visits = DayPlan.of(SEED, day, people);
        Set<Long> forCards = visits.stream()
                .filter(visit -> visit.procedure() == Procedure.CARD_PICKUP)
                .map(PlannedVisit::applicantId)
                .collect(Collectors.toSet());
        base.applicants(generator.all(people));
        int count = Math.min(people, DayPlan.PEOPLE_WITH_APPLICATIONS);
        base.applications(() -> LongStream.rangeClosed(1, count)
                .mapToObj(id -> files.application(id, forCards.contains(id)))
                .iterator());
        staff(base);
        new DayFilling(base, files, day).fill(visits, generator::person, _ -> true);
        remember(base, day, people);
    }

    /** Sets the clock, and adds today's day where the home has none yet. People who were imported before take part in it. */
    public void resume(LocalStore store) {
        HomeSettings settings = store.settings();
        LocalDate today = clock.realDay();
        Optional<LocalDate> known = settings.get(DAY).map(LocalDate::parse);
        if (known.filter(today::equals).isPresent()) {
            settings.get(AHEAD).map(Long::parseLong).map(Duration::ofSeconds).ifPresent(clock::setAhead);
            return;
        }
        BaseData base = store.baseData();
        if (store.staff().agents().isEmpty()) {
            staff(base);
        }
        int count = (int) Math.min(Integer.MAX_VALUE, store.applicants().count());
        SyntheticFiles files = new SyntheticFiles(new SyntheticPeople(SEED, today), today);
        List<PlannedVisit> visits = DayPlan.of(SEED, today, count).stream()
                .filter(visit -> store.applicants().find(visit.applicantId()).isPresent())
                .toList();
        DayFilling filling = new DayFilling(base, files, today);
        filling.applications(visits, id -> store.applicants().applicationsOf(id).isEmpty());
        filling.fill(
                visits,
                id -> store.applicants().find(id).orElseThrow(),
                serial -> store.cards().find(serial).isEmpty());
        remember(base, today, count);
        base.force();
    }

    static List<PlannedVisit> visits(LocalDate day, LocalStore store) {
        int people = store.settings().get(PEOPLE).map(Integer::parseInt).orElse((int) store.applicants().count());
        return DayPlan.of(SEED, day, people);
    }

    /** Brings the day to life; the desks where real people work are left alone. */
    public static DemonstrationLife life(LocalStore store, DeskActs acts, IntPredicate deskInUse) {
        return new DemonstrationLife(acts, store.queue(), visits(LocalDate.now(acts.clock()), store), deskInUse);
    }

    private void remember(BaseData base, LocalDate day, int among) {
        base.setting(DAY, day.toString());
        base.setting(PEOPLE, Integer.toString(among));
        base.setting(AHEAD, Long.toString(clock.setToOpening(day).toSeconds()));
    }

    private static void staff(BaseData base) {
        List.of(
                        new Agent("bernard", "Claire Bernard", Role.AGENT),
                        new Agent("moreau", "Hugo Moreau", Role.AGENT),
                        new Agent("petit", "Inès Petit", Role.AGENT),
                        new Agent("garnier", "Paul Garnier", Role.AGENT),
                        new Agent("lefevre", "Anne Lefèvre", Role.SUPERVISOR),
                        new Agent(RECEPTION, "Marc Fontaine", Role.RECEPTION),
                        new Agent("auditeur", "Sophie Renard", Role.AUDITOR),
                        new Agent("admin", "Yves Carpentier", Role.ADMINISTRATOR))
                .forEach(agent -> base.agent(agent, PASSWORD.toCharArray()));
        Set<Procedure> all = EnumSet.allOf(Procedure.class);
        Set<Procedure> quick = EnumSet.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION);
        base.desk(new ServiceDesk(1, all));
        base.desk(new ServiceDesk(2, quick));
        base.desk(new ServiceDesk(3, EnumSet.of(Procedure.CARD_PICKUP, Procedure.VISA_VALIDATION, Procedure.BIOMETRICS)));
        base.desk(new ServiceDesk(4, EnumSet.of(Procedure.FIRST_FILING, Procedure.RENEWAL, Procedure.BIOMETRICS)));
        base.desk(new ServiceDesk(5, EnumSet.of(Procedure.ASYLUM, Procedure.FIRST_FILING, Procedure.RENEWAL)));
        base.desk(new ServiceDesk(6, EnumSet.of(Procedure.NATURALISATION, Procedure.RENEWAL)));
        base.setting(HomeSettings.TICKET_LETTER, "B");
    }
}

package org.guichet.launch;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.Kind;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.store.local.BaseData;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.lookup.FilterChoice;
import org.guichet.workflow.lookup.FindPeople;
import org.guichet.workflow.lookup.PeopleFilter;

/** What a filter costs: the index gives a thousand people, the database is asked for their applications. */
final class FilterBenchmark {

    private static final int ROUNDS = 3;
    private static final int ONE_IN = 4;
    private static final PeopleFilter FILTER = PeopleFilter.OFF
            .toggled(new FilterChoice.ByPermit(PermitType.TALENT))
            .toggled(new FilterChoice.ByStatus(Status.UNDER_REVIEW));

    private FilterBenchmark() {}

    /** One person in four has an application, of every type and status in turn. */
    static void applications(BaseData base, long people) {
        LocalDate filed = LocalDate.of(2026, 1, 1);
        base.applications(() -> LongStream.rangeClosed(1, people / ONE_IN)
                .map(each -> each * ONE_IN)
                .mapToObj(id -> new PermitApplication(
                        "D" + id, id, Kind.RENEWAL, of(PermitType.values(), id / ONE_IN), of(Status.values(), id / ONE_IN), filed,
                        Optional.empty(), id % 8 == 0 ? "Employer " + id % 1000 : ""))
                .iterator());
    }

    private static <T> T of(T[] values, long place) {
        return values[(int) (place % values.length)];
    }

    static void run(OpenDesk desk, Agent agent, ServiceDesk counter, List<String> texts) {
        DeskSession session = new DeskSession(agent, counter, Instant.EPOCH);
        DeskBenchmark.say("%nFiltered look-ups, %d questions, load %.1f%n", texts.size(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        DeskBenchmark.say("| filter | p50 ms | p95 ms | p99 ms |%n|---|---|---|---|");
        for (PeopleFilter filter : List.of(PeopleFilter.OFF, FILTER)) {
            double[] millis = new double[texts.size()];
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < millis.length; i++) {
                    long start = System.nanoTime();
                    desk.acts().findPeople().run(session, texts.get(i), filter, 8);
                    millis[i] = (System.nanoTime() - start) / 1e6;
                }
            }
            Arrays.sort(millis);
            DeskBenchmark.say("| %s | %.1f | %.1f | %.1f |", filter.isOff() ? "off" : "permit and status, at most "
                    + FindPeople.MOST_SIFTED + " people", at(millis, 0.5), at(millis, 0.95), at(millis, 0.99));
        }
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) (part * (sorted.length - 1))];
    }
}

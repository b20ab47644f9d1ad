package org.guichet.domain.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.guichet.domain.audit.AuditedAct.FileConsulted;
import org.guichet.domain.audit.AuditedAct.FileOpened;
import org.guichet.domain.audit.AuditedAct.Purpose;
import org.guichet.domain.audit.UnusualLookups.Reason;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.Hash;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnusualLookupsTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T08:00:00Z");
    private static final UnusualLookups LOOKUPS =
            new UnusualLookups(Map.of("bernard", "Claire Bernard", "lefevre", "Anne Lefèvre", "root", "Admin"));

    private static AuditEntry opened(long seq, String agent, long person, Purpose purpose, @Nullable String ticket, long second) {
        return new AuditEntry(
                seq, MORNING.plusSeconds(second), "desk-1", agent, new AggregateId(AggregateId.Kind.APPLICANT, Long.toString(person)),
                new FileOpened(purpose, ticket), person, Hash.NONE);
    }

    private static AuditEntry.Id id(long seq) {
        return new AuditEntry.Id("desk-1", seq);
    }

    private static AuditEntry asked(long seq, String agent, long person) {
        return opened(seq, agent, person, Purpose.PERSON_AT_THE_DESK, null, seq);
    }

    @Test
    void onesOwnNameAndAColleaguesStandOutWhateverTheirOrderAndAccents() {
        Map<Long, String> people = Map.of(1L, "BERNARD Claire Marie", 2L, "Anne LEFEVRE", 3L, "Claire DUPONT", 4L, "ADMIN Zoé");
        assertEquals(
                Map.of(
                        id(10), Set.of(Reason.OWN_NAME), id(11), Set.of(Reason.NAME_OF_A_COLLEAGUE),
                        id(14), Set.of(Reason.NAME_OF_A_COLLEAGUE)),
                LOOKUPS.among(
                        List.of(
                                asked(10, "bernard", 1), asked(11, "bernard", 2), asked(12, "bernard", 3), asked(13, "bernard", 4),
                                asked(14, "lefevre", 1), asked(15, "lefevre", 9)),
                        people));
    }

    @Test
    void manyWithoutATicketInAnHourStandOutAndFewerOrWithTicketsDoNot() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < UnusualLookups.MANY - 1; i++) {
            entries.add(asked(i + 1, "bernard", 50 + i));
        }
        assertEquals(Map.of(), LOOKUPS.among(entries, Map.of()));
        entries.add(opened(90, "bernard", 9, Purpose.TICKET_IN_HAND, "B001", 60));
        entries.add(asked(91, "lefevre", 9));
        entries.add(opened(92, "bernard", 9, Purpose.TELEPHONE_ENQUIRY, null, 3_601 + UnusualLookups.MANY));
        assertEquals(Map.of(), LOOKUPS.among(entries, Map.of()), "the fifteenth came an hour later");
        entries.add(new AuditEntry(
                93, MORNING.plusSeconds(70), "desk-1", "bernard", new AggregateId(AggregateId.Kind.APPLICANT, "9"),
                new FileConsulted("TELEPHONE"), 9, Hash.NONE));
        assertEquals(
                Set.copyOf(LongStream.concat(LongStream.rangeClosed(1, UnusualLookups.MANY - 1), LongStream.of(93))
                        .mapToObj(UnusualLookupsTest::id)
                        .toList()),
                LOOKUPS.among(entries, Map.of()).keySet());
    }

    /** Desks number their acts alike: one desk's entry says nothing about another's, but an agent's hour spans both. */
    @Test
    void anAgentWhoGoesFromDeskToDeskIsSeenWholeAndNumbersOfTwoDesksAreNotMixedUp() {
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < UnusualLookups.MANY; i++) {
            AuditEntry here = asked(i + 1, "bernard", 50 + i);
            entries.add(i % 2 == 0 ? here : new AuditEntry(
                    i, here.at(), "desk-2", here.agent(), here.aggregate(), here.act(), here.applicantId(), here.hash()));
        }
        AuditEntry colleague = asked(90, "lefevre", 1);
        entries.add(new AuditEntry(
                15, colleague.at(), "desk-2", "lefevre", colleague.aggregate(), colleague.act(), 99, colleague.hash()));
        Map<AuditEntry.Id, Set<Reason>> found = LOOKUPS.among(entries, Map.of(99L, "Zoé Unknown"));
        assertEquals(UnusualLookups.MANY, found.size());
        assertEquals(Set.of(Reason.MANY_WITHOUT_A_TICKET), found.get(new AuditEntry.Id("desk-2", 1)));
        assertEquals(Set.of(Reason.MANY_WITHOUT_A_TICKET), found.get(id(15)));
    }
}

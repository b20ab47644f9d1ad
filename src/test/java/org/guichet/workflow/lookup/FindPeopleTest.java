package org.guichet.workflow.lookup;

import static org.guichet.domain.appointment.Appointment.Status.BOOKED;
import static org.guichet.inmemory.DeskFixture.LEILA;
import static org.guichet.inmemory.DeskFixture.NOA;
import static org.guichet.inmemory.DeskFixture.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.queue.Ticket;
import org.guichet.inmemory.DeskFixture;
import org.guichet.inmemory.Synthetic;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.junit.jupiter.api.Test;

/** The list under the search field tells people apart, and tells no more. */
class FindPeopleTest {

    private final DeskFixture desk = new DeskFixture();

    private FindPeople.Found find(String text) {
        return done(desk.acts.findPeople().run(desk.agent, text, 10));
    }

    @Test
    void aPersonIsFoundByTheBeginningOfTheirName() {
        FindPeople.Row row = find("quill").rows().getFirst();
        assertEquals(LEILA.id(), row.applicantId());
        assertEquals(1990, row.birthYear());
        assertTrue(row.today().isPresent());
        assertTrue(row.ticket().isEmpty());
    }

    @Test
    void theListShowsTheLastDigitsOfANumberOnly() {
        String digits = LEILA.foreignerNumber().map(ForeignerNumber::digits).orElseThrow();
        FindPeople.Row row = find(digits.substring(4)).rows().getFirst();
        assertEquals(LEILA.id(), row.applicantId());
        assertEquals("…001", row.maskedNumber());
        assertFalse(row.toString().contains(digits));
    }

    @Test
    void whereSomebodyStandsInTheQueueIsShown() {
        Ticket ticket = done(desk.acts.queue().admit().run(desk.agent, LEILA.id(), false));
        assertEquals(ticket, find("leila").rows().getFirst().ticket().orElseThrow());
    }

    @Test
    void whatFitsNobodyGivesAnEmptyList() {
        FindPeople.Found found = find("zzzzzzzz");
        assertTrue(found.rows().isEmpty());
        assertTrue(found.complete());
    }

    private List<Long> filtered(String text, PeopleFilter filter, int limit) {
        return done(desk.acts.findPeople().run(desk.agent, text, filter, limit)).rows().stream()
                .map(FindPeople.Row::applicantId)
                .toList();
    }

    private static PeopleFilter by(Enum<?>... choices) {
        PeopleFilter filter = PeopleFilter.OFF;
        for (FilterChoice choice : choices(choices)) {
            filter = filter.toggled(choice);
        }
        return filter;
    }

    private static List<FilterChoice> choices(Enum<?>... values) {
        return Arrays.stream(values).<FilterChoice>map(value -> switch (value) {
            case Procedure procedure -> new FilterChoice.ByProcedure(procedure);
            case PermitType permit -> new FilterChoice.ByPermit(permit);
            case Status status -> new FilterChoice.ByStatus(status);
            default -> throw new IllegalArgumentException(value.name());
        }).toList();
    }

    /** People of one surname, one a number from 100 on; the last of them alone has an application, for a talent permit. */
    private Applicant manyOfOneName(int people) {
        for (int i = 0; i < people; i++) {
            desk.site.add(Synthetic.person(100 + i, "Larkspur", "Given" + (char) ('a' + i % 26)));
        }
        Applicant last = Synthetic.person(100 + people, "Larkspur", "Zoe");
        desk.site.add(last);
        desk.site.add(Synthetic.application(last, PermitType.TALENT, Synthetic.DAY));
        return last;
    }

    @Test
    void aFilterIsForAllThePeopleFoundNotOnlyForThoseListed() {
        Applicant last = manyOfOneName(300);
        assertFalse(filtered("larkspur", PeopleFilter.OFF, 8).contains(last.id()));
        assertEquals(List.of(last.id()), filtered("larkspur", by(PermitType.TALENT), 8));
        FindPeople.Found found = done(desk.acts.findPeople().run(desk.agent, "larkspur", by(PermitType.TALENT), 8));
        assertEquals(1, found.answer().total(), "those whom the filter lets through are counted");
        assertNull(found.relief());
    }

    @Test
    void whoHardlyFitsTheTextIsNotFoundBecauseOfAFilter() {
        manyOfOneName(3);
        assertEquals(List.of(), filtered("larkspur given", by(PermitType.EMPLOYEE), 8));
    }

    @Test
    void peopleAreFilteredByWhatTheyComeForNext() {
        assertEquals(List.of(LEILA.id()), filtered("leila", by(Procedure.CARD_PICKUP), 8));
        assertEquals(List.of(), filtered("noa oldacre", by(Procedure.CARD_PICKUP), 8));
        assertEquals(List.of(NOA.id()), filtered("noa oldacre", by(Procedure.RENEWAL), 8));
        desk.clock.pass(Duration.ofDays(1));
        assertEquals(List.of(), filtered("leila", by(Procedure.CARD_PICKUP), 8), "the slot is past");
        assertEquals(List.of(LEILA.id()), filtered("leila", by(Procedure.RENEWAL), 8), "what the open application leads to");
    }

    @Test
    void aLaterAppointmentCountsOnlyWhereThereIsNoneBefore() {
        desk.site.add(new Appointment("RDV-later", NOA.id(), Procedure.BIOMETRICS, Synthetic.DAY.plusDays(3).atTime(9, 0), BOOKED));
        assertEquals(List.of(), filtered("noa oldacre", by(Procedure.BIOMETRICS), 8));
        desk.clock.pass(Duration.ofDays(1));
        assertEquals(List.of(NOA.id()), filtered("noa oldacre", by(Procedure.BIOMETRICS), 8));
    }

    @Test
    void permitAndStatusAreThoseOfOneApplication() {
        assertEquals(List.of(LEILA.id()), filtered("leila", by(PermitType.EMPLOYEE, Status.UNDER_REVIEW), 8));
        desk.site.add(new PermitApplication("DOS-old", LEILA.id(), PermitApplication.Kind.FIRST_ISSUE, PermitType.STUDENT,
                Status.CLOSED, Synthetic.DAY.minusYears(2), Optional.empty()));
        assertEquals(List.of(LEILA.id()), filtered("leila", by(Status.CLOSED), 8));
        assertEquals(List.of(), filtered("leila", by(PermitType.EMPLOYEE, Status.CLOSED), 8));
    }

    @Test
    void anEmptyListSaysWhichFilterToTakeOff() {
        PeopleFilter filter = by(PermitType.EMPLOYEE, Status.GRANTED);
        FindPeople.Found found = done(desk.acts.findPeople().run(desk.agent, "leila", filter, 8));
        assertTrue(found.rows().isEmpty());
        assertEquals(new Relief(choices(Status.GRANTED), by(PermitType.EMPLOYEE), 1), found.relief());
    }

    @Test
    void whereNoSingleFilterIsTheReasonAllAreToBeTakenOff() {
        PeopleFilter filter = by(PermitType.STUDENT, Status.GRANTED);
        Relief relief = done(desk.acts.findPeople().run(desk.agent, "leila", filter, 8)).relief();
        assertEquals(new Relief(choices(PermitType.STUDENT, Status.GRANTED), PeopleFilter.OFF, 1), relief);
        assertNull(done(desk.acts.findPeople().run(desk.agent, "zzzzzzzz", filter, 8)).relief(), "nobody without filters either");
    }

    @Test
    void peopleAtHandAreFilteredAllOfThem() {
        FindPeople.Found found = done(desk.acts.findPeople().atHand(desk.agent, by(Procedure.RENEWAL), 1));
        assertEquals(List.of(NOA.id()), found.rows().stream().map(FindPeople.Row::applicantId).toList());
        FindPeople.Found nobody = done(desk.acts.findPeople().atHand(desk.agent, by(Procedure.ASYLUM), 8));
        assertTrue(nobody.rows().isEmpty());
        assertEquals(new Relief(choices(Procedure.ASYLUM), PeopleFilter.OFF, 3), nobody.relief());
    }

    @Test
    void aChoiceIsTakenOffByChoosingItAgainAndReplacedByAnotherOfItsKind() {
        assertEquals(PeopleFilter.OFF, by(Status.FILED, Status.FILED));
        assertEquals(choices(PermitType.VISITOR, Status.GRANTED), by(Status.FILED, PermitType.VISITOR, Status.GRANTED).choices());
        assertEquals(by(PermitType.VISITOR), by(Status.FILED, PermitType.VISITOR).withoutLast());
        assertEquals(PeopleFilter.OFF, PeopleFilter.OFF.withoutLast());
    }

    private Applicant worker(long id, String surname, String employer) {
        Applicant person = Synthetic.person(id, surname, "Given");
        desk.site.add(person);
        desk.site.add(new PermitApplication("DOS-" + id, id, PermitApplication.Kind.RENEWAL, PermitType.TALENT, Status.FILED,
                Synthetic.DAY.minusDays(id), Optional.empty(), employer));
        return person;
    }

    private List<String> employers(String text) {
        return done(desk.acts.findPeople().employers(desk.agent, text, 2));
    }

    @Test
    void peopleAreFilteredByTheirEmployerAndWithoutATextAllWhoWorkThereAreListed() {
        Applicant one = worker(201, "Larkspur", "Foundry");
        Applicant other = worker(202, "Larkspur", "Clinic");
        Applicant third = worker(203, "Foxglove", "Foundry");
        PeopleFilter foundry = PeopleFilter.OFF.toggled(new FilterChoice.ByEmployer("Foundry"));
        assertEquals(List.of(one.id()), filtered("larkspur", foundry, 8));
        assertEquals(List.of(other.id()), filtered("larkspur", PeopleFilter.OFF.toggled(new FilterChoice.ByEmployer("Clinic")), 8));
        List<Long> all = done(desk.acts.findPeople().atHand(desk.agent, foundry, 8)).rows().stream()
                .map(FindPeople.Row::applicantId)
                .toList();
        assertEquals(List.of(one.id(), third.id()), all, "who applied last first");
        PeopleFilter clinic = foundry.toggled(new FilterChoice.ByEmployer("Clinic"));
        assertEquals(foundry, clinic.toggled(new FilterChoice.ByEmployer("Foundry")), "one at a time");
    }

    @Test
    void theEmployersOfferedAreThoseOfThePeopleFoundTheLargestFirst() {
        worker(201, "Larkspur", "Foundry");
        worker(202, "Larkspur", "Clinic");
        worker(203, "Larkspur", "Foundry");
        worker(204, "Larkspur", "Bakery");
        worker(205, "Foxglove", "Academy");
        assertEquals(List.of("Foundry", "Bakery"), employers("larkspur"));
        assertEquals(List.of("Academy"), employers("foxglove"));
        assertEquals(List.of(), employers(""), "nobody at hand has one");
        done(desk.acts.openFile().run(desk.agent, 205, desk.acts.purposes().inUse().getFirst()));
        assertEquals(List.of("Academy"), employers(""));
    }

    /** An administrator has no business with people. */
    @Test
    void whoMayNotLookPeopleUpIsRefusedTheListsToo() {
        DeskSession nobody = new DeskSession(new Agent("admin", "Admin", Role.ADMINISTRATOR), desk.agent.desk(), desk.agent.since());
        assertInstanceOf(Result.Refused.class, desk.acts.findPeople().atHand(nobody, 8));
        assertInstanceOf(Result.Refused.class, desk.acts.findPeople().employers(nobody, "", 8));
    }

    /** Searching is not opening: only an opened file is a consultation. */
    @Test
    void aSearchLeavesNoTrail() {
        find("quill");
        assertTrue(desk.site.ledger().operations().isEmpty());
    }

    private List<Long> atHand(int limit) {
        return done(desk.acts.findPeople().atHand(desk.agent, limit)).rows().stream().map(FindPeople.Row::applicantId).toList();
    }

    @Test
    void beforeAnythingIsTypedPeopleOfTodayAreAtHandThoseInTheRoomFirst() {
        List<Long> before = atHand(8);
        assertTrue(before.contains(LEILA.id()));
        long last = before.getLast();
        done(desk.acts.queue().admit().run(desk.agent, last, false));
        assertEquals(last, atHand(8).getFirst());
        assertEquals(before.size(), atHand(8).size(), "nobody twice");
        assertEquals(1, atHand(1).size());
    }

    @Test
    void whoseFileWasOpenedHereTodayComesFirstAndNotTomorrow() {
        long last = atHand(8).getLast();
        done(desk.acts.openFile().run(desk.agent, last, desk.acts.purposes().inUse().getFirst()));
        assertEquals(last, atHand(8).getFirst());
        desk.clock.pass(Duration.ofDays(1));
        assertFalse(atHand(8).contains(last));
    }
}

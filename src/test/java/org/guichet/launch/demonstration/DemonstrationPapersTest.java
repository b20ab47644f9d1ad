package org.guichet.launch.demonstration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.document.MrzFormat;
import org.guichet.inmemory.DeskFixture;
import org.guichet.workflow.cardpickup.ExaminePassport;
import org.guichet.workflow.cardpickup.ExaminePassport.Examination;
import org.junit.jupiter.api.Test;

class DemonstrationPapersTest {

    private static final int PEOPLE = 3_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:40:00Z"), DemonstrationClock.ZONE);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final SyntheticPeople people = new SyntheticPeople(DemonstrationSite.SEED, TODAY);
    private final SyntheticFiles files = new SyntheticFiles(people, TODAY);
    private final DemonstrationPapers papers = new DemonstrationPapers(
            new Register(), new Stock(), new DeskFixture().site.stockRoom(), CLOCK, Optional.empty(),
            new DemonstrationChips(_ -> Optional.empty(), List.of()));
    private final ExaminePassport examine = new ExaminePassport(CLOCK);

    @Test
    void everyPassportIsReadAndMostAgreeWithTheFile() {
        int clean = 0;
        int expired = 0;
        int differs = 0;
        int truncated = 0;
        for (long id = 1; id <= PEOPLE; id++) {
            Applicant person = people.person(id);
            Examination seen = examine.run(person, papers.passport(id).orElseThrow());
            Examination.Compared compared = (Examination.Compared) seen;
            assertEquals(MrzFormat.TD3, compared.mrz().format());
            truncated += person.fullName().length() > 39 ? 1 : 0;
            if (compared.isExpired()) {
                expired++;
            } else if (compared.isOfAnotherPerson() || !compared.differences().isEmpty()) {
                differs++;
            } else {
                clean++;
            }
        }
        assertTrue(clean > PEOPLE * 3 / 4, clean + " of " + PEOPLE + " agree");
        assertTrue(expired > PEOPLE / 20 && expired < PEOPLE / 6, expired + " expired");
        assertTrue(differs > 0 && differs < PEOPLE / 6, differs + " differ");
        assertTrue(truncated > 10, truncated + " truncated");
    }

    @Test
    void everyCardSaysItsSerialAndForeignerNumber() {
        for (long id = 1; id <= 300; id++) {
            String serial = card(id).card().serial();
            String zone = papers.card(serial).orElseThrow();
            assertTrue(zone.startsWith("IRFRA" + serial), zone);
            assertTrue(zone.contains(people.person(id).foreignerNumber().orElseThrow().digits()), zone);
        }
    }

    @Test
    void stampsAreStampNumbersAndDifferFromCardToCard() {
        Set<String> stamps = new HashSet<>();
        for (long id = 1; id <= 300; id++) {
            String stamp = papers.freshStamp(card(id).card().serial());
            assertTrue(StampNumber.parse(stamp).isPresent(), stamp);
            stamps.add(stamp);
        }
        assertEquals(300, stamps.size());
    }

    @Test
    void nobodyElseHasPapers() {
        assertEquals(Optional.empty(), papers.passport(PEOPLE + 1L));
        assertEquals(Optional.empty(), papers.card("K00000000"));
        assertNotEquals(papers.passport(1), papers.passport(2));
    }

    private CardPickup card(long id) {
        PermitApplication application = files.application(id, Procedure.CARD_PICKUP, Status.CARD_READY);
        return CardPickup.untouched(files.card(people.person(id), application, (int) id));
    }

    private final class Stock implements CardStock {
        @Override
        public Optional<CardPickup> find(String serial) {
            for (long id = 1; id <= 300; id++) {
                CardPickup card = card(id);
                if (card.card().serial().equals(serial)) {
                    return Optional.of(card);
                }
            }
            return Optional.empty();
        }

        @Override
        public List<CardPickup> ofApplicant(long applicantId) {
            return List.of(card(applicantId));
        }
    }

    private final class Register implements ApplicantRegister {
        @Override
        public Optional<Applicant> find(long applicantId) {
            return applicantId <= PEOPLE ? Optional.of(people.person(applicantId)) : Optional.empty();
        }

        @Override
        public Map<Long, Applicant> findAll(Collection<Long> applicantIds) {
            return Map.of();
        }

        @Override
        public List<PermitApplication> applicationsOf(long applicantId) {
            return List.of();
        }

        @Override
        public Map<Long, List<PermitApplication>> applicationsOf(Collection<Long> applicantIds) {
            return Map.of();
        }

        @Override
        public List<Long> employedBy(String employer, int limit) {
            return List.of();
        }

        @Override
        public long nextOwnId() {
            throw new UnsupportedOperationException("nobody is registered here");
        }

        @Override
        public Optional<Registration> registrationOf(long applicantId) {
            return Optional.empty();
        }

        @Override
        public long count() {
            return PEOPLE;
        }

        @Override
        public void forEach(Consumer<Applicant> reader) {
            people.all(PEOPLE).forEach(reader);
        }

        @Override
        public void onChanged(Consumer<Collection<Long>> listener) {}
    }
}

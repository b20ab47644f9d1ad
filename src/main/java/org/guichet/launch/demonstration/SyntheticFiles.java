package org.guichet.launch.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.Kind;
import org.guichet.domain.applicant.PermitApplication.PaperKind;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.domain.applicant.PermitApplication.Status;
import org.guichet.domain.cardpickup.ResidenceCard;

/** Applications and cards of synthetic people. */
final class SyntheticFiles {

    private static final String SERIAL_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SERIAL_LENGTH = 8;
    /** Odd and no multiple of 17: different ids have different serials. */
    private static final long SERIAL_STEP = 1_099_511_628_211L;

    private static final int SLOTS_IN_A_SHELF = 200;
    /** Amounts of the stamp in euro cents, as a convocation may state them; some people owe none. */
    private static final List<Integer> STAMPS = List.of(22500, 22500, 22500, 7500, 2500, 0);

    private final SyntheticPeople people;
    private final LocalDate today;

    SyntheticFiles(SyntheticPeople people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    PermitApplication application(long applicantId, boolean cardReady) {
        SplittableRandom random = people.randomOf(applicantId).split();
        Kind kind = SyntheticPeople.pick(List.of(Kind.values()), random);
        PermitType type = SyntheticPeople.pick(List.of(PermitType.values()), random);
        Status status = cardReady ? Status.CARD_READY : random.nextInt(4) == 0 ? Status.FILED : Status.UNDER_REVIEW;
        LocalDate filed = today.minusDays(30L + random.nextInt(300));
        Optional<ProvisionalPaper> paper = random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(new ProvisionalPaper(
                        random.nextBoolean() ? PaperKind.RECEPISSE : PaperKind.API, today.plusDays(random.nextInt(120) + 1L)));
        String number = String.format(Locale.ROOT, "D%d-%06d", filed.getYear(), applicantId);
        return new PermitApplication(number, applicantId, kind, type, status, filed, paper);
    }

    ResidenceCard card(Applicant person, PermitApplication application, int place) {
        SplittableRandom random = people.randomOf(person.id()).split();
        random.nextInt();
        int stamp = SyntheticPeople.pick(STAMPS, random);
        String oldCard = random.nextInt(3) == 0 ? null : serial(person.id() + 40_000_000L);
        return new ResidenceCard(
                serial(person.id()),
                person.id(),
                person.foreignerNumber().map(ForeignerNumber::digits).orElse(""),
                application.number(),
                application.permitType().name(),
                slot(place),
                stamp,
                today.plusYears(random.nextBoolean() ? 1 : 4).plusMonths(random.nextInt(12)),
                oldCard,
                application.provisionalPaper().isPresent());
    }

    /** A shelf's letter and a numbered slot, then B-001. */
    private static String slot(int place) {
        return String.format(Locale.ROOT, "%c-%03d", 'A' + place / SLOTS_IN_A_SHELF % 26, place % SLOTS_IN_A_SHELF + 1);
    }

    static String serial(long id) {
        long space = 1;
        for (int i = 0; i < SERIAL_LENGTH; i++) {
            space *= SERIAL_LETTERS.length();
        }
        long left = Math.floorMod(id * SERIAL_STEP, space);
        StringBuilder serial = new StringBuilder("K");
        for (int i = 0; i < SERIAL_LENGTH; i++) {
            serial.append(SERIAL_LETTERS.charAt((int) (left % SERIAL_LETTERS.length())));
            left /= SERIAL_LETTERS.length();
        }
        return serial.toString();
    }
}

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
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.jspecify.annotations.Nullable;

/** Applications and cards of synthetic people, such as go with what the person comes for. */
final class SyntheticFiles {

    private static final String SERIAL_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int SERIAL_LENGTH = 8;
    /** Odd and no multiple of 17: different keys have different serials. */
    private static final long SERIAL_STEP = 1_099_511_628_211L;

    /** Keeps the cards of different days apart: more than there are people. */
    private static final long A_DAY = 1_000_003L;

    private static final long OLD_CARDS = 1_000_000L * A_DAY;
    private static final int SLOTS_IN_A_SHELF = 200;
    /** Amounts of the stamp in euro cents, as a convocation may state them; some people owe none. */
    private static final List<Integer> STAMPS = List.of(22_500, 22_500, 22_500, 22_500, 22_500, 7_500, 2_500, 0);

    /** As often as they are named. */
    private static final List<PermitType> TYPES = List.of(
            PermitType.PRIVATE_AND_FAMILY_LIFE,
            PermitType.PRIVATE_AND_FAMILY_LIFE,
            PermitType.PRIVATE_AND_FAMILY_LIFE,
            PermitType.PRIVATE_AND_FAMILY_LIFE,
            PermitType.EMPLOYEE,
            PermitType.EMPLOYEE,
            PermitType.EMPLOYEE,
            PermitType.STUDENT,
            PermitType.STUDENT,
            PermitType.STUDENT,
            PermitType.TEN_YEAR_CARD,
            PermitType.TEN_YEAR_CARD,
            PermitType.VISITOR,
            PermitType.TALENT,
            PermitType.ICT_POSTED_WORKER);

    private static final List<Kind> KINDS = List.of(
            Kind.RENEWAL, Kind.RENEWAL, Kind.RENEWAL, Kind.FIRST_ISSUE, Kind.FIRST_ISSUE, Kind.DUPLICATE);

    private final SyntheticPeople people;
    private final LocalDate today;

    SyntheticFiles(SyntheticPeople people, LocalDate today) {
        this.people = people;
        this.today = today;
    }

    /** @param comesFor null for somebody who has no slot today */
    PermitApplication application(long applicantId, @Nullable Procedure comesFor, Status status) {
        SplittableRandom random = people.randomOf(applicantId).split();
        Kind kind = kind(comesFor, random);
        PermitType type =
                switch (kind) {
                    case NATURALISATION -> PermitType.NATURALISATION;
                    case ASYLUM -> PermitType.REFUGEE;
                    case FIRST_ISSUE, RENEWAL, DUPLICATE -> SyntheticPeople.pick(TYPES, random);
                };
        LocalDate filed = today.minusDays(30L + random.nextInt(300));
        String number = String.format(Locale.ROOT, "D%d-%06d", filed.getYear(), applicantId);
        return new PermitApplication(number, applicantId, kind, type, status, filed, paper(kind, status, random),
                SyntheticEmployers.of(type, random));
    }

    /** The status of somebody who has no slot today. */
    Status usualStatus(long applicantId) {
        return SyntheticPeople.pick(
                List.of(Status.FILED, Status.UNDER_REVIEW, Status.UNDER_REVIEW, Status.GRANTED, Status.CLOSED),
                people.randomOf(applicantId).split().split());
    }

    private static Kind kind(@Nullable Procedure comesFor, SplittableRandom random) {
        if (comesFor == null) {
            return SyntheticPeople.pick(List.of(Kind.values()), random);
        }
        return switch (comesFor) {
            case NATURALISATION -> Kind.NATURALISATION;
            case ASYLUM -> Kind.ASYLUM;
            case VISA_VALIDATION, FIRST_FILING -> Kind.FIRST_ISSUE;
            case RENEWAL -> Kind.RENEWAL;
            case CARD_PICKUP, BIOMETRICS -> SyntheticPeople.pick(KINDS, random);
        };
    }

    /** One in six ends within a week, half within two months: near deadlines are what people come for. */
    private Optional<ProvisionalPaper> paper(Kind kind, Status status, SplittableRandom random) {
        int chance = random.nextInt(100);
        int nearness = random.nextInt(6);
        int days = nearness == 0 ? random.nextInt(8) : nearness < 4 ? 8 + random.nextInt(53) : 61 + random.nextInt(120);
        PaperKind paper = kind == Kind.ASYLUM || chance % 2 == 0 ? PaperKind.API : PaperKind.RECEPISSE;
        boolean none = status == Status.CLOSED || kind == Kind.NATURALISATION || chance >= 75;
        return none ? Optional.empty() : Optional.of(new ProvisionalPaper(paper, today.plusDays(days)));
    }

    ResidenceCard card(Applicant person, PermitApplication application, int place) {
        SplittableRandom random = people.randomOf(person.id()).split();
        random.nextInt();
        int stamp = SyntheticPeople.pick(STAMPS, random);
        long key = person.id() + today.toEpochDay() * A_DAY;
        boolean replacesOne = application.kind() != Kind.FIRST_ISSUE && random.nextInt(4) != 0;
        return new ResidenceCard(
                serial(key),
                person.id(),
                person.foreignerNumber().map(ForeignerNumber::digits).orElse(""),
                application.number(),
                application.permitType().name(),
                slot(place),
                stamp,
                today.plusYears(random.nextBoolean() ? 1 : 4).plusMonths(random.nextInt(12)),
                replacesOne ? serial(key + OLD_CARDS) : null,
                application.provisionalPaper().isPresent());
    }

    /** A shelf's letter and a numbered slot: C-001 to C-200, then D-001. */
    private static String slot(int place) {
        return String.format(Locale.ROOT, "%c-%03d", 'C' + place / SLOTS_IN_A_SHELF % 20, place % SLOTS_IN_A_SHELF + 1);
    }

    static String serial(long key) {
        long space = 1;
        for (int i = 0; i < SERIAL_LENGTH; i++) {
            space *= SERIAL_LETTERS.length();
        }
        long left = Math.floorMod(key * SERIAL_STEP, space);
        StringBuilder serial = new StringBuilder("K");
        for (int i = 0; i < SERIAL_LENGTH; i++) {
            serial.append(SERIAL_LETTERS.charAt((int) (left % SERIAL_LETTERS.length())));
            left /= SERIAL_LETTERS.length();
        }
        return serial.toString();
    }
}

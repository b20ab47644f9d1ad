package org.guichet.inmemory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.applicant.PermitApplication.PaperKind;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.applicant.PermitApplication.ProvisionalPaper;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.Signature.Point;
import org.guichet.domain.cardpickup.Signature.Stroke;
import org.guichet.domain.document.MrzContent;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.MrzWriter;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.domain.staff.ServiceDesk;

/** People, papers and cards that never existed, for tests. */
public final class Synthetic {

    public static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    public static final int STAMP_CENTS = 22_500;

    private Synthetic() {}

    public static Applicant person(long id, String surname, String givenNames) {
        return new Applicant(
                id,
                Optional.of(new ForeignerNumber(String.valueOf(7_700_000_000L + id))),
                surname,
                givenNames,
                LocalDate.of(1990, 3, 1).plusDays(id),
                Applicant.Sex.F,
                "UTO",
                "",
                "");
    }

    public static Appointment appointment(Applicant person, Procedure procedure, LocalTime slot) {
        return new Appointment(
                "RDV-" + person.id() + "-" + procedure, person.id(), procedure, DAY.atTime(slot), Appointment.Status.CONFIRMED);
    }

    /** A card for which a stamp is due, an old card is taken back and a récépissé too. */
    public static ResidenceCard card(Applicant person) {
        return new ResidenceCard(
                serial(person), person.id(), digits(person), "DOS-" + person.id(), "EMPLOYEE", "C-" + person.id(), STAMP_CENTS,
                DAY.plusYears(4), "OLD" + (100_000 + person.id()), true);
    }

    /** A first card: nothing to pay, nothing to give back. */
    public static ResidenceCard firstCard(Applicant person) {
        return new ResidenceCard(
                serial(person), person.id(), digits(person), "DOS-" + person.id(), "STUDENT", "C-" + person.id(), 0,
                DAY.plusYears(1), null, false);
    }

    public static String serial(Applicant person) {
        return "CARD" + (10_000 + person.id());
    }

    private static String digits(Applicant person) {
        return person.foreignerNumber().map(ForeignerNumber::digits).orElse("");
    }

    /** An application under review with a récépissé that ends on that day. */
    public static PermitApplication application(Applicant person, PermitType type, LocalDate paperEnds) {
        return new PermitApplication(
                "DOS-" + person.id(), person.id(), PermitApplication.Kind.RENEWAL, type, PermitApplication.Status.UNDER_REVIEW,
                DAY.minusMonths(3), Optional.of(new ProvisionalPaper(PaperKind.RECEPISSE, paperEnds)));
    }

    /** The two lines of the person's passport, as a scanner types them. */
    public static String passport(Applicant person, LocalDate expiry) {
        LocalDate birth = person.birthDate();
        return String.join(
                "\n",
                MrzWriter.td3(MrzContent.passport(
                        person.nationality(), "P" + (1_000_000 + person.id()), person.surname(), person.givenNames(),
                        birth == null ? LocalDate.EPOCH : birth, MrzSex.FEMALE, expiry)));
    }

    public static String passport(Applicant person) {
        return passport(person, DAY.plusYears(3));
    }

    public static String visaNumber(Applicant person) {
        return String.format(Locale.ROOT, "F%08d", person.id());
    }

    /** The two lines of a French visa of the person. */
    public static String visa(Applicant person, LocalDate lastDay) {
        LocalDate birth = person.birthDate();
        return String.join(
                "\n",
                MrzWriter.write(MrzFormat.MRV_B, new MrzContent(
                        "VC", "FRA", visaNumber(person), person.surname(), person.givenNames(), person.nationality(),
                        birth == null ? LocalDate.EPOCH : birth, MrzSex.FEMALE, lastDay, "", "")));
    }

    /** The three lines on the back of the person's card. */
    public static String cardLines(Applicant person) {
        LocalDate birth = person.birthDate();
        return String.join(
                "\n",
                MrzWriter.td1(MrzContent.residenceCard(
                        serial(person), digits(person), person.surname(), person.givenNames(), person.nationality(),
                        birth == null ? LocalDate.EPOCH : birth, MrzSex.FEMALE, DAY.plusYears(4))));
    }

    public static Signature signature() {
        return new Signature(
                2.5, List.of(new Stroke(List.of(new Point(0.1, 0.2, 0, 0.5), new Point(0.4, 0.6, 150, 0.5)))));
    }

    public static ServiceDesk desk(int number, Procedure... skills) {
        return new ServiceDesk(number, skills.length == 0 ? Set.of(Procedure.values()) : Set.of(skills));
    }

    public static Agent agent(Role role) {
        String login = role.name().toLowerCase(Locale.ROOT);
        return new Agent(login, "Agent " + login, role);
    }
}

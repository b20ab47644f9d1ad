package org.guichet.domain.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.IdentityPaper;
import org.guichet.domain.applicant.PermitApplication;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.ConsultationPurpose;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.change.Act;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.ServiceDesk;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;

/** Wild data brought into a site. */
final class WildData {

    private static final List<LocalDate> DAYS = List.of(Synthetic.DAY, Synthetic.DAY, LocalDate.MIN, LocalDate.MAX);
    private static final List<Instant> MOMENTS =
            List.of(Instant.parse("2026-11-24T08:00:00Z"), Instant.parse("2026-11-24T09:00:00Z"), Instant.MIN, Instant.MAX);

    private final SplittableRandom random;
    private final List<String> texts;

    private WildData(SplittableRandom random, List<String> texts) {
        this.random = random;
        this.texts = texts;
    }

    static Act act(SplittableRandom random, List<String> texts) {
        WildData wild = new WildData(random, texts);
        return random.nextInt(3) == 0 ? wild.arranged() : wild.brought();
    }

    private Act arranged() {
        return new SiteDataAct.SiteArranged(
                random.nextBoolean() ? List.of() : List.of(new ConsultationPurpose("PHONE", text(), text())),
                random.nextBoolean() ? List.of() : List.of(new ServiceDesk(random.nextInt(-1, 5), Set.of(Procedure.RENEWAL))),
                random.nextBoolean() ? List.of() : List.of(new SiteDataAct.NamedValue(random.nextBoolean() ? "agenda" : text(), text())));
    }

    private Act brought() {
        long person = random.nextLong(-1, 4);
        return new SiteDataAct.DataBrought(
                some(new Applicant(
                        person, Optional.empty(), text(), text(), random.nextBoolean() ? null : day(), Applicant.Sex.F, "UTO", text(), "")),
                some(new PermitApplication(
                        text(), person, PermitApplication.Kind.RENEWAL, PermitApplication.PermitType.VISITOR,
                        PermitApplication.Status.FILED, day(), Optional.empty(), text())),
                some(new ResidenceCard(text(), person, "", text(), "VISITOR", "", random.nextInt(-1, 9), day(), null, false)),
                some(new Appointment(text(), person, Procedure.RENEWAL, slot(), Appointment.Status.CONFIRMED)),
                some(new IdentityPaper(IdentityPaper.Kind.VISA, text(), person)),
                some(new Ticket(
                        new Admission(day(), text(), person, Procedure.RENEWAL, null, null, moment(), null, false, false), 0,
                        List.of(TicketPlace.ofBaseData(moment())))),
                some(new DeskDay(day(), random.nextInt(-1, 5), 0, List.of(new DeskDay.Stay(DeskState.OPEN, text(), moment())))));
    }

    private <T> List<T> some(T piece) {
        int most = random.nextInt(20) == 0 ? 300 : 2;
        return random.nextInt(3) > 0 ? List.of() : Stream.generate(() -> piece).limit(random.nextInt(most)).toList();
    }

    private String text() {
        return SeededRandom.any(random, texts);
    }

    private LocalDate day() {
        return SeededRandom.any(random, DAYS);
    }

    private Instant moment() {
        return SeededRandom.any(random, MOMENTS);
    }

    private LocalDateTime slot() {
        return random.nextBoolean() ? Synthetic.DAY.atTime(9, 0) : LocalDateTime.MIN;
    }
}

package org.guichet.scenario;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.PermitApplication.PermitType;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.staff.Agent;
import org.guichet.domain.staff.Role;
import org.guichet.inmemory.SiteData;
import org.guichet.inmemory.Synthetic;

/** Whose cards are on the day of the store room's story. None of them ever lived. */
final class StoreRoomCast {

    /** Her card comes with the morning's delivery, and is wrong. */
    static final Applicant LEILA = person(1, "Quillfeather", "Leïla", 1991, "+33 6 39 98 00 01", "leila@example.org");
    /** His first card is not in its slot. He sends a friend, with a certificate. */
    static final Applicant AMADOU = person(2, "Brackwater", "Amadou", 1984, "", "");
    /** Eleven years old: comes with a parent. */
    static final Applicant NOA = person(3, "Oldacre", "Noa", 2015, "", "");
    /** Would not take the card. */
    static final Applicant IDRIS = person(4, "Fernsby", "Idris", 1979, "", "");
    /** Has not come for five weeks. */
    static final Applicant MEI = person(5, "Hollowell", "Mei", 1988, "", "mei@example.org");
    /** Has not come for a hundred days. */
    static final Applicant TOMAS = person(6, "Applegarth", "Tomas", 1970, "+33 6 39 98 00 06", "");
    /** Nobody announced that card. */
    static final Applicant STRANGER = person(9, "Nightingale", "Flora", 1970, "", "");

    static final int DESK = 3;

    private StoreRoomCast() {}

    private static Applicant person(long id, String surname, String given, int born, String phone, String email) {
        return new Applicant(
                id, Optional.of(new ForeignerNumber(String.valueOf(7_700_000_000L + id))), surname, given, LocalDate.of(born, 3, 1),
                Applicant.Sex.F, "UTO", phone, email);
    }

    private static ResidenceCard inSlot(ResidenceCard card, String slot, int daysAgo) {
        return new ResidenceCard(
                card.serial(), card.applicantId(), card.foreignerNumber(), card.applicationNumber(), card.permitType(), slot,
                card.stampDueCents(), card.validUntil(), card.oldCardSerial(), card.provisionalPaper(),
                Synthetic.DAY.minusDays(daysAgo));
    }

    static SiteData data() {
        return new SiteData(
                List.of(LEILA, AMADOU, NOA, IDRIS, MEI, TOMAS),
                List.of(Synthetic.application(LEILA, PermitType.EMPLOYEE, Synthetic.DAY.plusDays(3))),
                List.of(Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, LocalTime.of(10, 0))),
                List.of(
                        Synthetic.card(LEILA).expected(),
                        inSlot(Synthetic.firstCard(AMADOU), "C-002", 4),
                        inSlot(Synthetic.card(NOA), "C-003", 4),
                        inSlot(Synthetic.firstCard(IDRIS), "C-004", 4),
                        inSlot(Synthetic.firstCard(MEI), "C-005", 35),
                        inSlot(Synthetic.firstCard(TOMAS), "C-006", 100)),
                List.of(Synthetic.desk(DESK), Synthetic.desk(4)),
                Stream.concat(
                                Stream.of(Role.AGENT, Role.SUPERVISOR, Role.AUDITOR).map(Synthetic::agent),
                                Stream.of(new Agent("colleague", "Agent colleague", Role.AGENT)))
                        .toList());
    }
}

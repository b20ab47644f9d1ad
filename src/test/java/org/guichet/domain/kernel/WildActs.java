package org.guichet.domain.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantAct;
import org.guichet.domain.applicant.NumberAct;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.audit.AuditedAct;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.PickupAct;
import org.guichet.domain.cardpickup.PickupStep;
import org.guichet.domain.cardpickup.ReturnedDocuments.Return;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampAct;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.ChecklistAct;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceCondition;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.checklist.PiecesAct;
import org.guichet.domain.door.DoorAct;
import org.guichet.domain.door.Doors;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.HeadStart;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.KeptPolicyAct;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.MoveAct;
import org.guichet.domain.queue.PolicyAct;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.PriorityPolicy;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.SupervisorAct;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketAct;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.RebookingAct;
import org.guichet.domain.rebooking.SlotAct;
import org.guichet.domain.setting.SettingAct;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.sitedata.SiteDataAct;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.DeskAct;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.ValidationAct;
import org.guichet.domain.visavalidation.ValidationStep;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;
import org.jspecify.annotations.Nullable;

/** Acts with arguments that fit often enough, about things that they are not about as often, and states of all kinds. */
final class WildActs {

    static final StampNumber STAMP = new StampNumber("1234567890123456");
    static final AggregateId TICKET = TicketId.of(Synthetic.DAY, "A001").aggregate();
    private static final Applicant LEILA = Synthetic.person(1, "Quillfeather", "Leïla");
    static final AggregateId CARD = CardPickup.aggregateOf(Synthetic.serial(LEILA));

    private static final Instant MORNING = Synthetic.DAY.atTime(8, 0).toInstant(ZoneOffset.UTC);
    private static final List<LocalDate> DAYS = List.of(
            Synthetic.DAY, Synthetic.DAY, Synthetic.DAY, LocalDate.MIN, LocalDate.MAX, LocalDate.EPOCH, LocalDate.of(-1, 1, 1));
    private static final List<Instant> MOMENTS = List.of(MORNING, MORNING, MORNING, Instant.MIN, Instant.MAX, Instant.EPOCH);
    private static final List<String> TEXTS = List.of(
            "A001", "A001", "A002", "", " ", "-", "0", "1", "é\u202e\ud83d", "x".repeat(65), "R-1", "a.martin", STAMP.digits(),
            Synthetic.serial(LEILA), TICKET.key());

    private static final Appointment BOOKED = Synthetic.appointment(LEILA, Procedure.CARD_PICKUP, LocalTime.of(10, 0));
    private static final List<LocalDateTime> SLOTS = List.of(
            BOOKED.slot(), Synthetic.DAY.plusDays(1).atTime(9, 0), Synthetic.DAY.plusDays(1).atTime(9, 0, 1), LocalDateTime.MIN,
            LocalDateTime.MAX, LocalDateTime.of(10_000, 1, 1, 0, 0));

    private WildActs() {}

    static Instant moment(SplittableRandom random) {
        return SeededRandom.any(random, MOMENTS);
    }

    private static String text(SplittableRandom random) {
        return SeededRandom.any(random, TEXTS);
    }

    private static LocalDate day(SplittableRandom random) {
        return SeededRandom.any(random, DAYS);
    }

    private static <E> E one(SplittableRandom random, E[] values) {
        return SeededRandom.any(random, List.of(values));
    }

    static AggregateId about(SplittableRandom random) {
        AggregateId.Kind kind = one(random, AggregateId.Kind.values());
        String text = text(random);
        return switch (random.nextInt(28)) {
            case 27 -> SiteDataAct.aggregateOf("file-1");
            case 26 -> Enrolment.aggregateOf(1, Synthetic.DAY);
            case 24 -> WildTables.certificate();
            case 25 -> WildTables.takenData();
            case 21 -> Checklist.aggregateOf(Procedure.RENEWAL);
            case 22 -> PersonPieces.aggregateOf(Procedure.RENEWAL, 1);
            case 20 -> Visa.aggregateOf("F00000005");
            case 23 -> Account.aggregateOf("a.martin");
            case 17 -> new FeeKey(FeeService.VISA_VALIDATION, FeeKey.ANY_TITLE, Reduction.FULL).aggregate();
            case 18 -> WildStock.DAY;
            case 19 -> WildStock.NOTICE;
            case 14 -> KeptPolicy.aggregateOf(TEXTS.stream().filter(AggregateId::isKey).findFirst().orElseThrow());
            case 9 -> new AgendaSlot(SLOTS.get(1), Procedure.RENEWAL).aggregate();
            case 10 -> new AggregateId(AggregateId.Kind.APPLICANT, "1");
            case 11 -> Booking.aggregateOf(BOOKED.number());
            case 0 -> TICKET;
            case 1 -> CARD;
            case 2 -> STAMP.aggregate();
            case 4 -> QueuePolicy.AGGREGATE;
            case 5 -> Doors.aggregateOf(Synthetic.DAY);
            case 6 -> TicketMoves.aggregateOf(new TicketId(TICKET.key()));
            case 8 -> DeskDay.aggregateOf(Synthetic.DAY, 3);
            case 13 -> Dispute.aggregateOf(Operations.id(random.nextInt(9)));
            case 12 -> SiteSetting.LATE_MINUTES.aggregate();
            case 3 -> new AggregateId(AggregateId.Kind.AGENT, "a.martin");
            case 7 -> new AggregateId(AggregateId.Kind.FOREIGNER_NUMBER, "0123456789");
            default -> new AggregateId(kind, AggregateId.isKey(text) ? text : "1");
        };
    }

    static Act act(SplittableRandom random) {
        int desk = random.nextInt(-1, 4);
        return switch (random.nextInt(73)) {
            case 0 -> new TicketAct.Admitted(admission(random), desk == 0 ? null : desk);
            case 1 -> new TicketAct.AdmissionWithdrawn(desk);
            case 2 -> new TicketAct.Called(desk);
            case 3 -> new TicketAct.Recalled(desk);
            case 4 -> new TicketAct.Held(desk, one(random, HoldReason.values()), random.nextBoolean() ? null : Instant.MIN);
            case 5 -> new TicketAct.Missed(desk);
            case 6 -> new TicketAct.PutBack(desk);
            case 7 -> new TicketAct.Served(desk);
            case 8 -> new TicketAct.Undone(Operations.id(random.nextInt(9)));
            case 9 -> new PickupAct.IdentityChecked(new IdentityCheck(text(random), "UT", day(random), day(random), List.of(text(random))));
            case 10 -> new PickupAct.CardChecked(text(random), text(random));
            case 11 -> new PickupAct.StampTaken(STAMP);
            case 12 -> new PickupAct.OldDocumentsReturned(one(random, Return.values()), one(random, Return.values()));
            case 13 -> new PickupAct.Signed(random.nextBoolean() ? Synthetic.signature() : new Signature(1, List.of()));
            case 14 -> new PickupAct.HandedOver(text(random));
            case 15 -> new PickupAct.StepReopened(one(random, PickupStep.values()));
            case 16, 17 -> random.nextBoolean() ? new StampAct.Used(text(random)) : new StampAct.Released(text(random));
            case 18, 19, 20, 21, 22, 23 -> steering(random);
            case 24 -> new ApplicantAct.Registered(
                    text(random), text(random), day(random), random.nextBoolean(), one(random, Applicant.Sex.values()), text(random),
                    text(random), text(random), random.nextBoolean() ? null : text(random), List.of(random.nextLong()), null);
            case 25 -> new ApplicantAct.RegistrationWithdrawn(Operations.id(random.nextInt(9)));
            case 26, 27 -> number(random);
            case 28 -> new TicketAct.Transferred(desk, random.nextInt(-1, 4));
            case 35 -> new TicketAct.AdmittedWith(admission(random), desk, matters(random), needs(random));
            case 36 -> new TicketAct.CalledFor(desk, one(random, Procedure.values()));
            case 37 -> new TicketAct.TransferredToSkill(desk, one(random, Procedure.values()));
            case 38 -> new TicketAct.MatterServed(
                    desk, one(random, Procedure.values()), random.nextBoolean() ? null : one(random, Procedure.values()));
            case 39 -> new TicketAct.MatterAdded(desk, matter(random));
            case 40 -> new TicketAct.NeedsNoted(desk, needs(random));
            case 41, 42, 43 -> new DeskAct.DeskStateChanged(one(random, DeskState.values()));
            case 44 -> new SettingAct.SettingChanged(random.nextBoolean() ? Integer.toString(random.nextInt(99)) : text(random));
            case 45 -> new DisputeAct.Settled(one(random, DisputeAct.Choice.values()), text(random));
            case 46 -> new PickupAct.HandOverSettled(moment(random), text(random), text(random));
            case 29, 30, 31 -> rebooking(random);
            case 32 -> new SupervisorAct.SetAside(
                    desk, one(random, HoldReason.values()), random.nextBoolean() ? null : moment(random), text(random));
            case 33 -> new SupervisorAct.ProcedureChanged(one(random, Procedure.values()), one(random, Procedure.values()), text(random));
            case 34, 47 -> random.nextBoolean()
                    ? WildAccounts.act(random, text(random)) : WildTables.act(random, WildActs::text, WildActs::day);
            case 70, 71, 72 -> WildEnrolment.act(random, WildActs::text);
            case 48, 49, 50, 51, 52, 53, 54 -> random.nextInt(7) < 5 ? validation(random) : checklist(random);
            case 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66 -> WildStock.act(random, WildActs::text, WildActs::day);
            default -> recorded(random, desk);
        };
    }

    private static Act checklist(SplittableRandom random) {
        String piece = random.nextBoolean() ? "passport" : text(random);
        return switch (random.nextInt(5)) {
            case 0 -> new ChecklistAct.ChecklistWritten(List.of(new Piece(
                            piece, text(random), "Passport", one(random, PieceCondition.values()), random.nextInt(-1, 130),
                            one(random, PieceScan.values()))), text(random));
            case 1 -> new PiecesAct.PieceUnticked(piece);
            case 2 -> new PiecesAct.MissingNoted(List.of(piece), text(random));
            default -> new PiecesAct.PieceTicked(
                    piece, one(random, PieceTick.How.values()), random.nextBoolean() ? null : day(random), random.nextInt(-1, 200), 1,
                    day(random));
        };
    }

    private static Act validation(SplittableRandom random) {
        LocalDate on = random.nextBoolean() ? Synthetic.DAY : day(random);
        return switch (random.nextInt(12)) {
            case 0 -> new ValidationAct.VisaRead(
                    random.nextLong(0, 3), random.nextInt(4) > 0 ? VisaKind.VLS_TS : one(random, VisaKind.values()),
                    random.nextBoolean() ? "TALENT" : text(random), random.nextBoolean() ? Synthetic.DAY : day(random),
                    random.nextBoolean() ? Synthetic.DAY.plusYears(1) : day(random), List.of(text(random)),
                    one(random, SealCheck.values()));
            case 1 -> new ValidationAct.VisaPassportChecked(
                    new IdentityCheck(text(random), "UTO", day(random), day(random), List.of(text(random))));
            case 2 -> new ValidationAct.ArrivalDeclared(random.nextBoolean() ? Synthetic.DAY : day(random), on);
            case 3 -> new ValidationAct.HomeDeclared(
                    new HomeAddress(text(random), text(random), random.nextBoolean() ? "75019" : text(random), text(random)),
                    new AddressProof(one(random, AddressProof.Kind.values()), text(random), random.nextBoolean() ? null : on),
                    random.nextBoolean() ? "0102030405" : text(random), random.nextBoolean() ? "" : text(random));
            case 4 -> new ValidationAct.EmploymentDeclared(text(random), day(random));
            case 5 -> new ValidationAct.TaxTaken(
                    random.nextInt(3) * 10_000, one(random, Reduction.values()), text(random), random.nextBoolean() ? null : STAMP);
            case 6 -> new ValidationAct.LatenessDecided(random.nextBoolean(), text(random), day(random));
            case 7 -> new ValidationAct.VisaValidated(text(random), on);
            case 8 -> new ValidationAct.AdviceGiven();
            case 10 -> new ValidationAct.LatenessReopened();
            case 9 -> new ValidationAct.ValidationSettled(moment(random), text(random), text(random));
            default -> new ValidationAct.ValidationStepReopened(one(random, ValidationStep.values()));
        };
    }

    private static Act number(SplittableRandom random) {
        long applicant = random.nextLong(-1, 3);
        return random.nextBoolean() ? new NumberAct.NumberGiven(applicant) : new NumberAct.NumberReleased(applicant);
    }

    private static Matter matter(SplittableRandom random) {
        return new Matter(one(random, Procedure.values()), random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : moment(random));
    }

    private static List<Matter> matters(SplittableRandom random) {
        return Stream.generate(() -> matter(random)).limit(random.nextInt(3)).toList();
    }

    private static Set<PriorityNeed> needs(SplittableRandom random) {
        return random.nextBoolean() ? Set.of() : Set.of(one(random, PriorityNeed.values()));
    }

    private static Act steering(SplittableRandom random) {
        Instant until = random.nextBoolean() ? moment(random) : MORNING.plusSeconds(7_200);
        return switch (random.nextInt(10)) {
            case 7, 8 -> new KeptPolicyAct.PolicyKept(text(random), policy(random));
            case 9 -> new KeptPolicyAct.PolicyDeleted(text(random));
            case 0 -> new PolicyAct.PolicyApplied(text(random), text(random), policy(random));
            case 1 -> new PolicyAct.PolicyUndone(Operations.id(random.nextInt(9)));
            case 2 -> new DoorAct.DoorsClosed(text(random));
            case 3 -> new DoorAct.DoorsOpened(text(random));
            case 4 -> new MoveAct.PinnedNext(text(random), until);
            case 5 -> new MoveAct.MinutesGiven(random.nextBoolean() ? 20 : random.nextInt(), text(random), until);
            default -> new MoveAct.MoveUndone(Operations.id(random.nextInt(9)));
        };
    }

    private static Act rebooking(SplittableRandom random) {
        LocalDateTime from = random.nextBoolean() ? BOOKED.slot() : SeededRandom.any(random, SLOTS);
        return switch (random.nextInt(4)) {
            case 0 -> new SlotAct.SlotTaken(text(random), random.nextInt(-1, 4));
            case 1 -> new RebookingAct.RebookingUndone(Operations.id(random.nextInt(9)));
            default -> new RebookingAct.Rebooked(from, SeededRandom.any(random, SLOTS), text(random));
        };
    }

    private static PriorityPolicy policy(SplittableRandom random) {
        return random.nextBoolean()
                ? one(random, StandardPolicy.values()).policy()
                : new PriorityPolicy(Map.of(one(random, HeadStart.values()), random.nextInt()), random.nextInt(),
                        Duration.ofSeconds(random.nextLong()));
    }

    private static Act recorded(SplittableRandom random, int desk) {
        return switch (random.nextInt(18)) {
            case 11, 12, 13 -> WildData.act(random, TEXTS);
            case 15 -> new AuditedAct.PeopleListed(random.nextInt());
            case 16 -> new AuditedAct.PersonDataExported(text(random));
            case 17 -> new AuditedAct.TrailExported(text(random), random.nextInt());
            case 10 -> new AuditedAct.OutboxExported(random.nextInt());
            case 9 -> new AuditedAct.ChecklistIssued(text(random), one(random, AuditedAct.Medium.values()));
            case 8 -> new AuditedAct.DayExported(text(random), random.nextInt());
            case 7 -> new AuditedAct.AppointmentsImported(random.nextInt(), random.nextInt());
            case 6 -> new AuditedAct.ConvocationIssued(text(random), one(random, AuditedAct.Medium.values()));
            case 5 -> new AuditedAct.EntryRefused(text(random), text(random), random.nextBoolean() ? null : text(random));
            case 0 -> new AuditedAct.FileOpened(one(random, AuditedAct.Purpose.values()), text(random));
            case 1 -> new AuditedAct.SignedIn(desk);
            case 2 -> new AuditedAct.SignedOut(desk);
            case 4 -> new AuditedAct.FileConsulted(text(random));
            case 3 -> new AuditedAct.ReceiptIssued(text(random), one(random, AuditedAct.Medium.values()));
            default -> new UnknownAct(text(random), random.nextInt(), "{}");
        };
    }

    private static Admission admission(SplittableRandom random) {
        return new Admission(day(random),
                text(random), random.nextLong(-1, 3),
                one(random, Procedure.values()),
                random.nextBoolean() ? null : text(random),
                random.nextBoolean() ? null : moment(random),
                moment(random),
                random.nextBoolean() ? null : day(random),
                random.nextBoolean(),
                random.nextBoolean());
    }

    static Admission admission(String number, long applicantId) {
        return of(Synthetic.DAY, number, applicantId, "RDV-1", MORNING, MORNING);
    }

    private static Admission of(
            LocalDate day, String number, long applicantId, String appointment, Instant slot, Instant admittedAt) {
        return new Admission(
                day, number, applicantId, Procedure.CARD_PICKUP, appointment, slot, admittedAt, LocalDate.MAX, false, false);
    }

    /** Each is wrong in one thing. */
    static Collection<TicketAct.Admitted> impossibleAdmissions() {
        Instant dayBefore = MORNING.minusSeconds(2 * 86_400);
        Instant dayAfter = MORNING.plusSeconds(2 * 86_400);
        LocalDate year10000 = LocalDate.of(10_000, 1, 1);
        LocalDate year0 = LocalDate.of(0, 1, 1);
        return List.of(
                        of(Synthetic.DAY, " ", 1, "RDV-1", MORNING, MORNING),
                        of(Synthetic.DAY, "A".repeat(21), 1, "RDV-1", MORNING, MORNING),
                        of(Synthetic.DAY, "A001", 0, "RDV-1", MORNING, MORNING),
                        of(Synthetic.DAY, "A001", 1, "R".repeat(33), MORNING, MORNING),
                        of(Synthetic.DAY, "A001", 1, "RDV-1", dayBefore, MORNING),
                        of(Synthetic.DAY, "A001", 1, "RDV-1", MORNING, dayAfter),
                        of(Synthetic.DAY, "A001", 1, "RDV-1", MORNING, Instant.MIN),
                        of(year10000, "A001", 1, "RDV-1", start(year10000), start(year10000)),
                        of(year0, "A001", 1, "RDV-1", start(year0), start(year0)))
                .stream()
                .map(admission -> new TicketAct.Admitted(admission, 1))
                .toList();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    static Ticket admitted() {
        return new Ticket(admission("A001", 1), 1, List.of(new TicketPlace(
                Operations.id(1), 1, TicketStatus.WAITING, null, MORNING, 0, 0, null)));
    }

    static CardPickup handedOver(String receipt) {
        return new CardPickup(
                Synthetic.card(LEILA), 6, null, null, STAMP, null, null, new CardPickup.HandOver(MORNING, "a.martin", receipt));
    }

    /** One of each kind that there is. */
    static List<AggregateState> states() {
        return List.of(
                admitted(),
                CardPickup.untouched(Synthetic.card(LEILA)),
                handedOver("R-1"),
                new StampUse(STAMP, 1, Synthetic.serial(LEILA)),
                new StampUse(STAMP, 2, null),
                Booking.asBooked(BOOKED),
                new NoState(TICKET),
                new NoState(CARD));
    }

    static @Nullable AggregateState state(SplittableRandom random) {
        return random.nextInt(5) == 0 ? null : SeededRandom.any(random, states());
    }
}

package org.guichet.sync.protocol;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.applicant.NumberHolding;
import org.guichet.domain.applicant.Registration;
import org.guichet.domain.appointment.Appointment;
import org.guichet.domain.appointment.Procedure;
import org.guichet.domain.biometric.Enrolment;
import org.guichet.domain.cardpickup.CardFault;
import org.guichet.domain.cardpickup.CardPickup;
import org.guichet.domain.cardpickup.CardStay;
import org.guichet.domain.cardpickup.Destruction;
import org.guichet.domain.cardpickup.FingerCheck;
import org.guichet.domain.cardpickup.IdentityCheck;
import org.guichet.domain.cardpickup.Particulars;
import org.guichet.domain.cardpickup.Recipient;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.ReturnedDocuments;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.StampNumber;
import org.guichet.domain.cardpickup.StampReduction;
import org.guichet.domain.cardpickup.StampUse;
import org.guichet.domain.cardpickup.StockDay;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.change.AggregateId.Kind;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.change.AggregateState;
import org.guichet.domain.checklist.Checklist;
import org.guichet.domain.checklist.PersonPieces;
import org.guichet.domain.checklist.Piece;
import org.guichet.domain.checklist.PieceCondition;
import org.guichet.domain.checklist.PieceScan;
import org.guichet.domain.checklist.PieceTick;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.door.Doors;
import org.guichet.domain.exchange.Dispute;
import org.guichet.domain.exchange.DisputeAct;
import org.guichet.domain.fee.FeeHistory;
import org.guichet.domain.fee.FeeKey;
import org.guichet.domain.fee.FeePeriod;
import org.guichet.domain.fee.FeeService;
import org.guichet.domain.fee.Reduction;
import org.guichet.domain.notice.Notice;
import org.guichet.domain.queue.Admission;
import org.guichet.domain.queue.Errand;
import org.guichet.domain.queue.HoldReason;
import org.guichet.domain.queue.KeptPolicy;
import org.guichet.domain.queue.Matter;
import org.guichet.domain.queue.Onward;
import org.guichet.domain.queue.PolicyVersion;
import org.guichet.domain.queue.PriorityNeed;
import org.guichet.domain.queue.QueuePolicy;
import org.guichet.domain.queue.StandardPolicy;
import org.guichet.domain.queue.SupervisorMove;
import org.guichet.domain.queue.Ticket;
import org.guichet.domain.queue.TicketId;
import org.guichet.domain.queue.TicketMoves;
import org.guichet.domain.queue.TicketPlace;
import org.guichet.domain.queue.TicketStatus;
import org.guichet.domain.rebooking.AgendaSlot;
import org.guichet.domain.rebooking.Booking;
import org.guichet.domain.rebooking.SlotOccupancy;
import org.guichet.domain.setting.SettingValue;
import org.guichet.domain.setting.SiteSetting;
import org.guichet.domain.staff.Account;
import org.guichet.domain.staff.DeskDay;
import org.guichet.domain.staff.DeskState;
import org.guichet.domain.staff.Role;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.Arrival;
import org.guichet.domain.visavalidation.Employment;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.LateDecision;
import org.guichet.domain.visavalidation.SealCheck;
import org.guichet.domain.visavalidation.Tax;
import org.guichet.domain.visavalidation.Visa;
import org.guichet.domain.visavalidation.VisaKind;
import org.guichet.domain.visavalidation.VisaValidation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StateJsonTest {

    private static final LocalDate DAY = EveryAct.DAY;
    private static final Instant MOMENT = EveryAct.MOMENT;

    /** One of each kind with all that can be present, and some without. */
    static Stream<AggregateState> states() {
        return Stream.concat(ofTheFirstKinds(), ofTheNewerKinds());
    }

    private static Stream<AggregateState> ofTheNewerKinds() {
        return Stream.of(
                new FeeHistory(new FeeKey(FeeService.VISA_VALIDATION, "STUDENT", Reduction.FULL), 2, List.of(
                        new FeePeriod(DAY, DAY.plusYears(1), 5_000, "CESEDA L. 436-1"), new FeePeriod(DAY.plusDays(1), null, null, ""))),
                validation(),
                new Checklist(Procedure.RENEWAL, 2, List.of(new Piece(
                        "passport", "Passeport", "Passport", PieceCondition.ALWAYS, 0, PieceScan.PASSPORT)), "c.petit", "Circular"),
                PersonPieces.none(Procedure.RENEWAL, 42),
                new PersonPieces(
                        Procedure.RENEWAL, 42, 3,
                        List.of(
                                new PieceTick("passport", PieceTick.How.SEEN, null, 2, "a.martin", MOMENT),
                                new PieceTick("address-proof", PieceTick.How.SCANNED, DAY, 2, "a.martin", MOMENT)),
                        new PersonPieces.Missing(List.of("contract"), "Friday", "a.martin", MOMENT)),
                new VisaValidation(validation().visa(), 1, true, null, null, null, null, null, null, null));
    }

    private static Stream<AggregateState> ofTheFirstKinds() {
        ResidenceCard card = new ResidenceCard(
                "K682T8YLO", 42, "1105040043", "5402-1", "SALARIE", "A-12", 22500, DAY.plusYears(4), "K1", true);
        Applicant person = new Applicant(
                42, ForeignerNumber.parse("1105040043"), "Ñandú", "Zoé", DAY.minusYears(30), Applicant.Sex.F, "UTO", "", "");
        Applicant nameless = new Applicant(43, Optional.empty(), "O", "", null, Applicant.Sex.UNSPECIFIED, "XXA", "", "");
        TicketPlace held = new TicketPlace(
                EveryAct.ID, 3, TicketStatus.HELD, 3, MOMENT, 2, 1, HoldReason.BUYS_A_STAMP, MOMENT, Onward.NOWHERE,
                Errand.AS_ADMITTED);
        TicketPlace sent = new TicketPlace(
                EveryAct.ID, 3, TicketStatus.WAITING, null, MOMENT, 1, 0, null, null, new Onward(null, Procedure.RENEWAL), new Errand(
                        List.of(new Matter(Procedure.RENEWAL, "RDV-2", MOMENT), Matter.of(Procedure.ASYLUM)),
                        Set.of(Procedure.CARD_PICKUP), Procedure.ASYLUM, Set.of(PriorityNeed.INFANT), MOMENT));
        Admission admission = new Admission(DAY, "B007", 42, Procedure.CARD_PICKUP, "RDV-1", MOMENT, MOMENT, DAY, true, false);
        Appointment appointment = new Appointment(
                "RDV-1", 42, Procedure.RENEWAL, DAY.plusDays(3).atTime(14, 15), Appointment.Status.CONFIRMED);
        return Stream.concat(ofTheStoreRoom(card), Stream.of(
                new Ticket(admission, 2, List.of(TicketPlace.ofBaseData(MOMENT), held)),
                new Ticket(admission, 2, List.of(TicketPlace.ofBaseData(MOMENT), sent)),
                new DeskDay(DAY, 4, 1, List.of(new DeskDay.Stay(DeskState.PAUSED, "a.martin", MOMENT))),
                CardPickup.untouched(card),
                new CardPickup(
                        card, 6, new IdentityCheck("12AB34567", "UTO", DAY, DAY, List.of("surname")), MOMENT,
                        new StampNumber("1234567890123456"),
                        new ReturnedDocuments(ReturnedDocuments.Return.TAKEN_BACK, ReturnedDocuments.Return.DECLARED_LOST),
                        new Signature(2.5, List.of(new Signature.Stroke(List.of(new Signature.Point(0, 0.5, 0, 0.5))))),
                        new CardPickup.HandOver(MOMENT, "a.martin", "R-1")),
                new StampUse(new StampNumber("1234567890123456"), 1, null),
                new StampUse(new StampNumber("1234567890123456"), 2, "K682T8YLO"),
                new Doors(DAY, 1, List.of(new Doors.Move(EveryAct.ID, false, "Full", "c.petit", MOMENT))),
                new TicketMoves(TicketId.of(DAY, "B007"), 1, List.of(
                        new SupervisorMove(EveryAct.ID, false, -5, "Interpreter", "c.petit", MOMENT, MOMENT.plusSeconds(60)))),
                new QueuePolicy(1, List.of(new PolicyVersion(
                        EveryAct.ID, 1, "Reopening", StandardPolicy.REOPENING.policy(), "c.petit", "Closed for a week", MOMENT))),
                new KeptPolicy("Monday", 1, StandardPolicy.REOPENING.policy(), EveryAct.ID, "c.petit", MOMENT),
                new KeptPolicy("Tuesday", 2, null, EveryAct.ID, "c.petit", MOMENT),
                new Registration(person, 1, EveryAct.ID, MOMENT, "a.martin", true, false, true),
                new Registration(nameless, 2, EveryAct.ID, MOMENT, "a.martin", false, true, false),
                new SettingValue(SiteSetting.ROOM_CAPACITY, 1, "120"), new Dispute(EveryAct.ID, 0, null),
                new Dispute(EveryAct.ID, 1, new Dispute.Settlement(DisputeAct.Choice.STORE_STANDS, "Seen", "c.petit")),
                new NumberHolding(ForeignerNumber.parse("1105040043").orElseThrow(), 42L),
                new NumberHolding(ForeignerNumber.parse("1105040043").orElseThrow(), null),
                new Account("b.noor", 3, "Bilal Noor", Role.AGENT, "$argon2id$x", true, true, ""),
                new TrustEntry(EveryAct.certificate(null), "signer.pem", 2, false, MOMENT, "a.martin"),
                taken(),
                Enrolment.untouched(42, DAY), Booking.asBooked(appointment),
                new Booking(appointment, 1, List.of(new Booking.Move(
                        EveryAct.ID, DAY.atTime(9, 40), Appointment.Status.MISSED, appointment.slot(), "Ill", "c.petit", MOMENT))),
                new SlotOccupancy(new AgendaSlot(DAY.atTime(9, 40), Procedure.RENEWAL), Set.of("RDV-1", "RDV-2"))));
    }

    private static Stream<AggregateState> ofTheStoreRoom(ResidenceCard card) {
        return Stream.of(
                new CardPickup(
                        card, 9, null, null, null,
                        new ReturnedDocuments(
                                ReturnedDocuments.Return.TAKEN_BACK, ReturnedDocuments.Return.NOT_DUE, MOMENT, "a.martin"),
                        null, null,
                        List.of(new CardStay(
                                EveryAct.ID, Whereabouts.BACK_TO_MANUFACTURE, "", "a.martin", MOMENT, CardFault.WRONG_DATA, "Zoé", DAY,
                                true)),
                        new Particulars(
                                new Recipient(
                                        Recipient.Quality.PROXY, "O", Recipient.Document.PASSPORT, "P1",
                                        Recipient.Proof.MEDICAL_CERTIFICATE, DAY),
                                new StampReduction(0, StampReduction.Ground.EXEMPT, "Rule"),
                                new FingerCheck(FingerCheck.Outcome.SAME_PERSON, "", MOMENT),
                                new Destruction("a.martin", MOMENT, "b.noor", MOMENT))),
                new StockDay(
                        DAY, 3,
                        List.of(new StockDay.Unexpected(EveryAct.ID, "K9", "", "O N", "C-118", "a.martin", MOMENT, "")),
                        List.of(new StockDay.ShelfCount(EveryAct.ID, "C", 2, 1, "a.martin", MOMENT, "At the desk"))),
                new Notice(
                        "CARD_READY-K9-1-SMS", 2,
                        new Notice.Content(42, Notice.Matter.CARD_READY, "K9", Notice.Channel.SMS, "+33", "fr", "en"),
                        Notice.Status.SENT, MOMENT, MOMENT, "a.martin", "/srv"));
    }

    private static TakenData taken() {
        return new TakenData(42, 3, List.of(
                new TakenDatum(
                        DatumKind.ADDRESS, "1 RUE DES TESTS", "2d-doc", OutcomeReason.SIGNATURE_HOLDS, EveryAct.ID, MOMENT, "a.martin"),
                new TakenDatum(
                        DatumKind.PHONE, "+33 6", TakenDatum.RECTIFIED, OutcomeReason.NOTHING_SIGNED, EveryAct.ID, MOMENT, "a.martin",
                        "Mistyped")));
    }

    private static VisaValidation validation() {
        return new VisaValidation(
                new Visa(
                        "F00000005", 42, VisaKind.VLS_TS, "TALENT", DAY.minusMonths(2), DAY.plusMonths(10), List.of("SEX"),
                        SealCheck.NOT_READ),
                9, true, new IdentityCheck("12AB34567", "UTO", DAY, DAY, List.of()), new Arrival(DAY.minusMonths(1), DAY),
                new Home(
                        new HomeAddress("1 rue du Port", "", "75019", "Paris"),
                        new AddressProof(AddressProof.Kind.PAPER_SEEN, "EDF", DAY), "", "zoe@example.org"),
                new Employment("Ateliers Fictifs SAS", DAY),
                new Tax(30_000, Reduction.FULL, "CESEDA L. 436-1", new StampNumber("1234567890123456")),
                new LateDecision(true, "In hospital", "c.petit", MOMENT), new VisaValidation.Closing(MOMENT, "a.martin", "V-1"));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateComesBackAsItWent(AggregateState state) {
        assertEquals(Optional.of(state), StateJson.read(state.aggregate(), StateJson.write(state)));
    }

    @ParameterizedTest
    @MethodSource("states")
    void aStateOfAnotherThingIsNone(AggregateState state) {
        AggregateId other = new AggregateId(state.aggregate().kind(), "another");
        assertEquals(Optional.empty(), StateJson.read(other, StateJson.write(state)));
    }

    /** A cut text is no state, wherever it is cut; nothing that arrives ends in an exception. */
    @ParameterizedTest
    @MethodSource("states")
    void whatIsCutIsNone(AggregateState state) {
        String json = StateJson.write(state);
        for (int length = 0; length < json.length(); length++) {
            assertEquals(Optional.empty(), StateJson.read(state.aggregate(), json.substring(0, length)));
        }
    }

    /** Acts of agents, and of data that are brought, are recorded only: there is no state of theirs. */
    @Test
    void everyKindThatHasAStateIsThere() {
        Set<Kind> here = states().map(state -> state.aggregate().kind()).collect(Collectors.toSet());
        assertEquals(EnumSet.complementOf(EnumSet.of(Kind.AGENT, Kind.SITE_DATA)), EnumSet.copyOf(here));
        assertEquals(Optional.empty(), StateJson.read(new AggregateId(Kind.AGENT, "a.martin"), "{}"));
    }
}

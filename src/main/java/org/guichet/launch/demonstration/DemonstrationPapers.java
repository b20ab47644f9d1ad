package org.guichet.launch.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.cardpickup.ResidenceCard;
import org.guichet.domain.cardpickup.StockBook;
import org.guichet.domain.cardpickup.Whereabouts;
import org.guichet.domain.document.MrzContent;
import org.guichet.domain.document.MrzSex;
import org.guichet.domain.document.MrzWriter;
import org.guichet.launch.demonstration.DemonstrationChips.Worth;
import org.guichet.workflow.biometric.FingerScanners;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.demonstration.SpecimenPapers;
import org.guichet.workflow.demonstration.SpecimenVisa;

/** Passports, cards and stamps of synthetic people. One in eleven passports has run out, one in nine spells the name another way. */
public final class DemonstrationPapers implements SpecimenPapers {

    private static final long STAMPS = 10_000_000_000_000_000L;
    private static final long STAMP_STEP = 7_919_000_000_033L;
    private static final int CHIPS = 7;

    private final ApplicantRegister register;
    private final CardStock stock;
    private final StockBook room;
    private final Clock clock;
    private final DemonstrationScanner scanner = new DemonstrationScanner();
    private final DemonstrationVisas visas;
    private final DemonstrationChips chips;

    /** @param signer of documents with a signed code; empty in a home that has none */
    public DemonstrationPapers(
            ApplicantRegister register, CardStock stock, StockBook room, Clock clock, Optional<DemonstrationSigner> signer,
            DemonstrationChips chips) {
        this.register = register;
        this.stock = stock;
        this.room = room;
        this.clock = clock;
        this.chips = chips;
        this.visas = new DemonstrationVisas(signer.orElse(null));
    }

    @Override
    public Optional<String> passport(long applicantId) {
        return register.find(applicantId).filter(person -> person.birthDate() != null).map(this::passport);
    }

    @Override
    public Optional<SpecimenVisa> visa(long applicantId) {
        return register.find(applicantId)
                .filter(person -> person.birthDate() != null)
                .map(this::visaOf);
    }

    private SpecimenVisa visaOf(Applicant person) {
        return visas.of(person, birth(person), sex(person), LocalDate.now(clock), number(person));
    }

    @Override
    public String signed(long applicantId, int nth) {
        Applicant person = register.find(applicantId).or(() -> register.find(1)).orElseThrow();
        return visas.signed(person, birth(person), sex(person), LocalDate.now(clock), nth);
    }

    @Override
    public String chipped(long applicantId, int nth) {
        Applicant person = register.find(applicantId).filter(each -> each.birthDate() != null).or(() -> register.find(1)).orElseThrow();
        String zone = passport(person, person.surname());
        Worth worth = switch (nth % CHIPS) {
            case 2 -> Worth.CHANGED;
            case 3 -> Worth.STRANGE;
            case 4 -> Worth.OLD;
            case 5 -> Worth.TAKEN_AWAY;
            case 6 -> Worth.COPY;
            default -> Worth.AUTHENTIC;
        };
        chips.lay(zone, worth, LocalDate.now(clock));
        return nth % CHIPS == 1 ? passport(person, respelled(person.surname())) : zone;
    }

    @Override
    public ChipReaders chips() {
        return chips.readers();
    }

    @Override
    public void layOnReader(String zone) {
        chips.lay(zone, Worth.AUTHENTIC, LocalDate.now(clock));
    }

    @Override
    public Optional<String> card(String serial) {
        return stock.find(serial).flatMap(pickup -> register.find(pickup.card().applicantId())
                .filter(person -> person.birthDate() != null)
                .map(person -> card(pickup.card(), person)));
    }

    @Override
    public Optional<String> delivered() {
        return room.at(Set.of(Whereabouts.EXPECTED), 1).stream().findFirst().flatMap(card -> card(card.card().serial()));
    }

    @Override
    public FingerScanners scanner() {
        return scanner;
    }

    @Override
    public void layAnothersFinger() {
        scanner.layAnothersFinger();
    }

    @Override
    public String freshStamp(String serial) {
        long number = Math.floorMod(serial.hashCode() * STAMP_STEP + 1_234_567_890_123_456L, STAMPS);
        return String.format(Locale.ROOT, "%016d", number);
    }

    private String passport(Applicant person) {
        return passport(person, person.id() % 9 == 4 ? respelled(person.surname()) : person.surname());
    }

    private String passport(Applicant person, String surname) {
        LocalDate today = LocalDate.now(clock);
        boolean expired = person.id() % 11 == 3;
        LocalDate expiry = expired ? today.minusMonths(2) : today.plusYears(1 + person.id() % 8).plusDays(person.id() % 200);
        return String.join("\n", MrzWriter.td3(MrzContent.passport(
                person.nationality(), number(person), surname, person.givenNames(), birth(person), sex(person), expiry)));
    }

    private static String number(Applicant person) {
        return String.format(Locale.ROOT, "%02dX%06d", person.id() % 90 + 10, Math.floorMod(person.id() * 7919, 1_000_000L));
    }

    private String card(ResidenceCard card, Applicant person) {
        return String.join("\n", MrzWriter.td1(MrzContent.residenceCard(
                card.serial(),
                person.foreignerNumber().map(ForeignerNumber::digits).orElse(""),
                person.surname(),
                person.givenNames(),
                person.nationality(),
                birth(person),
                sex(person),
                card.validUntil())));
    }

    /** The kind of difference that two offices make of one name: a doubled letter. */
    private static String respelled(String surname) {
        int middle = surname.length() / 2;
        return surname.substring(0, middle) + surname.charAt(middle) + surname.substring(middle);
    }

    private static LocalDate birth(Applicant person) {
        LocalDate birth = person.birthDate();
        return birth == null ? LocalDate.EPOCH : birth;
    }

    private static MrzSex sex(Applicant person) {
        return switch (person.sex()) {
            case F -> MrzSex.FEMALE;
            case M -> MrzSex.MALE;
            case UNSPECIFIED -> MrzSex.UNSPECIFIED;
        };
    }
}

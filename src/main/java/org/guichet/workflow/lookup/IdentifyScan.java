package org.guichet.workflow.lookup;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.cardpickup.CardStock;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.CheckDigit;
import org.guichet.domain.document.DocumentComparison;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzField;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.MrzReading;
import org.guichet.domain.document.WedgeScan;
import org.guichet.domain.lookup.Answer;
import org.guichet.domain.lookup.AskedNumbers;
import org.guichet.domain.lookup.Hint;
import org.guichet.domain.lookup.Hit;
import org.guichet.domain.lookup.MarkedPart;
import org.guichet.domain.lookup.NumberBook;
import org.guichet.domain.lookup.NumberHolder;
import org.guichet.domain.staff.Permission;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;
import org.guichet.workflow.file.IdentityOnFile;

/** Says whose document was scanned: by the number of a card, a visa or the person, else by surname and birth date of the zone. */
public final class IdentifyScan {

    private static final int CANDIDATES = 20;
    private static final DateTimeFormatter BIRTH = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final PeopleFinder finder;
    private final ApplicantRegister register;
    private final CardStock stock;
    private final NumberBook numbers;
    private final Clock clock;

    public IdentifyScan(
            PeopleFinder finder, ApplicantRegister register, CardStock stock, NumberBook numbers, Clock clock) {
        this.finder = finder;
        this.register = register;
        this.stock = stock;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** What the scan says of people. */
    public sealed interface Identified {

        record OnePerson(long applicantId) implements Identified {}

        /** @param question what to look up, so that a person chooses */
        record Several(String question) implements Identified {}

        record Nobody() implements Identified {}

        record Misread(Mrz mrz) implements Identified {}

        record Unreadable(MrzReading.Unreadable why) implements Identified {}
    }

    /** Looks only: a file is opened, and the opening recorded, by {@link org.guichet.workflow.file.OpenFile}. */
    public Result<Identified> run(DeskSession session, WedgeScan scan) {
        return session.<Identified>lacks(Permission.LOOK_UP).orElseGet(() -> Result.done(identify(scan)));
    }

    private Identified identify(WedgeScan scan) {
        if (scan.kind() == WedgeScan.Kind.MRZ || scan.kind() == WedgeScan.Kind.BROKEN_ZONE) {
            return switch (MrzParser.read(scan.text())) {
                case MrzReading.Unreadable why -> new Identified.Unreadable(why);
                case MrzReading.Read(Mrz mrz) -> mrz.isIntact() ? holder(mrz) : new Identified.Misread(mrz);
            };
        }
        return byCard(scan.text())
                .or(() -> ForeignerNumber.parse(scan.text()).flatMap(this::byNumber))
                .orElseGet(() -> byText(scan.text()));
    }

    private Identified holder(Mrz mrz) {
        Optional<Identified> byNumbers = Optional.of(mrz)
                .filter(Mrz::isFrenchResidenceCard)
                .flatMap(card -> byCard(card.documentNumber()))
                .or(() -> Optional.of(mrz).filter(Mrz::isVisa).flatMap(visa -> byVisa(visa.documentNumber())))
                .or(() -> mrz.foreignerNumber().flatMap(ForeignerNumber::parse).flatMap(this::byNumber));
        return byNumbers.orElseGet(() -> byNameAndBirth(mrz));
    }

    private Optional<Identified> byCard(String serial) {
        return stock.find(serial).map(pickup -> new Identified.OnePerson(pickup.card().applicantId()));
    }

    /** Kept as in the zone, or as printed with the check digit behind. Two people with one number leave the choice to a person. */
    private Optional<Identified> byVisa(String number) {
        String bare = AskedNumbers.reference(number);
        if (bare.length() < AskedNumbers.SHORTEST_REFERENCE) {
            return Optional.empty();
        }
        List<String> spellings = List.of(bare, bare + CheckDigit.over(bare));
        List<Long> holders = numbers.byReference(new AskedNumbers(List.of(), List.of(), "", spellings)).stream()
                .filter(holder -> holder.field() == MarkedPart.Field.VISA && holder.whole())
                .map(NumberHolder::applicantId)
                .distinct()
                .toList();
        return switch (holders.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Identified.OnePerson(holders.getFirst()));
            default -> Optional.of(new Identified.Several(number));
        };
    }

    private Optional<Identified> byNumber(ForeignerNumber number) {
        List<Applicant> holders = found(finder.find(number.digits(), CANDIDATES)).stream()
                .filter(person -> person.foreignerNumber().filter(number::equals).isPresent())
                .toList();
        return switch (holders.size()) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of(new Identified.OnePerson(holders.getFirst().id()));
            default -> Optional.of(new Identified.Several(number.digits()));
        };
    }

    /** While the index is incomplete, one who fits need not be the only one. */
    private Identified byNameAndBirth(Mrz mrz) {
        LocalDate today = LocalDate.now(clock);
        String names = mrz.names().surname() + " " + mrz.names().givenNames();
        String question = (names.strip() + " " + mrz.birthDate().asBirth(today).map(BIRTH::format).orElse("")).strip();
        boolean complete = finder.progress().complete();
        Answer answer = finder.find(question, CANDIDATES);
        List<Applicant> same = found(answer).stream().filter(person -> agree(mrz, person, MrzField.SURNAME, today)).toList();
        List<Applicant> namesakes = same.size() < 2
                ? same : same.stream().filter(person -> agree(mrz, person, MrzField.GIVEN_NAMES, today)).toList();
        if (namesakes.size() == 1 && complete) {
            return new Identified.OnePerson(namesakes.getFirst().id());
        }
        return answer.hits().isEmpty() && complete ? new Identified.Nobody() : new Identified.Several(question);
    }

    private static boolean agree(Mrz mrz, Applicant person, MrzField name, LocalDate today) {
        return DocumentComparison.compare(mrz, IdentityOnFile.of(person), today).stream()
                .filter(field -> field.field() == name || field.field() == MrzField.BIRTH_DATE)
                .map(FieldComparison::agreement)
                .allMatch(agreement -> agreement == Agreement.AGREES || agreement == Agreement.TRUNCATED_AGREES);
    }

    /** Anything else that a scanner reads: only who fits it well is shown. */
    private Identified byText(String text) {
        Answer answer = finder.find(text, CANDIDATES);
        boolean fits = !answer.hits().isEmpty() && answer.hint() != Hint.CHECK_SPELLING;
        return fits || !finder.progress().complete() ? new Identified.Several(text) : new Identified.Nobody();
    }

    private List<Applicant> found(Answer answer) {
        return List.copyOf(register.findAll(answer.hits().stream().map(Hit::id).toList()).values());
    }
}

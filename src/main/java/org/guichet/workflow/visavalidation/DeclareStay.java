package org.guichet.workflow.visavalidation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.applicant.ApplicantRegister;
import org.guichet.domain.change.Proposal;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.domain.takeover.TakeoverAct.DatumTaken;
import org.guichet.domain.takeover.TakeoverBook;
import org.guichet.domain.visavalidation.AddressProof;
import org.guichet.domain.visavalidation.Home;
import org.guichet.domain.visavalidation.HomeAddress;
import org.guichet.domain.visavalidation.ValidationAct.ArrivalDeclared;
import org.guichet.domain.visavalidation.ValidationAct.EmploymentDeclared;
import org.guichet.domain.visavalidation.ValidationAct.HomeDeclared;
import org.guichet.domain.visavalidation.VisaValidation;
import org.guichet.workflow.DeskSession;
import org.guichet.workflow.Result;

/** What the person declares: the day of entry, the home in France and how to be reached, the employer and the contract. */
public final class DeclareStay {

    private static final String TWO_D_DOC = "2d-doc";

    private final ValidationGesture gesture;
    private final ApplicantRegister register;
    private final TakeoverBook takeovers;
    private final Clock clock;

    public DeclareStay(ValidationGesture gesture, ApplicantRegister register, TakeoverBook takeovers, Clock clock) {
        this.gesture = gesture;
        this.register = register;
        this.takeovers = takeovers;
        this.clock = clock;
    }

    /** A deadline that is past is recorded like any other day: it waits for a supervisor's decision then. */
    public Result<VisaValidation> arrival(DeskSession session, String visa, LocalDate entry) {
        return gesture.record(session, visa, new ArrivalDeclared(entry, LocalDate.now(clock)));
    }

    /** What is new in it reaches the person's file with the same gesture; what the file said before stays known. */
    public Result<VisaValidation> home(DeskSession session, String visa, Home home) {
        HomeAddress typed = home.address();
        HomeAddress address = new HomeAddress(
                spaced(typed.street()), spaced(typed.extra()), typed.postcode().replaceAll("\\s", ""), spaced(typed.city()));
        HomeDeclared declared = new HomeDeclared(address, home.proof(), home.phone().strip(), home.email().strip());
        return gesture.record(session, visa, validation -> {
            List<Proposal> proposals = new ArrayList<>();
            proposals.add(ValidationGesture.proposal(visa, declared));
            proposals.addAll(intoTheFile(validation.applicantId(), declared));
            return proposals;
        });
    }

    private List<Proposal> intoTheFile(long applicantId, HomeDeclared home) {
        TakenData known = takeovers.of(applicantId);
        Optional<Applicant> person = register.find(applicantId);
        HomeAddress address = home.address();
        boolean proved = home.proof().kind() == AddressProof.Kind.AUTHENTIC;
        String street = address.extra().isEmpty() ? address.street() : address.extra() + ", " + address.street();
        List<Proposal> fresh = new ArrayList<>();
        Map<DatumKind, String> told = new EnumMap<>(DatumKind.class);
        told.put(DatumKind.ADDRESS, street);
        told.put(DatumKind.POSTAL_CODE, address.postcode());
        told.put(DatumKind.CITY, address.city());
        told.put(DatumKind.PHONE, home.phone());
        told.put(DatumKind.EMAIL, home.email());
        told.forEach((kind, value) -> {
            String before = known.value(kind).orElseGet(() -> person.map(each -> onFile(each, kind)).orElse(""));
            if (!value.isBlank() && !bare(value).equals(bare(before))) {
                boolean byPaper = proved && kind != DatumKind.PHONE && kind != DatumKind.EMAIL;
                fresh.add(new Proposal(TakenData.aggregateOf(applicantId), new DatumTaken(
                        kind, value, byPaper ? TWO_D_DOC : TakenDatum.DECLARED,
                        byPaper ? OutcomeReason.SIGNATURE_HOLDS : OutcomeReason.NOTHING_SIGNED)));
            }
        });
        return fresh;
    }

    private static String onFile(Applicant person, DatumKind kind) {
        return kind == DatumKind.PHONE ? person.phone() : kind == DatumKind.EMAIL ? person.email() : "";
    }

    /** Telephone numbers are written with gaps or without. */
    private static String bare(String value) {
        return value.replaceAll("[\\s.-]", "").toLowerCase(Locale.ROOT);
    }

    public Result<VisaValidation> employment(DeskSession session, String visa, String employer, LocalDate contractStart) {
        return gesture.record(session, visa, new EmploymentDeclared(spaced(employer), contractStart));
    }

    private static String spaced(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}

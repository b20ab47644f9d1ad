package org.guichet.domain.kernel;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.guichet.domain.change.Act;
import org.guichet.domain.change.AggregateId;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.domain.fee.FeeAct;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakeoverAct;
import org.guichet.domain.trust.TrustAct;
import org.guichet.domain.trust.TrustEntry;
import org.guichet.inmemory.Operations;
import org.guichet.inmemory.Synthetic;
import org.guichet.seeded.SeededRandom;

/** Wild acts about fees and certificates, and about what was taken out of documents. */
final class WildTables {

    private static final TrustedCertificate CERTIFICATE = new TrustedCertificate("ab".repeat(32), "FR", "0001", "FR00", "77",
            Synthetic.DAY, Synthetic.DAY.plusYears(3), "P-256", "cd".repeat(32), null, "MIIB");

    private WildTables() {}

    static AggregateId certificate() {
        return TrustEntry.aggregateOf(CERTIFICATE);
    }

    static AggregateId takenData() {
        return TakenData.aggregateOf(1);
    }

    static Act act(SplittableRandom random, Function<SplittableRandom, String> text, Function<SplittableRandom, LocalDate> day) {
        return switch (random.nextInt(7)) {
            case 4 -> new FeeAct.FeeSet(
                    day.apply(random), random.nextBoolean() ? null : day.apply(random), random.nextInt(1_100_000) - 9, text.apply(random));
            case 5 -> new FeeAct.FeeWithdrawn(day.apply(random));
            case 0 -> new TrustAct.CertificateTrusted(CERTIFICATE, text.apply(random));
            case 1 -> new TrustAct.CertificateRemoved(text.apply(random));
            case 2 -> new TakeoverAct.DatumTaken(
                    SeededRandom.any(random, List.of(DatumKind.values())), text.apply(random), text.apply(random),
                    SeededRandom.any(random, List.of(OutcomeReason.values())));
            case 3 -> new TakeoverAct.DatumRectified(
                    SeededRandom.any(random, List.of(DatumKind.values())), text.apply(random), text.apply(random));
            default -> new TakeoverAct.TakeoverUndone(Operations.id(random.nextInt(9)));
        };
    }
}

package org.guichet.domain.document.chip;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.DocumentReport.Check;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.TrustStore;
import org.jspecify.annotations.Nullable;

/** Says what a chip's data are worth: signed by whom the site trusts, changed, or not to be verified, and why. */
public final class ChipJudge {

    /** Begins the name of a chip's kind in reports; the format of its zone follows. */
    public static final String KIND = "chip";

    private static final List<ChipFile> HASHED = List.of(ChipFile.DG1, ChipFile.DG2, ChipFile.DG14);

    private final TrustStore store;
    private final SecurityObjectCheck check;

    public ChipJudge(TrustStore store, SecurityObjectCheck check) {
        this.store = store;
        this.check = check;
    }

    /** @param zone null where DG1 can't be read as one */
    public record Judged(DocumentReport report, @Nullable Mrz zone) {}

    public Judged judge(ChipContent content, LocalDate today) {
        Optional<Mrz> zone = content.file(ChipFile.DG1).flatMap(ChipFiles::zone).flatMap(MrzParser::parse);
        SecurityObject object = content.file(ChipFile.SOD).map(file -> check.check(file, store, today))
                .orElseGet(() -> SecurityObject.unreadable(OutcomeReason.CHIP_UNSIGNED));
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("access", true, content.access() == ChipContent.Access.PACE ? "PACE" : "BAC"));
        boolean agree = hashes(content, object, checks);
        boolean sameProtocols = protocols(content, checks);
        OutcomeReason why = zone.isEmpty() ? OutcomeReason.CHIP_DAMAGED
                : !agree || !sameProtocols ? OutcomeReason.CHIP_ALTERED
                : object.why() == OutcomeReason.CHIP_SIGNED && isOriginal(content, object) ? OutcomeReason.CHIP_ORIGINAL : object.why();
        checks.add(new Check("chip-authentication", content.isOriginal(), content.isOriginal()
                ? "the chip has the secret to the key in its DG14" : "not shown: the chip may be a copy"));
        if (!object.digest().isEmpty()) {
            signature(object, checks);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        zone.ifPresent(mrz -> {
            fields.putAll(DocumentReport.fields(mrz, today));
            checks.addAll(DocumentReport.checks(mrz));
        });
        if (!object.signer().isEmpty()) {
            fields.put("signer", object.signer());
        }
        if (!object.authority().isEmpty()) {
            fields.put("authority", object.authority());
        }
        String kind = zone.map(mrz -> KIND + "-" + mrz.format().name().toLowerCase(Locale.ROOT).replace('_', '-')).orElse(KIND);
        boolean intact = why.outcome() != Outcome.ALTERED && zone.filter(Mrz::isIntact).isPresent();
        return new Judged(new DocumentReport(kind, fields, checks, why, why.sentence(), intact, List.of()), zone.orElse(null));
    }

    /** A proof by a key that nobody signed is none. */
    private static boolean isOriginal(ChipContent content, SecurityObject object) {
        return content.isOriginal() && content.file(ChipFile.DG14).isPresent() && object.hash(ChipFile.DG14).isPresent();
    }

    /** Each data group that was read must be the one that was signed: one that the object does not name is none of the document's. */
    private static boolean hashes(ChipContent content, SecurityObject object, List<Check> checks) {
        boolean agree = true;
        if (object.digest().isEmpty()) {
            return true;
        }
        Optional<MessageDigest> digest = digest(object.digest());
        for (ChipFile file : HASHED) {
            Optional<byte[]> bytes = content.file(file);
            if (bytes.isPresent() && digest.isPresent()) {
                String hash = HexFormat.of().formatHex(digest.get().digest(bytes.get()));
                Optional<String> signed = object.hash(file);
                boolean same = signed.filter(hash::equals).isPresent();
                agree &= same;
                checks.add(new Check(name(file), same, same ? "is the one that was signed"
                        : signed.isEmpty() ? "is not among what was signed" : "is not the one that was signed"));
            }
        }
        return agree;
    }

    private static Optional<MessageDigest> digest(String algorithm) {
        try {
            return Optional.of(MessageDigest.getInstance(algorithm));
        } catch (NoSuchAlgorithmException unknown) {
            return Optional.empty();
        }
    }

    /** What CardAccess says in the clear, DG14 must say too: otherwise somebody may have talked the reader into weaker protocols. */
    private static boolean protocols(ChipContent content, List<Check> checks) {
        if (content.access() != ChipContent.Access.PACE || content.file(ChipFile.DG14).isEmpty()) {
            return true;
        }
        Set<String> said = Protocols.ofPace(content.file(ChipFile.CARD_ACCESS).orElse(new byte[0]));
        Set<String> signed = Protocols.ofPace(content.file(ChipFile.DG14).get());
        boolean same = signed.containsAll(said);
        checks.add(new Check("card-access", same, same ? "says of PACE what is signed" : "says of PACE what is not signed"));
        return same;
    }

    private static void signature(SecurityObject object, List<Check> checks) {
        OutcomeReason why = object.why();
        boolean unchained = why == OutcomeReason.NO_TRUST_LIST || why == OutcomeReason.UNKNOWN_ISSUER
                || why == OutcomeReason.UNKNOWN_CERTIFICATE;
        boolean broken = why == OutcomeReason.SIGNATURE_DISAGREES || why == OutcomeReason.CHIP_SIGNATURE_KIND;
        checks.add(new Check("signature", !broken, broken ? why.sentence() : "holds with the certificate of " + object.signer()));
        checks.add(new Check("issuer", !broken && !unchained, unchained ? object.authority() + ": " + why.sentence() : object.authority()));
        checks.add(new Check("certificate-period", why == OutcomeReason.CHIP_SIGNED, object.period()));
    }

    private static String name(ChipFile file) {
        return file.name().toLowerCase(Locale.ROOT);
    }
}

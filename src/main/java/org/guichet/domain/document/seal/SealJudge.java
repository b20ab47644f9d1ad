package org.guichet.domain.document.seal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.DocumentReport.Check;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.seal.SealReading.Broken;
import org.guichet.domain.document.seal.SealReading.Fault;
import org.guichet.domain.document.seal.SealReading.Other;
import org.guichet.domain.document.seal.SealReading.Read;
import org.guichet.domain.document.trust.SignatureCheck;
import org.guichet.domain.document.trust.SignatureChecks;
import org.guichet.domain.document.trust.SignatureJudge;
import org.guichet.domain.document.trust.SignatureJudge.Judgement;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.jspecify.annotations.Nullable;

/** Reads a seal and says what it is worth. */
public final class SealJudge {

    private static final int MOST_OTHERS = 16;
    private static final int SIGNER_AT = 4;

    private final TrustStore store;
    private final SignatureJudge judge;

    public SealJudge(TrustStore store, SignatureCheck check) {
        this.store = store;
        this.judge = new SignatureJudge(store, check);
    }

    /**
     * @param seal null where the bytes can't be read as one; the report says why
     * @param mrz the zone in the seal, where it has one
     */
    public record Judged(DocumentReport report, @Nullable Seal seal, @Nullable Mrz mrz) {}

    /** Null for bytes that are no seal. */
    public @Nullable Judged judge(byte[] bytes, LocalDate today) {
        return switch (SealParser.read(bytes)) {
            case Read(var seal) -> judged(seal, bytes, today);
            case Broken(var fault) -> new Judged(broken(bytes, fault), null, null);
            case Other _ -> null;
        };
    }

    private Judged judged(Seal seal, byte[] bytes, LocalDate today) {
        SealContent content = new SealContent(seal);
        return new Judged(report(seal, content, judgement(seal, bytes), today), seal, content.mrz());
    }

    private Judgement judgement(Seal seal, byte[] bytes) {
        if (store.isEmpty()) {
            return new Judgement(OutcomeReason.NO_TRUST_LIST, null);
        }
        SealHeader header = seal.header();
        List<TrustedCertificate> meant = store.ofSeal(header.signer(), header.reference());
        if (meant.isEmpty()) {
            OutcomeReason unknown = store.knowsSigner(header.signer()) ? OutcomeReason.UNKNOWN_CERTIFICATE : OutcomeReason.UNKNOWN_ISSUER;
            return new Judgement(isOfAnother(bytes) ? OutcomeReason.HEADER_ALTERED : unknown, null);
        }
        return judge.judge(meant, seal.signedBytes(), seal.signatureBytes(), header.signedOn());
    }

    /** Whether the signature is that of a known signer over these very bytes, with their own name in the header. */
    private boolean isOfAnother(byte[] bytes) {
        return store.all().stream().limit(MOST_OTHERS)
                .flatMap(each -> restored(each, bytes).stream().map(mended -> Map.entry(each, mended)))
                .anyMatch(each -> SealParser.read(each.getValue()) instanceof Read(var seal)
                        && judge.holds(each.getKey(), seal.signedBytes(), seal.signatureBytes()));
    }

    /** As the header would have been written for that certificate in either version. */
    private static List<byte[]> restored(TrustedCertificate by, byte[] bytes) {
        String signer = (by.country() + by.name()).toUpperCase(Locale.ROOT);
        String serial = by.serial();
        if (!signer.matches("[A-Z0-9]{4}") || serial.length() > 0xff) {
            return List.of();
        }
        List<byte[]> mended = new ArrayList<>();
        mended.add(with(bytes, 3, C40.encode(signer + String.format(Locale.ROOT, "%02X", serial.length())), C40.encode(serial)));
        if (serial.length() <= 5) {
            mended.add(with(bytes, 2, C40.encode(signer + "0".repeat(5 - serial.length()) + serial), new byte[0]));
        }
        return mended;
    }

    private static byte[] with(byte[] bytes, int version, byte[] signer, byte[] reference) {
        byte[] mended = Arrays.copyOf(bytes, Math.max(bytes.length, SIGNER_AT + signer.length + reference.length));
        mended[1] = (byte) version;
        System.arraycopy(signer, 0, mended, SIGNER_AT, signer.length);
        System.arraycopy(reference, 0, mended, SIGNER_AT + signer.length, reference.length);
        return mended;
    }

    private static DocumentReport broken(byte[] bytes, Fault fault) {
        Check check = new Check("structure", false, switch (fault) {
            case MAGIC -> "the first byte is not DC";
            case VERSION -> "the header is neither of version 3 nor 4";
            case HEADER -> "country, signer or a date in the header is none";
            case FEATURES -> "a length leads beyond the end";
            case NO_SIGNATURE -> "there is no signature (tag FF)";
            case SIGNATURE_FORM -> "the signature has an odd length, or none";
            case TRAILING -> "something follows the signature";
        });
        return new DocumentReport("vds", Map.of("bytes", HexFormat.of().formatHex(bytes)), List.of(check), OutcomeReason.BAD_STRUCTURE,
                OutcomeReason.BAD_STRUCTURE.sentence() + ": " + check.detail(), false, List.of());
    }

    private static DocumentReport report(Seal seal, SealContent content, Judgement judgement, LocalDate today) {
        SealHeader header = seal.header();
        boolean known = SealType.find(header.type()).isPresent();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("structure", content.isWellFormed(), content.isWellFormed()
                ? known ? "every feature is of this kind of document" : "the kind of document is not known here"
                : "a feature is not of this kind of document, or not of its form"));
        checks.addAll(SignatureChecks.of(judgement, header.signer() + " " + header.reference(), header.signedOn()));
        Mrz mrz = content.mrz();
        if (mrz != null) {
            checks.addAll(DocumentReport.checks(mrz));
        }
        boolean intact = content.isWellFormed() && (mrz == null || mrz.isIntact());
        return new DocumentReport(SealType.find(header.type()).map(SealType::kind).orElse("vds"), fields(header, content, today), checks,
                judgement.why(), judgement.why().sentence(), intact, List.of());
    }

    private static Map<String, String> fields(SealHeader header, SealContent content, LocalDate today) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", Integer.toString(header.version()));
        fields.put("documentType", header.type());
        fields.put("issuingCountry", header.country());
        fields.put("signer", header.signer());
        fields.put("certificateReference", header.reference());
        fields.put("issueDate", header.issuedOn().toString());
        fields.put("signatureDate", header.signedOn().toString());
        fields.putAll(content.fields());
        Mrz mrz = content.mrz();
        if (mrz != null) {
            DocumentReport.fields(mrz, today).forEach(fields::putIfAbsent);
        }
        return fields;
    }
}

package org.guichet.domain.document.twoddoc;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.DocumentReport.Check;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.trust.SignatureCheck;
import org.guichet.domain.document.trust.SignatureChecks;
import org.guichet.domain.document.trust.SignatureJudge;
import org.guichet.domain.document.trust.SignatureJudge.Judgement;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.trust.TrustedCertificate;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Broken;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Other;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Read;
import org.jspecify.annotations.Nullable;

/**
 * Reads a 2D-Doc and says what it is worth. Only where the signature holds is anything put right: separators that a scanner lost. An
 * issuer that is not known is called altered where the signature is a known one's over the same data.
 */
public final class TwoDDocJudge {

    /** Whose signature it may be, where the header names nobody known. */
    private static final int MOST_OTHERS = 16;
    private static final int ISSUER = 4;
    private static final int DATES = 12;

    private final TrustStore store;
    private final SignatureJudge judge;

    public TwoDDocJudge(TrustStore store, SignatureCheck check) {
        this.store = store;
        this.judge = new SignatureJudge(store, check);
    }

    /** @param document null where the text can't be read as one; the report says why */
    public record Judged(DocumentReport report, @Nullable TwoDDoc document) {}

    /** Null for a text that is no 2D-Doc. */
    public @Nullable Judged judge(String text) {
        String respelt = GarbledSeparators.respelt(text);
        if (!GarbledSeparators.isWhole(respelt)) {
            Judged restored = respelt.startsWith(TwoDDocHeader.MARKER) ? ofGarbled(respelt) : null;
            if (restored != null) {
                return restored;
            }
        }
        return switch (TwoDDocParser.read(respelt)) {
            case Read(var document) -> judged(document);
            case Broken(var fault) -> new Judged(broken(respelt, fault), null);
            case Other _ -> null;
        };
    }

    private Judged judged(TwoDDoc document) {
        Judgement judgement = judgement(document);
        if (judgement.why() == OutcomeReason.SIGNATURE_DISAGREES) {
            String data = document.signed().substring(document.header().length());
            List<String> ways = new ArrayList<>(MissingSeparators.restored(data, document.header().type()));
            ways.addAll(MissingSeparators.withoutOne(data));
            for (String restored : ways) {
                String text = document.signed().substring(0, document.header().length()) + restored
                        + document.text().substring(document.signed().length());
                if (TwoDDocParser.read(text) instanceof Read(var other) && proves(judgement(other))) {
                    return new Judged(report(other, judgement(other)), other);
                }
            }
        }
        return new Judged(report(document, judgement), document);
    }

    /** Null where the end looks like no signature: then the text is judged as it is. */
    private @Nullable Judged ofGarbled(String text) {
        TwoDDoc first = null;
        Judgement firstJudgement = null;
        for (String candidate : GarbledSeparators.candidates(text)) {
            if (TwoDDocParser.read(candidate) instanceof Read(var document)) {
                Judgement judgement = judgement(document);
                if (judgement.why() != OutcomeReason.SIGNATURE_DISAGREES) {
                    return new Judged(report(document, judgement), document);
                }
                if (first == null) {
                    first = document;
                    firstJudgement = new Judgement(OutcomeReason.SEPARATORS_LOST, null);
                }
            }
        }
        return first == null || firstJudgement == null ? null : new Judged(report(first, firstJudgement), first);
    }

    private static boolean proves(Judgement judgement) {
        return judgement.by() != null;
    }

    private Judgement judgement(TwoDDoc document) {
        if (store.isEmpty()) {
            return new Judgement(OutcomeReason.NO_TRUST_LIST, null);
        }
        TwoDDocHeader header = document.header();
        List<TrustedCertificate> meant = store.ofTwoDDoc(header.authority(), header.certificate());
        if (meant.isEmpty()) {
            OutcomeReason unknown = store.knowsAuthority(header.authority())
                    ? OutcomeReason.UNKNOWN_CERTIFICATE : OutcomeReason.UNKNOWN_ISSUER;
            return new Judgement(isOfAnother(document.signed(), document.signatureBytes()) ? OutcomeReason.HEADER_ALTERED : unknown, null);
        }
        return judge.judge(meant, bytes(document.signed()), document.signatureBytes(), header.signedOn());
    }

    /** Whether a known signer signed these very data under their own name. */
    private boolean isOfAnother(String signed, byte[] signature) {
        return store.all().stream().limit(MOST_OTHERS).anyMatch(each -> {
            String authority = each.listedAs() == null ? each.issuerName() : each.listedAs();
            if (authority.length() != ISSUER || each.name().length() != ISSUER || signed.length() < DATES) {
                return false;
            }
            String restored = signed.substring(0, ISSUER) + authority + each.name() + signed.substring(DATES);
            return judge.holds(each, bytes(restored), signature);
        });
    }

    /** Codes hold ASCII only; whatever else came in is one character a byte. */
    private static byte[] bytes(String signed) {
        return signed.getBytes(signed.chars().allMatch(c -> c <= 0xff) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static DocumentReport broken(String text, TwoDDocReading.Fault fault) {
        Check check = new Check("structure", false, switch (fault) {
            case MARKER -> "the marker DC is missing in front";
            case HEADER -> "the header is none of versions 01 to 04";
            case NO_SIGNATURE -> "nothing separates the data from a signature (US)";
            case SIGNATURE_FORM -> "the signature is not 64, 96 or 132 bytes in Base32";
        });
        return new DocumentReport("2d-doc", Map.of("text", text), List.of(check), OutcomeReason.BAD_STRUCTURE,
                OutcomeReason.BAD_STRUCTURE.sentence() + ": " + check.detail(), false, List.of());
    }

    private static DocumentReport report(TwoDDoc document, Judgement judgement) {
        OutcomeReason why = judgement.why();
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("structure", document.wellFormed(),
                document.wellFormed() ? "every datum is of the catalogue" : "a datum is unknown, too short or too long"));
        checks.addAll(SignatureChecks.of(judgement, document.header().authority() + document.header().certificate(),
                document.header().signedOn()));
        return new DocumentReport("2d-doc", fields(document), checks, why, why.sentence(), document.wellFormed(), List.of());
    }

    private static Map<String, String> fields(TwoDDoc document) {
        TwoDDocHeader header = document.header();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", "0" + header.version());
        fields.put("documentType", header.type());
        fields.put("authority", header.authority());
        fields.put("certificate", header.certificate());
        put(fields, "issueDate", header.issuedOn());
        put(fields, "signatureDate", header.signedOn());
        fields.put("perimeter", header.perimeter());
        fields.put("country", header.country());
        document.fields().forEach(field -> put(fields, field.id(), field));
        document.annex().forEach(field -> put(fields, "annex-" + field.id(), field));
        TwoDDocPerson.of(document).forEach((kind, value) -> fields.putIfAbsent(kind.reportName(), value));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, @Nullable Object date) {
        if (date != null) {
            fields.put(name, date.toString());
        }
    }

    /** Where an identifier comes twice, the second one has a number. */
    private static void put(Map<String, String> fields, String name, DataField field) {
        String free = name;
        for (int i = 2; fields.containsKey(free); i++) {
            free = name + "-" + i;
        }
        fields.put(free, field.value());
    }
}

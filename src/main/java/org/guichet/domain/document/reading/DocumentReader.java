package org.guichet.domain.document.reading;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.domain.document.AzertyLayout;
import org.guichet.domain.document.BarcodeText;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentReport.Outcome;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.OutcomeReason;
import org.guichet.domain.document.seal.SealJudge;
import org.guichet.domain.document.seal.SealParser;
import org.guichet.domain.document.seal.SealType;
import org.guichet.domain.document.trust.SignatureCheck;
import org.guichet.domain.document.trust.TrustStore;
import org.guichet.domain.document.twoddoc.TwoDDocJudge;
import org.guichet.domain.document.twoddoc.TwoDDocPerson;

/**
 * Reads whatever came from a scanner, a photograph or a file, and judges it. Any input gives an answer, in a few milliseconds: what
 * is none of the documents known here is empty.
 */
public final class DocumentReader {

    private static final Pattern BEFORE = Pattern.compile("^[\\x00\\x02 \\t\\r\\n\\u00a0\\ufeff]+");
    private static final Pattern AFTER = Pattern.compile("[\\x00\\x03\\x04 \\t\\r\\n\\u00a0]+$");

    private static final List<byte[]> BYTE_ORDER_MARKS = List.of(
            new byte[] {(byte) 0xfe, (byte) 0xff}, new byte[] {(byte) 0xff, (byte) 0xfe});

    /** Characters that a scanner may put behind a code, and one more. */
    private static final int MOST_AFTER = 3;

    /** What kind of code it was, as scanners may be set to say in front: ISO/IEC 15424. */
    private static final Pattern KIND_OF_CODE = Pattern.compile("^\\][A-Za-z][0-9A-Za-z]");

    private static final Pattern TWO_D_DOC = Pattern.compile("DC0[1-4][0-9A-Z]{8}.*", Pattern.DOTALL);
    private static final Pattern SEAL_IN_HEXADECIMAL = Pattern.compile("DC0[23](?:[0-9A-F]{2}){18,2000}");
    private static final Pattern SMALL = Pattern.compile("dc0[1-4][^A-Z]*");

    private final TwoDDocJudge twoDDocs;
    private final SealJudge seals;

    public DocumentReader(TrustStore store, SignatureCheck check) {
        twoDDocs = new TwoDDocJudge(store, check);
        seals = new SealJudge(store, check);
    }

    /** Whether a text is a signed code by its beginning, without reading it. */
    public static boolean looksSigned(String text) {
        return TWO_D_DOC.matcher(text).matches() || SEAL_IN_HEXADECIMAL.matcher(text.toUpperCase(Locale.ROOT)).matches()
                || (text.length() > 2 && text.charAt(0) == SealParser.MAGIC && (text.charAt(1) == 2 || text.charAt(1) == 3));
    }

    /** @param today resolves the years of a zone */
    public Optional<ReadDocument> read(String text, LocalDate today) {
        String begun = KIND_OF_CODE.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
        String bare = AFTER.matcher(begun).replaceFirst("");
        return sealAsText(begun, today).or(() -> signed(bare, today)).or(() -> zone(bare, today));
    }

    /** A signature's last byte may look like a blank or a line's end: a seal is read as it came, and only then without its last. */
    private Optional<ReadDocument> sealAsText(String text, LocalDate today) {
        if (text.isEmpty() || text.charAt(0) != SealParser.MAGIC || text.chars().anyMatch(c -> c > 0xff)) {
            return Optional.empty();
        }
        Optional<ReadDocument> first = Optional.empty();
        String each = text;
        for (int after = 0; after <= MOST_AFTER && !each.isEmpty(); after++) {
            Optional<ReadDocument> read = seal(each.getBytes(StandardCharsets.ISO_8859_1), today);
            first = first.or(() -> read);
            if (read.isPresent() && read.get().report().why() != OutcomeReason.BAD_STRUCTURE) {
                return read;
            }
            String shorter = each.substring(0, each.length() - 1);
            if (!AFTER.matcher(each.substring(shorter.length())).matches()) {
                return first;
            }
            each = shorter;
        }
        return first;
    }

    /** As it is; else as a keyboard of another layout may have made it; else with what is wrong in it. */
    private static Optional<ReadDocument> zone(String text, LocalDate today) {
        return Stream.of(text, AzertyLayout.withDigits(text), AzertyLayout.asAmerican(text))
                .flatMap(each -> MrzParser.parse(each).stream())
                .findFirst().map(mrz -> ReadDocument.of(mrz, today))
                .or(() -> MrzParser.misread(text).map(misread -> ReadDocument.of(misread, today)));
    }

    /** Bytes of a file, or of a code whose content is binary. */
    public Optional<ReadDocument> read(byte[] bytes, LocalDate today) {
        boolean begun = bytes.length > 0 && (bytes[0] & 0xff) == SealParser.MAGIC;
        Optional<ReadDocument> sealed = begun ? sealAsText(new String(bytes, StandardCharsets.ISO_8859_1), today) : seal(bytes, today);
        return sealed.or(() -> read(new String(bytes, charset(bytes)), today));
    }

    /** Codes are of single bytes, texts are UTF-8, or UTF-16 where they begin with its mark: what Windows calls Unicode. */
    private static Charset charset(byte[] bytes) {
        for (byte[] mark : BYTE_ORDER_MARKS) {
            if (bytes.length > mark.length && bytes[0] == mark[0] && bytes[1] == mark[1]) {
                return StandardCharsets.UTF_16;
            }
        }
        boolean code = bytes.length > 2 && bytes[0] == 'D' && bytes[1] == 'C' && bytes[2] == '0';
        return code ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    public Optional<ReadDocument> read(BarcodeText barcode, LocalDate today) {
        return seal(barcode.bytes(), today).or(() -> read(barcode.text(), today));
    }

    /** A code of whatever content: one that is no document is told as it is. */
    public ReadDocument any(BarcodeText barcode, LocalDate today) {
        return read(barcode, today).orElseGet(() -> ReadDocument.of(barcode));
    }

    private Optional<ReadDocument> signed(String text, LocalDate today) {
        if (SEAL_IN_HEXADECIMAL.matcher(text.toUpperCase(Locale.ROOT)).matches()) {
            return seal(HexFormat.of().parseHex(text), today);
        }
        Optional<ReadDocument> first = Optional.empty();
        for (String typed : typed(text)) {
            Optional<ReadDocument> read = twoDDoc(typed);
            if (read.isPresent() && (first.isEmpty() || read.get().report().outcome() == Outcome.AUTHENTIC)) {
                first = read;
            }
        }
        return first;
    }

    /** The text as it is where that is a 2D-Doc; else as keyboards of other layouts may have made it. */
    private static Set<String> typed(String text) {
        if (TWO_D_DOC.matcher(text).matches()) {
            return Set.of(text);
        }
        if (SMALL.matcher(text).matches()) {
            return Set.of(text.toUpperCase(Locale.ROOT));
        }
        Set<String> typed = new LinkedHashSet<>();
        for (String recovered : List.of(AzertyLayout.withDigits(text), AzertyLayout.asAmerican(text))) {
            if (TWO_D_DOC.matcher(recovered).matches()) {
                typed.add(recovered);
            }
        }
        return typed.isEmpty() ? Set.of(text) : typed;
    }

    private Optional<ReadDocument> twoDDoc(String text) {
        return Optional.ofNullable(twoDDocs.judge(text)).map(judged -> {
            var document = judged.document();
            return document == null
                    ? new ReadDocument(judged.report(), Map.of(), Set.of(), null, null, null)
                    : new ReadDocument(judged.report(), TwoDDocPerson.of(document), ReadDocument.cut(document),
                            document.value("6F").flatMap(MrzParser::parse).orElse(null), document, null);
        });
    }

    private Optional<ReadDocument> seal(byte[] bytes, LocalDate today) {
        return Optional.ofNullable(seals.judge(bytes, today)).map(judged -> {
            Map<DatumKind, String> data = new EnumMap<>(DatumKind.class);
            var zone = judged.mrz();
            if (zone != null) {
                data.putAll(ReadDocument.data(zone, today));
            }
            Map<String, String> fields = judged.report().fields();
            for (DatumKind kind : DatumKind.values()) {
                String value = fields.get(kind.reportName());
                boolean numberOfVisa = kind == DatumKind.DOCUMENT_NUMBER && zone != null && zone.isVisa();
                if (judged.seal() != null && value != null && !numberOfVisa) {
                    data.putIfAbsent(kind, value);
                }
            }
            String passport = fields.get(SealType.Feature.PASSPORT_NUMBER.reportName());
            if (passport != null) {
                data.put(DatumKind.DOCUMENT_NUMBER, passport);
            }
            return new ReadDocument(judged.report(), data, zone == null ? Set.of() : ReadDocument.cut(zone), zone, null, judged.seal());
        });
    }
}

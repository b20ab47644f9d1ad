package org.guichet.domain.document.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzParser;
import org.guichet.domain.document.seal.SealType.Feature;
import org.jspecify.annotations.Nullable;

/** What the features of a seal say. */
final class SealContent {

    private static final int LINE_A = 44;
    private static final int LINE_B = 36;
    private static final int LINE_CARD = 30;

    /** A visa's seal leaves the optional data at the end of line 2 out (Doc 9303 part 13, table 5). */
    static final int SECOND_LINE = 28;

    private static final int DAYS_MONTHS_YEARS = 3;
    private static final int NOT_SAID = 0xff;

    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable Mrz mrz;
    private boolean wellFormed = true;

    SealContent(Seal seal) {
        Optional<SealType> type = SealType.find(seal.header().type());
        for (SealFeature feature : seal.features()) {
            Optional<Feature> meaning = type.flatMap(known -> known.feature(feature.tag()));
            if (meaning.isPresent()) {
                add(meaning.get(), feature.bytes());
            } else {
                put("feature-" + feature.tag(), unknown(feature));
                wellFormed &= type.isEmpty();
            }
        }
    }

    /** By the names of the report, in the order of the seal. */
    Map<String, String> fields() {
        return fields;
    }

    @Nullable Mrz mrz() {
        return mrz;
    }

    /** Whether every feature of a known type of document is of the form that its standard says. */
    boolean isWellFormed() {
        return wellFormed;
    }

    private void add(Feature feature, byte[] value) {
        Optional<String> text = switch (feature) {
            case MRZ -> C40.decode(value).flatMap(this::zone);
            case MRZ_MRV_A -> C40.decode(value).flatMap(read -> visa(read, LINE_A));
            case MRZ_MRV_B -> C40.decode(value).flatMap(read -> visa(read, LINE_B));
            case NUMBER_OF_ENTRIES -> value.length == 1 ? Optional.of(entries(value[0] & 0xff)) : Optional.empty();
            case DURATION_OF_STAY -> value.length == DAYS_MONTHS_YEARS ? Optional.of(duration(value)) : Optional.empty();
            case VISA_TYPE, ADDITIONAL -> Optional.of(printable(value));
            case SURNAME, GIVEN_NAMES, BIRTH_NAME -> utf8(value);
            default -> C40.decode(value).map(String::strip);
        };
        wellFormed &= text.isPresent();
        put(feature.reportName(), text.orElseGet(() -> hexadecimal(value)));
    }

    private void put(String name, String value) {
        String free = name;
        for (int i = 2; fields.containsKey(free); i++) {
            free = name + "-" + i;
        }
        fields.put(free, value);
    }

    /** A whole zone: of two lines or three, by its length. National papers may have a document code that is not in Doc 9303. */
    private Optional<String> zone(String decoded) {
        String zone = decoded.replace(' ', '<');
        int lines = switch (zone.length()) {
            case 2 * LINE_B, 2 * LINE_A -> 2;
            case 3 * LINE_CARD -> 3;
            default -> 0;
        };
        return parsed(zone).or(() -> lines == 0 ? Optional.empty()
                : Optional.of(zone.replaceAll("(?<=\\G.{" + zone.length() / lines + "})(?!$)", "\n")));
    }

    /** The first line and the beginning of the second. */
    private Optional<String> visa(String decoded, int line) {
        String zone = decoded.replace(' ', '<');
        boolean whole = zone.length() == 2 * line;
        return whole || zone.length() == line + SECOND_LINE ? parsed(zone + "<".repeat(2 * line - zone.length())) : Optional.empty();
    }

    private Optional<String> parsed(String zone) {
        Optional<Mrz> read = MrzParser.parse(zone);
        read.ifPresent(each -> mrz = each);
        return read.map(each -> String.join("\n", each.lines()));
    }

    /** Doc 9303 part 13, table 5: zero stands for as many as one likes. */
    private static String entries(int number) {
        return number == 0 ? "multiple" : Integer.toString(number);
    }

    /** ISO 8601: days, months and years may stand together. */
    private static String duration(byte[] value) {
        int days = value[0] & 0xff;
        int months = value[1] & 0xff;
        int years = value[2] & 0xff;
        if (days == NOT_SAID || months == NOT_SAID || years == NOT_SAID) {
            return "see zone";
        }
        String text = (years > 0 ? years + "Y" : "") + (months > 0 ? months + "M" : "") + (days > 0 ? days + "D" : "");
        return text.isEmpty() ? "P0D" : "P" + text;
    }

    private static Optional<String> utf8(byte[] value) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value)).toString());
        } catch (CharacterCodingException noText) {
            return Optional.empty();
        }
    }

    /** What nobody here knows the meaning of: the text where it is C40, else the bytes. */
    private static String unknown(SealFeature feature) {
        byte[] value = feature.bytes();
        return value.length < 4 ? feature.hexadecimal() : C40.decode(value).map(String::strip).orElse(feature.hexadecimal());
    }

    private static String printable(byte[] value) {
        for (byte each : value) {
            if ((each < ' ' && each != 0) || each == 0x7f) {
                return hexadecimal(value);
            }
        }
        String text = new String(value, StandardCharsets.US_ASCII).replaceFirst("\0+$", "");
        return text.isEmpty() || text.indexOf('\0') >= 0 ? hexadecimal(value) : text;
    }

    private static String hexadecimal(byte[] value) {
        return HexFormat.of().formatHex(value);
    }
}

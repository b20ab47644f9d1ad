package org.guichet.domain.document.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.DocumentComparison;
import org.guichet.domain.document.FieldComparison;
import org.guichet.domain.document.FileIdentity;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzField;
import org.guichet.domain.document.NameMatch;

/** One datum of a document beside what the file says of it. Dates are ISO dates where they are whole. */
public record DatumComparison(DatumKind kind, String onDocument, String onFile, Agreement agreement) {

    private static final Map<MrzField, DatumKind> OF_ZONE = Map.of(
            MrzField.SURNAME, DatumKind.SURNAME, MrzField.GIVEN_NAMES, DatumKind.GIVEN_NAMES, MrzField.BIRTH_DATE, DatumKind.BIRTH_DATE,
            MrzField.NATIONALITY, DatumKind.NATIONALITY, MrzField.SEX, DatumKind.SEX);

    /**
     * All that the document says, in the order of the kinds.
     *
     * @param rest what the file says beside the identity
     */
    public static List<DatumComparison> of(ReadDocument document, FileIdentity file, Map<DatumKind, String> rest, LocalDate today) {
        Map<DatumKind, DatumComparison> compared = new EnumMap<>(DatumKind.class);
        Mrz zone = document.mrz();
        if (zone != null && document.twoDDoc() == null) {
            DocumentComparison.compare(zone, file, today).forEach(field -> ofZone(field, compared));
        }
        Map<DatumKind, String> known = identity(file, rest);
        document.data().forEach((kind, value) -> compared.computeIfAbsent(kind, _ -> {
            String onFile = known.getOrDefault(kind, "");
            return new DatumComparison(kind, value, onFile, agreement(kind, value, onFile, document.cut().contains(kind)));
        }));
        return new ArrayList<>(compared.values());
    }

    /** What the document says, with nothing beside it. */
    public static List<DatumComparison> alone(ReadDocument document) {
        List<DatumComparison> rows = new ArrayList<>();
        document.data().forEach((kind, value) -> rows.add(new DatumComparison(kind, value, "", Agreement.NOT_ON_FILE)));
        return rows;
    }

    /** Whether taking it over would tell the file something. */
    public boolean canBeTaken() {
        return agreement == Agreement.DIFFERS || agreement == Agreement.NOT_ON_FILE;
    }

    private static void ofZone(FieldComparison field, Map<DatumKind, DatumComparison> compared) {
        DatumKind kind = OF_ZONE.get(field.field());
        if (kind != null && !field.onDocument().isEmpty()) {
            compared.put(kind, new DatumComparison(kind, field.onDocument(), field.onFile(), field.agreement()));
        }
    }

    private static Map<DatumKind, String> identity(FileIdentity file, Map<DatumKind, String> rest) {
        Map<DatumKind, String> known = new EnumMap<>(DatumKind.class);
        known.putAll(rest);
        known.put(DatumKind.SURNAME, file.surname());
        known.put(DatumKind.GIVEN_NAMES, file.givenNames());
        known.put(DatumKind.FULL_NAME, file.surname() + " " + file.givenNames());
        if (file.birthDate() != null) {
            known.put(DatumKind.BIRTH_DATE, file.birthDate().toString());
        }
        if (file.nationality() != null) {
            known.put(DatumKind.NATIONALITY, file.nationality());
        }
        if (file.sex() != null) {
            known.put(DatumKind.SEX, Character.toString(file.sex().code()).replace('<', 'X'));
        }
        return known;
    }

    private static Agreement agreement(DatumKind kind, String onDocument, String onFile, boolean mayBeCut) {
        if (onFile.isBlank()) {
            return Agreement.NOT_ON_FILE;
        }
        return switch (kind) {
            case SURNAME, GIVEN_NAMES, USED_NAME, FULL_NAME, CITY, BIRTH_PLACE, ADDRESS, EMPLOYER ->
                NameMatch.plain(onDocument, onFile, mayBeCut);
            case SEX -> onDocument.equals("X") || onFile.equals("X") || onDocument.equals(onFile) ? Agreement.AGREES : Agreement.DIFFERS;
            default -> bare(onDocument).equals(bare(onFile)) ? Agreement.AGREES : Agreement.DIFFERS;
        };
    }

    /** Numbers are written with gaps or without. */
    private static String bare(String value) {
        return value.replaceAll("[\\s.-]", "");
    }
}

package org.guichet.domain.document;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds a document against a person's file, field by field. */
public final class DocumentComparison {

    /** Codes that issuers print for a state which ISO 3166-1 names otherwise (Doc 9303 part 3, section 5; XKX is the EU's). */
    private static final Map<String, String> OTHER_CODES = Map.of("D", "DEU", "RKS", "XKX", "ROM", "ROU", "ZAR", "COD");

    private DocumentComparison() {}

    /** Surname, given names, date of birth, nationality, sex, in this order. */
    public static List<FieldComparison> compare(Mrz mrz, FileIdentity file, LocalDate today) {
        MrzNames names = mrz.names();
        return List.of(
                name(MrzField.SURNAME, names.surname(), file.surname(), names.surnameMayBeCut()),
                name(MrzField.GIVEN_NAMES, names.givenNames(), file.givenNames(), names.givenNamesMayBeCut()),
                birthDate(mrz.birthDate(), file.birthDate(), today),
                nationality(mrz.nationality(), file.nationality()),
                sex(mrz.sex(), file.sex()));
    }

    /** What to tell beside the fields, gravest first. */
    public static Set<DocumentFinding> findings(Mrz mrz, FileIdentity file, LocalDate today) {
        List<FieldComparison> fields = compare(mrz, file, today);
        EnumSet<DocumentFinding> findings = EnumSet.noneOf(DocumentFinding.class);
        long differing = fields.stream().filter(field -> field.agreement() == Agreement.DIFFERS).count();
        long identifying = fields.stream().filter(field -> field.agreement() == Agreement.DIFFERS && identifies(field.field())).count();
        if (identifying >= 2 && !namesChangedPlaces(mrz, file)) {
            findings.add(DocumentFinding.WRONG_PERSON);
        } else if (differing > 0) {
            findings.add(DocumentFinding.FIELD_DIFFERS);
        }
        if (!mrz.isIntact()) {
            findings.add(DocumentFinding.NOT_INTACT);
        }
        if (mrz.isExpired(today)) {
            findings.add(DocumentFinding.EXPIRED);
        }
        if (!mrz.birthDate().isStated()) {
            findings.add(DocumentFinding.BIRTH_DATE_UNREADABLE);
        }
        return findings;
    }

    /** A file with the two names in each other's place is an ordinary mistake, where the date of birth is the person's. */
    private static boolean namesChangedPlaces(Mrz mrz, FileIdentity file) {
        MrzNames names = mrz.names();
        return file.birthDate() != null && mrz.birthDate().agreesWith(file.birthDate())
                && NameMatch.compare(names.surname(), file.givenNames(), names.surnameMayBeCut()).isGood()
                && NameMatch.compare(names.givenNames(), file.surname(), names.givenNamesMayBeCut()).isGood();
    }

    private static boolean identifies(MrzField field) {
        return field == MrzField.SURNAME || field == MrzField.GIVEN_NAMES || field == MrzField.BIRTH_DATE;
    }

    private static FieldComparison name(MrzField field, String onDocument, String onFile, boolean mayBeCut) {
        Agreement agreement = onFile.isBlank() && !onDocument.isEmpty()
                ? Agreement.NOT_ON_FILE : NameMatch.compare(onDocument, onFile, mayBeCut);
        return new FieldComparison(field, onDocument, onFile, agreement);
    }

    private static FieldComparison birthDate(MrzDate onDocument, @Nullable LocalDate onFile, LocalDate today) {
        if (onFile == null) {
            return new FieldComparison(MrzField.BIRTH_DATE, onDocument.birthText(today), "", Agreement.NOT_ON_FILE);
        }
        // The document has two digits of the year, so a person of over a hundred agrees with theirs.
        boolean agrees = onDocument.agreesWith(onFile);
        boolean whole = onDocument.asBirth(today).isPresent();
        return new FieldComparison(MrzField.BIRTH_DATE, agrees && whole ? onFile.toString() : onDocument.birthText(today),
                onFile.toString(), agrees ? Agreement.AGREES : Agreement.DIFFERS);
    }

    private static FieldComparison nationality(String onDocument, @Nullable String onFile) {
        if (onFile == null || onFile.isBlank()) {
            return new FieldComparison(MrzField.NATIONALITY, onDocument, "", Agreement.NOT_ON_FILE);
        }
        boolean same = iso(onDocument).equals(iso(onFile));
        return new FieldComparison(MrzField.NATIONALITY, onDocument, onFile, same ? Agreement.AGREES : Agreement.DIFFERS);
    }

    private static String iso(String code) {
        String bare = Transliteration.capitals(code).strip();
        return OTHER_CODES.getOrDefault(bare, bare);
    }

    /** An unspecified sex on either side contradicts nothing. */
    private static FieldComparison sex(MrzSex onDocument, @Nullable MrzSex onFile) {
        if (onFile == null || onFile == MrzSex.UNSPECIFIED) {
            return new FieldComparison(MrzField.SEX, letter(onDocument), "", Agreement.NOT_ON_FILE);
        }
        boolean agrees = onDocument == onFile || onDocument == MrzSex.UNSPECIFIED;
        return new FieldComparison(MrzField.SEX, letter(onDocument), letter(onFile), agrees ? Agreement.AGREES : Agreement.DIFFERS);
    }

    private static String letter(MrzSex sex) {
        return sex == MrzSex.UNSPECIFIED ? "X" : Character.toString(sex.code());
    }
}

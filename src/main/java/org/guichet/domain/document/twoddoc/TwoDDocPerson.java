package org.guichet.domain.document.twoddoc;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.document.DatumKind;

/** Whom a 2D-Doc is about and where they live, whatever the type of document calls it. */
public final class TwoDDocPerson {

    private static final List<String> PLACE = List.of("20", "21", "22", "23", "24", "25", "26");
    private static final List<String> HOME = List.of("6S", "6T", "6U", "6V", "6W", "6X", "6Y");
    private static final List<String> PAYER = List.of("27", "28", "29", "2A", "2B", "2C", "2D");
    private static final int CODE = 4;

    private TwoDDocPerson() {}

    /** What the document says of each; in the order of the kinds. */
    public static Map<DatumKind, String> of(TwoDDoc document) {
        Map<DatumKind, String> person = new EnumMap<>(DatumKind.class);
        put(person, DatumKind.SURNAME, first(document, "62", "B2", "13", "80", "F1", "6G", "87"));
        put(person, DatumKind.USED_NAME, first(document, "63", "B3", "64", "B4"));
        put(person, DatumKind.GIVEN_NAMES, first(document, "60", "61", "B0", "B1", "12", "81", "F0").map(TwoDDocPerson::words));
        firstLine(document, person);
        put(person, DatumKind.BIRTH_DATE, first(document, "69", "B7", "F2"));
        put(person, DatumKind.SEX, first(document, "68", "B6", "F3"));
        put(person, DatumKind.NATIONALITY, first(document, "67", "B5").map(TwoDDocPerson::threeLetters));
        put(person, DatumKind.BIRTH_PLACE, first(document, "6A", "B8"));
        put(person, DatumKind.BIRTH_COUNTRY, first(document, "6C", "B9").map(TwoDDocPerson::threeLetters));
        put(person, DatumKind.FOREIGNER_NUMBER, first(document, "6Q", "6Z"));
        put(person, DatumKind.DOCUMENT_NUMBER, first(document, "66"));
        put(person, DatumKind.VISA_NUMBER, first(document, "6R"));
        put(person, DatumKind.EXPIRY_DATE, first(document, "6O", "08"));
        put(person, DatumKind.PHONE, first(document, "1E", "1F"));
        put(person, DatumKind.EMPLOYER, first(document, "5M", "4U").or(() -> employer(document)));
        address(document, person);
        return person;
    }

    /** Address line 1, "MME/SURNAME/GIVEN NAMES"; a tax notice names the first declarant in one. */
    private static void firstLine(TwoDDoc document, Map<DatumKind, String> person) {
        String[] parts = first(document, "10").orElse("").split("/", -1);
        if (parts.length == 3) {
            person.putIfAbsent(DatumKind.SURNAME, parts[1].strip());
            person.putIfAbsent(DatumKind.GIVEN_NAMES, parts[2].strip());
        }
        if (!person.containsKey(DatumKind.SURNAME)) {
            put(person, DatumKind.FULL_NAME, first(document, "46", "30", "4N", "10").map(TwoDDocPerson::words));
        }
    }

    private static void address(TwoDDoc document, Map<DatumKind, String> person) {
        List<String> ids = Stream.of(HOME, PLACE, PAYER)
                .filter(each -> first(document, each.get(2)).isPresent() || first(document, each.get(CODE)).isPresent())
                .findFirst().orElse(List.of());
        if (!ids.isEmpty()) {
            put(person, DatumKind.ADDRESS, Optional.of(ids.subList(0, CODE).stream().map(id -> first(document, id).orElse(""))
                    .filter(line -> !line.isBlank()).collect(Collectors.joining(", "))));
            put(person, DatumKind.POSTAL_CODE, first(document, ids.get(CODE)));
            put(person, DatumKind.CITY, first(document, ids.get(CODE + 1)));
            put(person, DatumKind.COUNTRY, first(document, ids.get(CODE + 2)));
            return;
        }
        put(person, DatumKind.ADDRESS, first(document, "4O", "HI"));
        put(person, DatumKind.POSTAL_CODE, first(document, "4P", "HJ"));
        put(person, DatumKind.CITY, first(document, "4Q", "HK"));
        first(document, "4Y").ifPresent(whole -> ofTaxNotice(whole.split("/", -1), person));
    }

    /** Street, what completes it, postal code, town. */
    private static void ofTaxNotice(String[] parts, Map<DatumKind, String> person) {
        int code = 0;
        while (code < parts.length && !parts[code].strip().matches("[0-9]{5}")) {
            code++;
        }
        put(person, DatumKind.ADDRESS, Optional.of(Stream.of(parts).limit(code).map(String::strip).filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "))));
        if (code < parts.length) {
            put(person, DatumKind.POSTAL_CODE, Optional.of(parts[code].strip()));
            put(person, DatumKind.CITY, Optional.of(words(String.join("/", List.of(parts).subList(code + 1, parts.length)))));
        }
    }

    private static Optional<String> employer(TwoDDoc document) {
        return first(document, "5O").map(name -> (name + " " + first(document, "5P").orElse("")).strip());
    }

    private static Optional<String> first(TwoDDoc document, String... ids) {
        return Stream.of(ids).map(document::value).flatMap(Optional::stream).map(String::strip).filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Several given names are apart by a slash. */
    private static String words(String value) {
        return value.replace('/', ' ').strip();
    }

    private static void put(Map<DatumKind, String> person, DatumKind kind, Optional<String> value) {
        value.filter(each -> !each.isEmpty()).ifPresent(each -> person.put(kind, each));
    }

    /** ISO 3166-1: two letters in 2D-Doc, three in files and zones. XX is somebody without a nationality. */
    static String threeLetters(String two) {
        if (Objects.equals(two, "XX")) {
            return "XXA";
        }
        try {
            String three = Locale.of("", two).getISO3Country();
            return three.isEmpty() ? two : three;
        } catch (MissingResourceException unknown) {
            return two;
        }
    }
}

package org.guichet.domain.document.chip;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.document.Mrz;
import org.guichet.domain.document.MrzSex;

/** A chip's zone beside the printed one. Both were written from the same data: what differs was changed on one side, or misread. */
public final class ChipBesideZone {

    private ChipBesideZone() {}

    /** One field of both. */
    public record Field(DatumKind kind, String onChip, String inZone, Agreement agreement) {}

    /** All that either says, in the order of the kinds. */
    public static List<Field> compare(Mrz onChip, Mrz printed, LocalDate today) {
        Map<DatumKind, String> chip = data(onChip, today);
        Map<DatumKind, String> zone = data(printed, today);
        List<Field> fields = new ArrayList<>();
        for (DatumKind kind : DatumKind.values()) {
            String one = chip.getOrDefault(kind, "");
            String other = zone.getOrDefault(kind, "");
            if (!one.isEmpty() || !other.isEmpty()) {
                fields.add(new Field(kind, one, other, one.equals(other) ? Agreement.AGREES : Agreement.DIFFERS));
            }
        }
        return fields;
    }

    private static Map<DatumKind, String> data(Mrz mrz, LocalDate today) {
        Map<DatumKind, String> data = new EnumMap<>(DatumKind.class);
        data.put(DatumKind.SURNAME, mrz.names().surname());
        data.put(DatumKind.GIVEN_NAMES, mrz.names().givenNames());
        data.put(DatumKind.BIRTH_DATE, mrz.birthDate().birthText(today));
        data.put(DatumKind.SEX, mrz.sex() == MrzSex.UNSPECIFIED ? "X" : Character.toString(mrz.sex().code()));
        data.put(DatumKind.NATIONALITY, mrz.nationality());
        data.put(DatumKind.FOREIGNER_NUMBER, mrz.foreignerNumber().orElse(""));
        data.put(DatumKind.DOCUMENT_NUMBER, mrz.documentNumber());
        data.put(DatumKind.EXPIRY_DATE, mrz.expiryDate().isStated() ? mrz.expiryDate().expiryText(today) : "");
        return data;
    }
}

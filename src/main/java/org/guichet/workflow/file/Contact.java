package org.guichet.workflow.file;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guichet.domain.applicant.Applicant;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.takeover.TakenData;
import org.guichet.domain.takeover.TakenDatum;

/** How a person is reached now: what they declared or a document said last, else what came with the file. Each may be empty. */
public record Contact(String phone, String email, String address) {

    public static Contact of(Applicant person, TakenData taken) {
        Map<DatumKind, TakenDatum> current = taken.current();
        String street = Stream.of(DatumKind.ADDRESS, DatumKind.POSTAL_CODE, DatumKind.CITY)
                .map(kind -> value(current, kind, "")).filter(each -> !each.isEmpty()).collect(Collectors.joining(", "));
        return new Contact(
                value(current, DatumKind.PHONE, person.phone()), value(current, DatumKind.EMAIL, person.email()), street);
    }

    private static String value(Map<DatumKind, TakenDatum> current, DatumKind kind, String otherwise) {
        TakenDatum datum = current.get(kind);
        return datum == null ? otherwise : datum.value();
    }

    /** Keeps people out of logs. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}

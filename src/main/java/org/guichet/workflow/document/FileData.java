package org.guichet.workflow.document;

import java.util.EnumMap;
import java.util.Map;
import org.guichet.domain.applicant.ForeignerNumber;
import org.guichet.domain.document.DatumKind;
import org.guichet.domain.takeover.TakenDatum;
import org.guichet.workflow.file.PersonFile;

/** What a file says beside the person's identity, in the words of documents. */
final class FileData {

    private FileData() {}

    /** What was declared or taken out of a document last counts; the foreigner number is the file's own. */
    static Map<DatumKind, String> of(PersonFile file, Map<DatumKind, TakenDatum> taken) {
        Map<DatumKind, String> data = new EnumMap<>(DatumKind.class);
        taken.forEach((kind, datum) -> data.put(kind, datum.value()));
        file.person().foreignerNumber().map(ForeignerNumber::digits).ifPresent(number -> data.put(DatumKind.FOREIGNER_NUMBER, number));
        put(data, DatumKind.PHONE, file.person().phone());
        put(data, DatumKind.EMAIL, file.person().email());
        return data;
    }

    private static void put(Map<DatumKind, String> data, DatumKind kind, String value) {
        if (!value.isBlank()) {
            data.putIfAbsent(kind, value);
        }
    }
}

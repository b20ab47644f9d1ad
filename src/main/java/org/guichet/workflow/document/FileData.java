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

    /** What was taken out of a document counts where the file itself says nothing. */
    static Map<DatumKind, String> of(PersonFile file, Map<DatumKind, TakenDatum> taken) {
        Map<DatumKind, String> data = new EnumMap<>(DatumKind.class);
        taken.forEach((kind, datum) -> data.put(kind, datum.value()));
        put(data, DatumKind.FOREIGNER_NUMBER, file.person().foreignerNumber().map(ForeignerNumber::digits).orElse(""));
        put(data, DatumKind.PHONE, file.person().phone());
        return data;
    }

    private static void put(Map<DatumKind, String> data, DatumKind kind, String value) {
        if (!value.isBlank()) {
            data.putIfAbsent(kind, value);
        }
    }
}

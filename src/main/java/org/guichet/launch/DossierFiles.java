package org.guichet.launch;

import java.util.Locale;
import java.util.function.Function;
import org.guichet.domain.change.Act;
import org.guichet.printing.DossierPdf;
import org.guichet.sync.protocol.PersonJson;
import org.guichet.workflow.export.PersonDossier;
import org.guichet.workflow.export.PersonPress;

/** What is held of a person, to be read or with every field. */
final class DossierFiles implements PersonPress {

    @Override
    public byte[] bytes(Format format, PersonDossier dossier, Function<Act, String> words, Locale language) {
        return switch (format) {
            case PDF -> DossierPdf.bytes(dossier, words, language);
            case JSON -> PersonJson.write(dossier, words);
        };
    }
}

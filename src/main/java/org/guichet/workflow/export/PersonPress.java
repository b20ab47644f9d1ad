package org.guichet.workflow.export;

import java.util.Locale;
import java.util.function.Function;
import org.guichet.domain.change.Act;

/** Makes all that is held of a person into one file. */
public interface PersonPress {

    /** Kinds of files: one to be read, and one with every field. Names are stored: append only. */
    enum Format {
        PDF,
        JSON
    }

    /**
     * @param words an act as the screen has it, in the same language
     * @param language of the file, French or English
     */
    byte[] bytes(Format format, PersonDossier dossier, Function<Act, String> words, Locale language);
}

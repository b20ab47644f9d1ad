package org.guichet.workflow.export;

import java.util.Locale;
import java.util.function.DoubleConsumer;

/** Makes a day into a file. */
public interface DayPress {

    /** Kinds of files. Names are stored: append only. */
    enum Format {
        CSV,
        XLSX,
        PDF
    }

    /**
     * @param language of the file, French or English
     * @param progress told now and then how much is done, from 0 to 1
     */
    byte[] bytes(Format format, DayRecord day, Locale language, DoubleConsumer progress);
}

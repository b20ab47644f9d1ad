package org.guichet.desktop.words;

import java.util.Arrays;
import java.util.Locale;
import org.guichet.domain.document.MrzFormat;
import org.guichet.domain.document.chip.ChipJudge;
import org.guichet.domain.takeover.TakenDatum;

/** Kinds of documents in words, from the names by which reports and acts call them. */
public final class DocumentWords {

    private static final String SEAL = "vds";
    private static final String ZONE = "mrz-";
    private static final String BARCODE = "barcode-";

    private DocumentWords() {}

    /** The name itself where it is none that is known here: another version of the program wrote it. */
    public static String of(String kind, Words words) {
        if (kind.equals(TakenDatum.RECTIFIED)) {
            return words.text("document.rectified");
        }
        if (kind.equals(TakenDatum.DECLARED)) {
            return words.text("document.declared");
        }
        if (kind.startsWith(SEAL)) {
            return words.text("document.seal", words.text("document.kind." + (kind.equals(SEAL) ? "unknown" : kind.substring(4))));
        }
        if (kind.startsWith(BARCODE)) {
            return words.text("document.barcode", kind.substring(BARCODE.length()).toUpperCase(Locale.ROOT).replace('-', ' '));
        }
        if (kind.startsWith(ChipJudge.KIND)) {
            return words.text("document.chip", kind.equals(ChipJudge.KIND)
                    ? words.text("document.kind.unknown") : format(kind, ChipJudge.KIND + "-", words));
        }
        return kind.startsWith(ZONE) ? format(kind, ZONE, words) : kind.equals("2d-doc") ? "2D-Doc" : kind;
    }

    private static String format(String kind, String before, Words words) {
        return Arrays.stream(MrzFormat.values())
                .filter(format -> kind.equals(before + format.name().toLowerCase(Locale.ROOT).replace('_', '-')))
                .findFirst().map(format -> words.texts().text("format", format)).orElse(kind);
    }
}

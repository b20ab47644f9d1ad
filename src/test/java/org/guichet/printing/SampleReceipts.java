package org.guichet.printing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.Signature.Point;
import org.guichet.domain.cardpickup.Signature.Stroke;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.workflow.cardpickup.Receipt;
import org.jspecify.annotations.Nullable;

/** Synthetic receipts and texts in both languages. */
final class SampleReceipts {

    private SampleReceipts() {}

    static Receipt french(String name, List<String> takenBack, @Nullable Signature signature, boolean demonstration) {
        return new Receipt("Préfecture de démonstration – Service des titres de séjour",
                List.of("1, place imaginaire – 99000 Ailleurs", "Bureau 12, du lundi au vendredi"), "Guichet 4",
                "Nadia Lambert", "RT-2026-000482",
                name, "…043", LocalDate.of(1979, 6, 12), "K682T8YLO", "Carte de séjour pluriannuelle «\u00a0salarié\u00a0»",
                "…4821", takenBack, "", "concordante", Instant.parse("2026-03-14T09:05:00Z"), ZoneId.of("Europe/Paris"), signature, code(),
                Locale.FRENCH, demonstration);
    }

    static Receipt english(String name) {
        return new Receipt("Demonstration prefecture – Residence permits", List.of(), "Desk 4", "Nadia Lambert", "RT-2026-000483",
                name, "…043", null, "K682T8YLO", "Multi-year residence permit (employee)",
                "", List.of(), "OLDACRE Noa, legal guardian (passport P1000003)", "",
                Instant.parse("2026-03-14T09:05:00Z"), ZoneId.of("Europe/Paris"), null, null, Locale.ENGLISH, false);
    }

    /** A pattern as dense as a signed code. */
    static ModuleGrid code() {
        int size = 61;
        BitSet dark = new BitSet();
        for (int i = 0; i < size * size; i++) {
            dark.set(i, ((i * 2_654_435_761L) >>> 7) % 2 == 0);
        }
        return new ModuleGrid(size, dark);
    }

    static ReceiptTexts frenchTexts() {
        return line -> switch (line) {
            case TITLE -> "Reçu de remise de titre";
            case HANDED_OVER -> "Remis le";
            case REFERENCE -> "Référence";
            case PERSON -> "Personne";
            case NAME -> "Nom et prénoms";
            case BIRTH_DATE -> "Date de naissance";
            case FOREIGNER_NUMBER -> "Numéro étranger";
            case CARD -> "Titre remis";
            case PERMIT -> "Nature";
            case CARD_SERIAL -> "Numéro de série";
            case STAMP -> "Timbre fiscal électronique";
            case NO_STAMP -> "Aucun droit dû";
            case TAKEN_BACK -> "Documents restitués";
            case NOTHING_TAKEN_BACK -> "Aucun document à restituer.";
            case DECLARATION -> "Je reconnais avoir reçu ce jour le titre désigné ci-dessus et en avoir vérifié les mentions.";
            case SIGNATURE -> "Signature";
            case NOT_SIGNED -> "La personne n’a pas pu signer.";
            case DESK -> "Guichet";
            case AGENT -> "Agent";
            case RECEIVED_BY -> "Remis à";
            case FINGER_CHECK -> "Empreinte comparée";
            case CODE -> "Code signé de ce guichet";
            case FOOTER -> "Conservez ce reçu. Signalez toute erreur sur votre titre au service qui vous l’a remis.";
            case DEMONSTRATION -> "SPÉCIMEN – DÉMONSTRATION";
        };
    }

    static ReceiptTexts englishTexts() {
        return line -> switch (line) {
            case TITLE -> "Card pickup receipt";
            case HANDED_OVER -> "Handed over on";
            case NO_STAMP -> "No fee due";
            case DEMONSTRATION -> "SPECIMEN – DEMONSTRATION";
            default -> line.key();
        };
    }

    /** A scrawl that looks like one. */
    static Signature scrawl() {
        List<Point> loops = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            double t = i / 89.0;
            loops.add(new Point(0.12 + 0.62 * t + 0.06 * Math.sin(t * 40), 0.5 + (0.32 - 0.2 * t) * Math.cos(t * 33), i * 9,
                    0.3 + 0.5 * Math.abs(Math.sin(t * 20))));
        }
        Stroke under = new Stroke(List.of(new Point(0.2, 0.86, 900, 0.4), new Point(0.5, 0.8, 930, 0.7), new Point(0.9, 0.7, 960, 0.1)));
        return new Signature(3, List.of(new Stroke(loops), under, new Stroke(List.of(new Point(0.82, 0.3, 990, 0.9)))));
    }
}

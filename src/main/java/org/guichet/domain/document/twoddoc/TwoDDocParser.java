package org.guichet.domain.document.twoddoc;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.guichet.domain.document.twoddoc.DataIdentifiers.Identifier;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Broken;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Fault;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Other;
import org.guichet.domain.document.twoddoc.TwoDDocReading.Read;

/**
 * Reads the characters of a 2D-Doc. Exact: nothing is put right on the way, since every character is signed. A datum of variable
 * length ends with GS, with RS where it was cut, or with neither where it is as long as it may be.
 */
public final class TwoDDocParser {

    static final char GS = '\u001d';
    static final char RS = '\u001e';
    static final char US = '\u001f';

    /** More than any DataMatrix holds. */
    private static final int LONGEST = 4_096;

    /** r and s on P-256, P-384 and P-521. */
    private static final Set<Integer> SIGNATURES = Set.of(64, 96, 132);
    private static final Pattern SIGNED_END = Pattern.compile("[^\\u001f]{20,}\\u001f[A-Z2-7]{100,}.*", Pattern.DOTALL);
    private static final int ID = 2;

    private TwoDDocParser() {}

    public static TwoDDocReading read(String text) {
        if (text.length() > LONGEST || text.length() < TwoDDocHeader.lengthOf(1)) {
            return new Other();
        }
        if (!text.startsWith(TwoDDocHeader.MARKER)) {
            return SIGNED_END.matcher(text).matches() ? new Broken(Fault.MARKER) : new Other();
        }
        Optional<TwoDDocHeader> header = TwoDDocHeader.read(text);
        int us = text.indexOf(US);
        if (header.isEmpty()) {
            return us > 0 || text.startsWith("DC0") ? new Broken(Fault.HEADER) : new Other();
        }
        return us < header.get().length() ? new Broken(Fault.NO_SIGNATURE) : read(text, header.get(), us);
    }

    private static TwoDDocReading read(String text, TwoDDocHeader header, int us) {
        int end = text.indexOf(GS, us);
        String written = text.substring(us + 1, end < 0 ? text.length() : end);
        Optional<byte[]> signature = Base32Text.bytes(written).filter(bytes -> SIGNATURES.contains(bytes.length));
        if (signature.isEmpty()) {
            return new Broken(Fault.SIGNATURE_FORM);
        }
        Data data = new Data(text.substring(header.length(), us));
        Data annex = new Data(end < 0 ? "" : text.substring(end + 1));
        return new Read(new TwoDDoc(header, text, text.substring(0, us), HexFormat.of().formatHex(signature.get()),
                data.fields, annex.fields, data.wellFormed));
    }

    /** What is between header and signature, read from front to back. */
    private static final class Data {

        private final String text;
        private final List<DataField> fields = new ArrayList<>();
        private boolean wellFormed = true;
        private int at;

        Data(String text) {
            this.text = text;
            while (at < text.length()) {
                if (text.charAt(at) == GS) {
                    at++; // after a datum of fixed length, or of the greatest: not needed, and not forbidden
                } else {
                    next();
                }
            }
        }

        private void next() {
            String id = text.substring(at, Math.min(at + ID, text.length()));
            at += id.length();
            Identifier identifier = DataIdentifiers.find(id);
            if (identifier == null) {
                wellFormed = false;
                take(id, DataKind.TEXT, separator());
            } else if (identifier.isFixed()) {
                fixed(identifier);
            } else {
                variable(identifier);
            }
        }

        private void fixed(Identifier identifier) {
            int length = identifier.lengths().stream().filter(each -> startsDatum(at + each)).findFirst()
                    .orElse(identifier.lengths().getFirst());
            int end = Math.min(at + length, separator());
            wellFormed &= end - at == length;
            take(identifier.id(), identifier.kind(), end);
        }

        private void variable(Identifier identifier) {
            int end = separator();
            if (end - at > identifier.most()) {
                end = at + identifier.most();
            }
            wellFormed &= end - at >= identifier.least() || end == at;
            take(identifier.id(), identifier.kind(), end);
        }

        private void take(String id, DataKind kind, int end) {
            boolean cut = end < text.length() && text.charAt(end) == RS;
            String value = text.substring(at, end);
            fields.add(new DataField(id, value, kind.readable(value), cut));
            at = end < text.length() && (cut || text.charAt(end) == GS) ? end + 1 : end;
        }

        /** Where the next separator is, or the end. */
        private int separator() {
            int end = at;
            while (end < text.length() && text.charAt(end) != GS && text.charAt(end) != RS) {
                end++;
            }
            return end;
        }

        private boolean startsDatum(int place) {
            return place == text.length() || (place < text.length() && text.charAt(place) == GS)
                    || (place + ID <= text.length() && DataIdentifiers.find(text.substring(place, place + ID)) != null);
        }
    }
}

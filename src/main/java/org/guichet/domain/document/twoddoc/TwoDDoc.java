package org.guichet.domain.document.twoddoc;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A 2D-Doc as read; its signature is not judged yet.
 *
 * @param text the whole of it, separators included
 * @param signed what the signature is over, header and data as they stand in the code
 * @param signature r and s one after the other, as small hexadecimal digits
 * @param annex what follows the signature, and is not signed
 * @param wellFormed whether every datum is one of the catalogue and as long as it says
 */
public record TwoDDoc(
        TwoDDocHeader header, String text, String signed, String signature, List<DataField> fields, List<DataField> annex,
        boolean wellFormed) {

    public TwoDDoc {
        fields = List.copyOf(fields);
        annex = List.copyOf(annex);
    }

    byte[] signatureBytes() {
        return HexFormat.of().parseHex(signature);
    }

    /** The value of that identifier as people read it; the first one where it comes twice. */
    public Optional<String> value(String id) {
        return field(id).map(DataField::readable);
    }

    public Optional<DataField> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id) && !field.value().isEmpty()).findFirst();
    }

    /** Without what it says: it may stand in a log. */
    @Override
    public String toString() {
        return "TwoDDoc[" + header.type() + " v" + header.version() + "]";
    }
}

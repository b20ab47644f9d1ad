package org.guichet.domain.document.chip;

import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The security infos of CardAccess and DG14 (Doc 9303 part 11, 9.2): a set of sequences, each begun by the identifier of a protocol. */
final class Protocols {

    private static final int SET = 0x31;
    private static final int SEQUENCE = 0x30;
    private static final int IDENTIFIER = 0x06;

    /** id-PACE, 0.4.0.127.0.7.2.2.4, as it is encoded. */
    private static final String PACE = "04007f0007020204";

    private Protocols() {}

    /** Those about PACE, each as hexadecimal digits of its parts. */
    static Set<String> ofPace(byte[] file) {
        Optional<Tlv> outer = Tlv.first(file);
        Optional<Tlv> set = outer.filter(each -> each.tag() == SET)
                .or(() -> outer.filter(each -> each.tag() == ChipFile.DG14.tag()).flatMap(each -> each.child(SET)));
        Set<String> found = new HashSet<>();
        set.stream().flatMap(all -> all.children().stream()).filter(each -> each.tag() == SEQUENCE).forEach(info -> {
            List<Tlv> parts = info.children();
            if (!parts.isEmpty() && parts.getFirst().tag() == IDENTIFIER
                    && HexFormat.of().formatHex(parts.getFirst().value()).startsWith(PACE)) {
                found.add(HexFormat.of().formatHex(info.value()));
            }
        });
        return found;
    }
}

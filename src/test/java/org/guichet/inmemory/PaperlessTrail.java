package org.guichet.inmemory;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.guichet.domain.change.Hash;
import org.guichet.workflow.audit.TrailPress;

/** Lines that say what they are about, and a signature that anybody can make. */
final class PaperlessTrail implements TrailPress {

    @Override
    public String head(Format format, Locale language) {
        return format == Format.CSV ? "desk;number;what" : "";
    }

    @Override
    public List<String> lines(Format format, List<Line> lines, Locale language) {
        return lines.stream().map(line -> line.entry().id() + ";" + line.what()).toList();
    }

    @Override
    public String key() {
        return Base64.getEncoder().encodeToString(new byte[] {1, 2, 3});
    }

    @Override
    public String sign(byte[] bytes) {
        return Hash.of(bytes).hex();
    }
}

package org.guichet.launch;

import java.util.List;
import java.util.Locale;
import org.guichet.domain.audit.AuditEntry;
import org.guichet.printing.TrailCsv;
import org.guichet.store.home.TrailKeys;
import org.guichet.sync.protocol.ActTypes;
import org.guichet.workflow.audit.TrailPress;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Entries of the trail as lines, signed for with the key of the home's trail. */
final class TrailFiles implements TrailPress {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TrailKeys keys;

    TrailFiles(TrailKeys keys) {
        this.keys = keys;
    }

    @Override
    public String head(Format format, Locale language) {
        return format == Format.CSV ? TrailCsv.head(language) : "";
    }

    @Override
    public List<String> lines(Format format, List<Line> lines, Locale language) {
        return lines.stream()
                .map(line -> format == Format.CSV ? TrailCsv.line(line, typeOf(line.entry()), language) : json(line))
                .toList();
    }

    private static String typeOf(AuditEntry entry) {
        return ActTypes.of(entry.act()).name();
    }

    /** Jackson escapes whatever would end the line. */
    private static String json(Line line) {
        AuditEntry entry = line.entry();
        ObjectNode node = JSON.createObjectNode();
        node.put("desk", entry.desk());
        node.put("seq", entry.deskSeq());
        node.put("at", entry.at().toString());
        node.put("agent", entry.agent());
        if (!entry.second().isEmpty()) {
            node.put("second", entry.second());
        }
        node.put("type", typeOf(entry));
        node.put("what", line.what());
        node.put("about", entry.aggregate().kind() + ":" + entry.aggregate().key());
        if (entry.applicantId() != 0) {
            node.put("person", entry.applicantId());
        }
        if (!line.unusual().isEmpty()) {
            node.put("unusual", line.unusual());
        }
        node.put("hash", entry.hash().hex());
        return JSON.writeValueAsString(node);
    }

    @Override
    public String key() {
        return keys.publicKey();
    }

    @Override
    public String sign(byte[] bytes) {
        return keys.signer().sign(bytes);
    }
}

package org.guichet.launch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.guichet.domain.document.Agreement;
import org.guichet.domain.document.DocumentReport;
import org.guichet.domain.document.chip.ChipBesideZone;
import org.guichet.workflow.chip.ChipReaders;
import org.guichet.workflow.chip.ChipSeen;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A document report as JSON, in an order that a person can read. */
final class ReportJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ReportJson() {}

    /** A chip, with what the printed zone says otherwise; of its photograph only that it was there. */
    static String write(ChipSeen seen) {
        Map<String, Object> top = tree(seen.document().report());
        top.put("besideZone", seen.besideZone().stream().map(ReportJson::field).toList());
        seen.photo().ifPresent(photo -> top.put("photo", Map.of("width", photo.width(), "height", photo.height())));
        return MAPPER.writeValueAsString(top);
    }

    private static Map<String, Object> field(ChipBesideZone.Field field) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", field.kind().reportName());
        tree.put("onChip", field.onChip());
        tree.put("inZone", field.inZone());
        tree.put("agrees", field.agreement() == Agreement.AGREES);
        return tree;
    }

    /** The readers of a machine. */
    static String write(ChipReaders.Look look) {
        Map<String, Object> top = new LinkedHashMap<>();
        top.put("readers", look.readers().stream().map(reader -> Map.of(
                "name", reader.device().name(), "occupied", reader.occupied())).toList());
        look.trouble().ifPresent(fault -> top.put("trouble", fault.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        return MAPPER.writeValueAsString(top);
    }

    /** The first report at the top; where an image had several documents, the rest under {@code others}. */
    static String write(List<DocumentReport> reports) {
        Map<String, Object> top = tree(reports.getFirst());
        if (reports.size() > 1) {
            top.put("others", reports.stream().skip(1).map(ReportJson::tree).toList());
        }
        return MAPPER.writeValueAsString(top);
    }

    private static Map<String, Object> tree(DocumentReport report) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("kind", report.kind());
        tree.put("intact", report.intact());
        tree.put("outcome", report.outcome().name().toLowerCase(Locale.ROOT));
        tree.put("why", report.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("reason", report.reason());
        tree.put("fields", report.fields());
        tree.put("checks", report.checks().stream().map(ReportJson::check).toList());
        tree.put("corrections", report.corrections().stream().map(ReportJson::correction).toList());
        return tree;
    }

    private static Map<String, Object> check(DocumentReport.Check check) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", check.name());
        tree.put("ok", check.ok());
        tree.put("detail", check.detail());
        return tree;
    }

    private static Map<String, Object> correction(DocumentReport.Correction correction) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("changes", correction.changes().stream().map(ReportJson::change).toList());
        tree.put("lines", correction.lines());
        return tree;
    }

    private static Map<String, Object> change(DocumentReport.Change change) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("field", change.field());
        tree.put("line", change.line());
        tree.put("column", change.column());
        tree.put("read", change.read());
        tree.put("proposed", change.proposed());
        return tree;
    }
}

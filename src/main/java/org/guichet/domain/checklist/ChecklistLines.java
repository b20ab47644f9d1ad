package org.guichet.domain.checklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.appointment.Procedure;

/**
 * Checklists as text: a line for each piece, {@code procedure;id;condition;months;scan;french;english}. Lines that are empty or begin
 * with # say nothing.
 */
public final class ChecklistLines {

    private static final int PARTS = 7;

    private ChecklistLines() {}

    /** @throws IllegalArgumentException naming the first line that is none */
    public static Map<Procedure, Checklist> read(String text) {
        Map<Procedure, List<Piece>> pieces = new EnumMap<>(Procedure.class);
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(";", -1);
            if (lines.get(i).isBlank() || lines.get(i).startsWith("#")) {
                continue;
            }
            try {
                if (parts.length != PARTS || !Piece.isId(parts[1])) {
                    throw new IllegalArgumentException("a line has " + PARTS + " parts, the second an id");
                }
                pieces.computeIfAbsent(Procedure.valueOf(parts[0]), _ -> new ArrayList<>()).add(new Piece(
                        parts[1], parts[5], parts[6], PieceCondition.valueOf(parts[2]), Integer.parseInt(parts[3]),
                        PieceScan.valueOf(parts[4])));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("line " + (i + 1) + " is no piece: " + e.getMessage(), e);
            }
        }
        Map<Procedure, Checklist> checklists = new EnumMap<>(Procedure.class);
        pieces.forEach((procedure, each) -> checklists.put(procedure, new Checklist(procedure, 0, each, "", "")));
        return checklists;
    }
}

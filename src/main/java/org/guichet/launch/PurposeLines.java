package org.guichet.launch;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.guichet.domain.audit.ConsultationPurpose;

/** A site's purposes as a text file has them: code, French and English, one a line, with a semicolon or a tab between. */
final class PurposeLines {

    private static final long LARGEST_FILE = 1L << 20;
    private static final int COLUMNS = 3;
    private static final String TAB = "\t";

    private PurposeLines() {}

    /** @throws CommandFailure that names the line and the remedy; nothing is taken then */
    static List<ConsultationPurpose> of(Path file) {
        List<String> lines = read(file);
        List<ConsultationPurpose> purposes = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = i == 0 && lines.getFirst().startsWith("\ufeff") ? lines.getFirst().substring(1) : lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            ConsultationPurpose purpose = purpose(line, i + 1);
            Integer before = lineOf.putIfAbsent(purpose.code(), i + 1);
            if (before != null) {
                throw new CommandFailure("cli.purposes.twice", i + 1, purpose.code(), before);
            }
            purposes.add(purpose);
        }
        if (purposes.isEmpty() || purposes.size() > ConsultationPurpose.MOST) {
            throw new CommandFailure("cli.purposes.number", file, purposes.size(), ConsultationPurpose.MOST);
        }
        return purposes;
    }

    /** A line that reads the same again: no text has a tab in it. */
    static String line(ConsultationPurpose purpose) {
        return String.join(TAB, purpose.code(), purpose.french(), purpose.english());
    }

    private static List<String> read(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CommandFailure("cli.file.unreadable", file);
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new CommandFailure("cli.read.tooLarge", file, LARGEST_FILE >> 20);
            }
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw new CommandFailure("cli.purposes.encoding", file);
        } catch (IOException e) {
            throw new CommandFailure("cli.file.broken", file);
        }
    }

    private static ConsultationPurpose purpose(String line, int number) {
        String[] parts = line.split(line.contains(TAB) ? TAB : ";", -1);
        if (parts.length != COLUMNS) {
            throw new CommandFailure("cli.purposes.columns", number, parts.length);
        }
        String code = parts[0].strip();
        if (!ConsultationPurpose.isCode(code)) {
            throw new CommandFailure("cli.purposes.code", number, code);
        }
        return new ConsultationPurpose(code, text(parts[1], number), text(parts[2], number));
    }

    private static String text(String part, int number) {
        String text = part.strip();
        boolean fits = !text.isEmpty() && text.length() <= ConsultationPurpose.LONGEST_TEXT;
        if (!fits || text.chars().anyMatch(Character::isISOControl)) {
            throw new CommandFailure("cli.purposes.text", number, ConsultationPurpose.LONGEST_TEXT);
        }
        return text;
    }
}

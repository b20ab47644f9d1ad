package org.guichet.launch.appointments;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The lines of an iCalendar file (RFC 5545, section 3.1): folded ones joined, each with its name, parameters and value. */
final class CalendarLines {

    private CalendarLines() {}

    /** @param line where it begins, from 1; names are in capitals, parameters keep their values as written */
    record Property(long line, String name, Map<String, String> parameters, String value) {

        String parameter(String parameter) {
            return parameters.getOrDefault(parameter, "");
        }

        /** A value of type TEXT without its escapes (section 3.3.11). */
        String text() {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '\\' && i + 1 < value.length()) {
                    char escaped = value.charAt(++i);
                    text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
                } else {
                    text.append(c);
                }
            }
            return text.toString();
        }
    }

    static List<Property> read(List<String> lines) {
        List<Property> properties = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        long begins = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty() && (line.charAt(0) == ' ' || line.charAt(0) == '\t')) {
                content.append(line, 1, line.length());
                continue;
            }
            add(properties, content, begins);
            content.setLength(0);
            content.append(line);
            begins = i + 1L;
        }
        add(properties, content, begins);
        return properties;
    }

    private static void add(List<Property> properties, CharSequence content, long line) {
        String text = content.toString();
        int colon = valueAt(text);
        if (colon < 0) {
            return; // an empty line, or one that says nothing
        }
        List<String> parts = parts(text.substring(0, colon));
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String each : parts.subList(1, parts.size())) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                String value = each.substring(equals + 1).replace("\"", "");
                parameters.put(each.substring(0, equals).toUpperCase(Locale.ROOT), value);
            }
        }
        properties.add(new Property(line, parts.getFirst().toUpperCase(Locale.ROOT), parameters, text.substring(colon + 1)));
    }

    /** The colon before the value: not one between quotation marks. */
    private static int valueAt(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> parts(String head) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            quoted ^= c == '"';
            if (c == ';' && !quoted) {
                parts.add(head.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(head.substring(from));
        return parts;
    }
}

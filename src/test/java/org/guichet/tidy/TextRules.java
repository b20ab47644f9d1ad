package org.guichet.tidy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a catalogue of texts must be. Each rule answers with the keys that break it. */
final class TextRules {

    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern MARK_WITHOUT_SPACE =
            Pattern.compile("[^\\u00a0\\u202f][;:!?](?!//)|« ?[^\\u00a0\\u202f]|[^\\u00a0\\u202f]»");

    private TextRules() {}

    static Map<String, String> read(String properties) {
        Properties read = new Properties();
        try {
            read.load(new StringReader(properties));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        read.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }

    /** Keys that stand twice: the second text silently wins. */
    static List<String> doubled(String properties) {
        Set<String> seen = new HashSet<>();
        return properties
                .lines()
                .filter(line -> !line.startsWith("#") && line.contains("="))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();
    }

    static List<String> inOneLanguageOnly(Map<String, String> one, Map<String, String> other) {
        Set<String> lonely = new TreeSet<>(one.keySet());
        lonely.addAll(other.keySet());
        lonely.removeIf(key -> one.containsKey(key) && other.containsKey(key));
        return List.copyOf(lonely);
    }

    static List<String> filledInDifferently(Map<String, String> one, Map<String, String> other) {
        return one.keySet().stream()
                .filter(other::containsKey)
                .filter(key -> !placeholders(of(one, key)).equals(placeholders(of(other, key))))
                .toList();
    }

    /** Texts with placeholders that MessageFormat can't read. */
    static List<String> broken(Map<String, String> texts) {
        List<String> broken = new ArrayList<>();
        texts.forEach((key, text) -> {
            try {
                new MessageFormat(text).toPattern();
            } catch (IllegalArgumentException e) {
                broken.add(key + ": " + e.getMessage());
            }
        });
        return broken;
    }

    /** Of the texts between quotes, those that have the form of a key and are none. */
    static List<String> missing(Collection<String> literals, Map<String, String> texts) {
        return literals.stream()
                .filter(each -> KEY.matcher(each).matches() && !texts.containsKey(each))
                .sorted()
                .toList();
    }

    /** Keys that nothing uses: neither a text between quotes, nor a family, nor such a text with an ending of the code's. */
    static List<String> dead(Map<String, String> texts, Collection<String> literals, Collection<String> familyKeys) {
        Set<String> used = new HashSet<>(literals);
        used.addAll(familyKeys);
        List<String> endings = literals.stream().filter(each -> each.matches("\\.[a-z]+")).toList();
        return texts.keySet().stream()
                .filter(key -> !used.contains(key))
                .filter(key -> endings.stream().noneMatch(end ->
                        key.endsWith(end) && used.contains(key.substring(0, key.length() - end.length()))))
                .toList();
    }

    /** French sets no mark tight against its word, and guillemets apart from what they hold. */
    static List<String> badlySetInFrench(Map<String, String> texts) {
        return where(texts, text -> MARK_WITHOUT_SPACE.matcher(withoutChoices(text)).find());
    }

    /** In a catalogue of message patterns a straight apostrophe is not only ugly: it quotes what follows. */
    static List<String> withStraightApostrophe(Map<String, String> texts) {
        return where(texts, text -> text.indexOf('\'') >= 0);
    }

    static List<String> withThreeDots(Map<String, String> texts) {
        return where(texts, text -> text.contains("..."));
    }

    private static List<String> where(Map<String, String> texts, Predicate<String> offends) {
        return texts.entrySet().stream()
                .filter(each -> offends.test(each.getValue()))
                .map(each -> each.getKey() + " = " + each.getValue())
                .toList();
    }

    private static String withoutChoices(String text) {
        return text.replaceAll("\\{\\d+,choice,", "{");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static String of(Map<String, String> texts, String key) {
        return texts.getOrDefault(key, "");
    }
}

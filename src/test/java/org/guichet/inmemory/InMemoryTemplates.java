package org.guichet.inmemory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.guichet.domain.biometric.Finger;
import org.guichet.domain.biometric.FingerTemplate;
import org.guichet.workflow.biometric.TemplateBook;
import org.guichet.workflow.biometric.TemplateSource;

/** What a store has of people, and what a desk keeps of it for a day; handed out as copies, since whoever gets one wipes it. */
public final class InMemoryTemplates implements TemplateBook, TemplateSource {

    private final Map<Long, Map<Finger, byte[]>> atStore = new HashMap<>();
    private final Map<LocalDate, Map<Long, Map<Finger, byte[]>>> kept = new TreeMap<>();
    private boolean reachable = true;
    private int asked;

    /** The fake matcher takes a finger's position for its template. */
    public void enrolled(long person, Finger... fingers) {
        Map<Finger, byte[]> all = new HashMap<>();
        for (Finger each : fingers) {
            all.put(each, new byte[] {(byte) each.position()});
        }
        atStore.put(person, all);
    }

    public void reachable(boolean now) {
        reachable = now;
    }

    /** How many times the store was asked. */
    public int asked() {
        return asked;
    }

    public Collection<LocalDate> days() {
        return kept.keySet();
    }

    @Override
    public Map<Finger, FingerTemplate> find(LocalDate day, long applicantId) {
        return templates(kept.getOrDefault(day, Map.of()).getOrDefault(applicantId, Map.of()));
    }

    private static Map<Finger, FingerTemplate> templates(Map<Finger, byte[]> bytes) {
        return bytes.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> new FingerTemplate(each.getValue())));
    }

    @Override
    public void keep(LocalDate day, long applicantId, Map<Finger, FingerTemplate> templates) {
        Map<Finger, byte[]> bytes = new HashMap<>();
        templates.forEach((finger, template) -> bytes.put(finger, template.bytes()));
        kept.computeIfAbsent(day, _ -> new HashMap<>()).put(applicantId, bytes);
    }

    @Override
    public void keepOnly(LocalDate day) {
        kept.keySet().removeIf(each -> !each.equals(day));
    }

    @Override
    public Map<Long, Map<Finger, FingerTemplate>> fetch(Collection<Long> applicantIds) {
        asked++;
        Map<Long, Map<Finger, FingerTemplate>> found = new HashMap<>();
        for (Long each : reachable ? applicantIds : List.<Long>of()) {
            if (atStore.containsKey(each)) {
                found.put(each, templates(atStore.getOrDefault(each, Map.of())));
            }
        }
        return found;
    }
}

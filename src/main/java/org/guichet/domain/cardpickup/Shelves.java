package org.guichet.domain.cardpickup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The shelves of a site's store room.
 *
 * @param slots how many slots a shelf has, by its letters, in the order of the room
 */
public record Shelves(Map<String, Integer> slots) {

    /** How a setting writes them: {@code C 200, D 150}. */
    public static final String FORM = "[A-Z]{1,3} [1-9][0-9]{0,3}(, ?[A-Z]{1,3} [1-9][0-9]{0,3}){0,25}";

    private static final Pattern SHELF = Pattern.compile("([A-Z]{1,3}) ([0-9]{1,4})");

    public Shelves {
        slots = Collections.unmodifiableMap(new LinkedHashMap<>(slots));
    }

    /** None for a text that is no list of shelves. */
    public static Shelves read(String text) {
        Map<String, Integer> slots = new LinkedHashMap<>();
        if (text.matches(FORM)) {
            Matcher each = SHELF.matcher(text);
            while (each.find()) {
                slots.put(each.group(1), Integer.parseInt(each.group(2)));
            }
        }
        return new Shelves(slots);
    }

    /** These, and those that the stock uses besides. */
    public Shelves and(Collection<String> used) {
        Map<String, Integer> all = new LinkedHashMap<>(slots);
        used.stream().sorted().flatMap(slot -> StorageSlot.of(slot).stream())
                .forEach(slot -> all.merge(slot.shelf(), slot.number(), Math::max));
        return new Shelves(all);
    }

    public Stream<StorageSlot> inOrder() {
        return slots.entrySet().stream()
                .flatMap(shelf -> IntStream.rangeClosed(1, shelf.getValue()).mapToObj(i -> new StorageSlot(shelf.getKey(), i)));
    }

    /**
     * The free slot that follows, around the room: a delivery is put away in one go.
     *
     * @param last the slot that was filled before; null to begin at the first
     */
    public Optional<StorageSlot> nextFree(Set<String> taken, String last) {
        List<StorageSlot> all = new ArrayList<>(inOrder().toList());
        int from = 0;
        Iterator<StorageSlot> each = all.iterator();
        for (int i = 0; each.hasNext(); i++) {
            if (each.next().text().equals(last)) {
                from = i + 1;
            }
        }
        List<StorageSlot> turned = new ArrayList<>(all.subList(from, all.size()));
        turned.addAll(all.subList(0, from));
        return turned.stream().filter(slot -> !taken.contains(slot.text())).findFirst();
    }
}

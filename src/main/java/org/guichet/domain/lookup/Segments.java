package org.guichet.domain.lookup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The segments of an index at one moment, largest and oldest first. New people go into a small last segment; full ones are
 * merged into the next larger, so that many changes stay cheap and few segments are read. The first segment is never
 * rebuilt.
 */
final class Segments {

    private static final int SMALLEST = 32;
    private static final int GROWTH = 8;

    private record Layer(Segment segment, Excluded excluded, List<IndexedPerson> people) { }

    private final List<Layer> layers;
    private final int size;
    private final HanReading han;

    private Segments(List<Layer> layers, int size, HanReading han) {
        this.han = han;
        this.layers = layers;
        this.size = size;
    }

    static Segments of(Segment base, HanReading han) {
        return new Segments(List.of(new Layer(base, new Excluded(base.size()), List.of())), base.size(), han);
    }

    List<Segment> list() {
        List<Segment> list = new ArrayList<>(layers.size());
        for (Layer layer : layers) {
            list.add(layer.segment);
        }
        return list;
    }

    Excluded excluded(int segment) {
        return layers.get(segment).excluded;
    }

    int size() {
        return size;
    }

    /** The segments after people came in or changed; of two people with one id the later counts. */
    Segments with(List<IndexedPerson> people) {
        if (people.isEmpty()) {
            return this;
        }
        TreeMap<Long, IndexedPerson> fresh = new TreeMap<>();
        for (IndexedPerson person : people) {
            fresh.put(person.id(), person);
        }
        int added = 0;
        for (long id : fresh.keySet()) {
            added += has(id) ? 0 : 1;
        }
        List<Layer> kept = new ArrayList<>(layers);
        while (kept.size() > 1 && kept.getLast().people.size() < room(kept.size() - 1, fresh.size())) {
            for (IndexedPerson person : kept.removeLast().people) {
                fresh.putIfAbsent(person.id(), person);
            }
        }
        SegmentBuilder builder = new SegmentBuilder(fresh.size(), han);
        fresh.values().forEach(builder::add);
        List<Layer> result = new ArrayList<>();
        for (Layer layer : kept) {
            result.add(excluding(layer, fresh));
        }
        Segment segment = builder.build();
        result.add(new Layer(segment, new Excluded(segment.size()), List.copyOf(fresh.values())));
        return new Segments(result, size + added, han);
    }

    /** The segments without a person; the same where nobody has that id. */
    Segments without(long id) {
        List<Layer> result = new ArrayList<>();
        boolean found = false;
        for (Layer layer : layers) {
            int place = layer.segment.placeOf(id);
            boolean here = place >= 0 && !layer.excluded.has(place);
            found |= here;
            List<IndexedPerson> people = layer.people.stream().filter(person -> person.id() != id).toList();
            result.add(new Layer(layer.segment, here ? layer.excluded.with(place) : layer.excluded, people));
        }
        return found ? new Segments(result, size - 1, han) : this;
    }

    /** A layer takes in what comes after it while that is not much smaller. */
    private static int room(int depth, int coming) {
        return depth > 0 ? Math.max(SMALLEST, coming * GROWTH) : 0;
    }

    private boolean has(long id) {
        for (int i = layers.size() - 1; i >= 0; i--) {
            Layer layer = layers.get(i);
            int place = layer.segment.placeOf(id);
            if (place >= 0 && !layer.excluded.has(place)) {
                return true;
            }
        }
        return false;
    }

    /** A copy of the layer's marks, so that readers of the old list still find the old person. */
    private static Layer excluding(Layer layer, Map<Long, IndexedPerson> fresh) {
        Excluded excluded = layer.excluded;
        boolean copied = false;
        for (long id : fresh.keySet()) {
            int place = layer.segment.placeOf(id);
            if (place >= 0 && !excluded.has(place)) {
                excluded = copied ? excluded : excluded.copy();
                copied = true;
                excluded.add(place);
            }
        }
        return copied ? new Layer(layer.segment, excluded, layer.people) : layer;
    }
}

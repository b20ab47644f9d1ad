package org.guichet.domain.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.PriorityQueue;
import org.guichet.seeded.SeededRandom;
import org.junit.jupiter.api.Test;

class LongHeapTest {

    @Test
    void theSmallestComesOutFirstWhateverWentInWhen() {
        SeededRandom.repeat(300, random -> {
            LongHeap heap = new LongHeap(random.nextInt(5));
            PriorityQueue<Long> known = new PriorityQueue<>();
            for (int i = 0; i < 200; i++) {
                if (random.nextInt(3) > 0 || known.isEmpty()) {
                    long value = random.nextInt(-20, 20);
                    heap.add(value);
                    known.add(value);
                } else {
                    assertEquals(known.peek(), heap.least());
                    assertEquals(known.poll(), heap.take());
                }
                assertEquals(known.isEmpty(), heap.isEmpty());
            }
            heap.clear();
            assertTrue(heap.isEmpty());
            assertEquals(Long.MAX_VALUE, heap.least());
        });
    }
}

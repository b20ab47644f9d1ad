package org.guichet.domain.cardpickup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guichet.domain.setting.SiteSetting;
import org.junit.jupiter.api.Test;

/** The store room's shelves and the slots as people write them. */
class ShelvesTest {

    private static final Shelves ROOM = Shelves.read("C 3, D 2");

    @Test
    void whatASettingTakesIsWhatIsRead() {
        for (String text : List.of("C 200", "C 3, D 2", "AB 10,C 1", "", "C", "C 0", "c 3", "C 3;D 2", "ABCD 3", "C 12345")) {
            assertEquals(
                    SiteSetting.STORAGE_SHELVES.takes(text) && !text.isEmpty(), !Shelves.read(text).slots().isEmpty(), text);
        }
    }

    @Test
    void theNextFreeSlotFollowsAroundTheRoom() {
        assertEquals(Optional.of("C-002"), next(Set.of("C-001"), ""));
        assertEquals(Optional.of("D-001"), next(Set.of("C-001"), "C-003"));
        assertEquals(Optional.of("C-001"), next(Set.of("D-002"), "D-001"));
        assertEquals(Optional.empty(), next(Set.of("C-001", "C-002", "C-003", "D-001", "D-002"), "C-001"));
    }

    private static Optional<String> next(Set<String> taken, String last) {
        return ROOM.nextFree(taken, last).map(StorageSlot::text);
    }

    @Test
    void shelvesThatTheStockUsesAreThereToo() {
        assertEquals(Map.of("C", 7, "D", 2, "K", 1), ROOM.and(List.of("C-007", "K-001", "under the table")).slots());
    }

    @Test
    void aSlotIsReadAsPeopleTypeIt() {
        for (String typed : List.of("c117", "C 117", "c-117", " C.117 ")) {
            assertEquals(Optional.of("C-117"), StorageSlot.typed(typed).map(StorageSlot::text), typed);
        }
        for (String wrong : List.of("", "117", "C", "C-0", "ABCD-1", "C-12345", "C117x")) {
            assertEquals(Optional.empty(), StorageSlot.typed(wrong), wrong);
        }
        assertTrue(StorageSlot.isOne("C-001"));
        assertFalse(StorageSlot.isOne("C-1"), "one slot has one name");
        assertEquals("C", StorageSlot.shelfOf("C-117"));
        assertEquals("Drawer", StorageSlot.shelfOf("Drawer 4"));
    }
}

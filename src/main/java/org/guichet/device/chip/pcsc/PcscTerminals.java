package org.guichet.device.chip.pcsc;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.device.ChipTerminals;
import org.guichet.device.ChipTrouble;
import org.guichet.workflow.chip.ChipFault;
import org.guichet.workflow.chip.ChipReaders.Found;
import org.guichet.workflow.scanner.Device;

/** The machine's own readers. The library is loaded at the first look: a machine without one has none. */
public final class PcscTerminals implements ChipTerminals {

    private static final int NAMES = 16_384;
    private static final int ANSWER = 65_538;

    /** Larger than a reader's state on any platform. */
    private static final int STATE = 128;
    private static final int STATE_WORDS = 16;

    private Optional<PcscLibrary> loaded = Optional.empty();

    private synchronized PcscLibrary library() throws ChipTrouble {
        if (loaded.isEmpty()) {
            loaded = PcscLibrary.of(PcscPlatform.ofThisMachine());
        }
        return loaded.orElseThrow(() -> new ChipTrouble(ChipFault.NO_SERVICE, "no PC/SC library"));
    }

    @Override
    public List<Found> list() throws ChipTrouble {
        try (Context context = new Context(library())) {
            List<Found> found = new ArrayList<>();
            for (String name : context.readers()) {
                found.add(new Found(new Device(name, name, false), context.isOccupied(name)));
            }
            return found;
        }
    }

    @Override
    public Link connect(String id) throws ChipTrouble {
        return new Card(library(), id);
    }

    private static Object handle(PcscLibrary library, MemorySegment at) {
        return library.platform().handle().equals(ValueLayout.JAVA_LONG)
                ? (Object) at.get(ValueLayout.JAVA_LONG, 0) : (Object) at.get(ValueLayout.JAVA_INT, 0);
    }

    private static long word(PcscLibrary library, MemorySegment at, long offset) {
        return library.platform().word().equals(ValueLayout.JAVA_LONG)
                ? at.get(ValueLayout.JAVA_LONG, offset) : at.get(ValueLayout.JAVA_INT, offset);
    }

    private static void setWord(PcscLibrary library, MemorySegment at, long offset, long value) {
        if (library.platform().word().equals(ValueLayout.JAVA_LONG)) {
            at.set(ValueLayout.JAVA_LONG, offset, value);
        } else {
            at.set(ValueLayout.JAVA_INT, offset, (int) value);
        }
    }

    /** What the service knows of a program, from one look to its end. */
    private static final class Context implements AutoCloseable {

        private final PcscLibrary library;
        private final Arena arena = Arena.ofShared();
        private final Object handle;

        Context(PcscLibrary library) throws ChipTrouble {
            this.library = library;
            MemorySegment context = arena.allocate(Long.BYTES, Long.BYTES);
            int status = library.establishContext(context);
            if (status != PcscStatus.DONE) {
                arena.close();
                throw PcscStatus.trouble(status);
            }
            handle = handle(library, context);
        }

        List<String> readers() throws ChipTrouble {
            MemorySegment names = arena.allocate(NAMES);
            MemorySegment length = arena.allocate(Long.BYTES, Long.BYTES);
            setWord(library, length, 0, NAMES);
            int status = library.listReaders(handle, names, length);
            if (status != PcscStatus.DONE) {
                throw PcscStatus.trouble(status);
            }
            List<String> readers = new ArrayList<>();
            int at = 0;
            int end = (int) Math.min(NAMES, word(library, length, 0));
            while (at < end && names.get(ValueLayout.JAVA_BYTE, at) != 0) {
                String name = names.getString(at, library.platform().texts());
                readers.add(name);
                at += name.getBytes(library.platform().texts()).length + 1;
            }
            return readers;
        }

        boolean isOccupied(String reader) {
            MemorySegment state = arena.allocate(STATE, Long.BYTES);
            state.set(ValueLayout.ADDRESS, 0, arena.allocateFrom(reader, library.platform().texts()));
            long event = STATE_WORDS + library.platform().word().byteSize();
            return library.statusChange(handle, state) == PcscStatus.DONE && (word(library, state, event) & PcscStatus.PRESENT) != 0;
        }

        @Override
        public void close() {
            library.releaseContext(handle);
            arena.close();
        }
    }

    /** A chip, for this program alone. */
    private static final class Card implements Link {

        private final PcscLibrary library;
        private final Context context;
        private final Object handle;
        private final MemorySegment protocol;
        private boolean closed;

        Card(PcscLibrary library, String reader) throws ChipTrouble {
            this.library = library;
            context = new Context(library);
            MemorySegment card = context.arena.allocate(Long.BYTES, Long.BYTES);
            protocol = context.arena.allocate(2L * Long.BYTES, Long.BYTES);
            int status = library.connect(
                    context.handle, context.arena.allocateFrom(reader, library.platform().texts()), card, protocol);
            if (status != PcscStatus.DONE) {
                context.close();
                throw PcscStatus.trouble(status);
            }
            handle = handle(library, card);
            long word = library.platform().word().byteSize();
            setWord(library, protocol, word, 2 * word);
        }

        @Override
        public byte[] transmit(byte[] command) throws ChipTrouble {
            try (Arena own = Arena.ofConfined()) {
                MemorySegment answer = own.allocate(ANSWER);
                MemorySegment room = own.allocate(Long.BYTES, Long.BYTES);
                setWord(library, room, 0, ANSWER);
                int status = library.transmit(
                        handle, protocol, own.allocateFrom(ValueLayout.JAVA_BYTE, command), command.length, answer, room);
                if (status != PcscStatus.DONE) {
                    throw PcscStatus.trouble(status);
                }
                return answer.asSlice(0, Math.min(ANSWER, word(library, room, 0))).toArray(ValueLayout.JAVA_BYTE);
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                library.disconnect(handle);
                context.close();
            }
        }
    }
}

package org.guichet.device.chip.pcsc;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The seven functions of PC/SC that are needed. The JDK's own javax.smartcardio keeps one context for the life of the program: once the
 * service was restarted, which Windows does when the last reader is unplugged, it finds no reader ever again. Here each look has its own.
 */
final class PcscLibrary {

    private final PcscPlatform platform;
    private final MethodHandle establishContext;
    private final MethodHandle releaseContext;
    private final MethodHandle listReaders;
    private final MethodHandle statusChange;
    private final MethodHandle connect;
    private final MethodHandle disconnect;
    private final MethodHandle transmit;

    private PcscLibrary(PcscPlatform platform, SymbolLookup library) {
        ValueLayout word = platform.word();
        ValueLayout handle = platform.handle();
        ValueLayout pointer = ValueLayout.ADDRESS;
        this.platform = platform;
        establishContext = function(library, "SCardEstablishContext", word, word, pointer, pointer, pointer);
        releaseContext = function(library, "SCardReleaseContext", word, handle);
        listReaders = function(library, "SCardListReaders" + platform.suffix(), word, handle, pointer, pointer, pointer);
        statusChange = function(library, "SCardGetStatusChange" + platform.suffix(), word, handle, word, pointer, word);
        connect = function(library, "SCardConnect" + platform.suffix(), word, handle, pointer, word, word, pointer, pointer);
        disconnect = function(library, "SCardDisconnect", word, handle, word);
        transmit = function(library, "SCardTransmit", word, handle, pointer, pointer, word, pointer, pointer, pointer);
    }

    /** Empty where the platform has none, or one without these functions. */
    static Optional<PcscLibrary> of(PcscPlatform platform) {
        try {
            return platform.library().map(library -> new PcscLibrary(platform, library));
        } catch (NoSuchElementException ofAnotherKind) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("restricted") // code of the platform is called: that is what this package is for
    private static MethodHandle function(SymbolLookup library, String name, ValueLayout answer, MemoryLayout... arguments) {
        return Linker.nativeLinker().downcallHandle(
                library.findOrThrow(name), FunctionDescriptor.of(answer, arguments));
    }

    PcscPlatform platform() {
        return platform;
    }

    int establishContext(MemorySegment context) {
        return call(establishContext, platform.word(PcscStatus.SCOPE_SYSTEM), MemorySegment.NULL, MemorySegment.NULL, context);
    }

    int releaseContext(Object context) {
        return call(releaseContext, context);
    }

    int listReaders(Object context, MemorySegment names, MemorySegment length) {
        return call(listReaders, context, MemorySegment.NULL, names, length);
    }

    int statusChange(Object context, MemorySegment state) {
        return call(statusChange, context, platform.word(0), state, platform.word(1));
    }

    int connect(Object context, MemorySegment reader, MemorySegment card, MemorySegment protocol) {
        return call(connect, context, reader, platform.word(PcscStatus.SHARE_EXCLUSIVE), platform.word(PcscStatus.ANY_PROTOCOL), card,
                protocol);
    }

    int disconnect(Object card) {
        return call(disconnect, card, platform.word(PcscStatus.RESET_CARD));
    }

    int transmit(Object card, MemorySegment protocol, MemorySegment command, long length, MemorySegment answer, MemorySegment room) {
        return call(transmit, card, protocol, command, platform.word(length), MemorySegment.NULL, answer, room);
    }

    private static int call(MethodHandle function, Object... arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).intValue();
        } catch (RuntimeException | Error bug) {
            throw bug;
        } catch (Throwable impossible) { // the handle's signature says Throwable; a function of C throws nothing
            throw new IllegalStateException(impossible);
        }
    }
}

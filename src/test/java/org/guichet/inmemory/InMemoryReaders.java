package org.guichet.inmemory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guichet.workflow.scanner.CameraReader;
import org.guichet.workflow.scanner.Device;
import org.guichet.workflow.scanner.ReaderListener;
import org.guichet.workflow.scanner.SerialLine;
import org.guichet.workflow.scanner.SerialReader;
import org.jspecify.annotations.Nullable;

/** A reader without a device: a test says by its listener what it reads. */
public final class InMemoryReaders implements SerialReader, CameraReader {

    private final List<String> opened = new ArrayList<>();
    private Optional<SerialLine> line = Optional.empty();
    private @Nullable ReaderListener listener;

    /** Who is told while it is open; null while it is not. */
    public @Nullable ReaderListener listener() {
        return listener;
    }

    /** What was opened, one after another. */
    public List<String> opened() {
        return opened;
    }

    @Override
    public List<Device> ports() {
        return List.of();
    }

    @Override
    public List<Device> cameras() {
        return List.of();
    }

    @Override
    public Optional<SerialLine> chosen() {
        return line;
    }

    @Override
    public void choose(Optional<SerialLine> chosen) {
        line = chosen;
    }

    @Override
    public void start(SerialLine chosen, ReaderListener told) {
        opened.add(chosen.written());
        listener = told;
    }

    @Override
    public void start(String id, ReaderListener told) {
        opened.add(id);
        listener = told;
    }

    @Override
    public void stop() {
        listener = null;
    }

    @Override
    public boolean present(String code) {
        return false;
    }
}

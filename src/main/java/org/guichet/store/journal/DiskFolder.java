package org.guichet.store.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.guichet.store.home.ForcedFolder;

/** Segments as files {@code 00000001.journal}. */
public final class DiskFolder implements JournalFolder {

    private static final Pattern NAME = Pattern.compile("([0-9]{8})\\.journal");

    private final Path folder;

    public DiskFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<Integer> segments() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> NAME.matcher(file.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(match -> Integer.parseInt(match.group(1)))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public JournalMedium open(int segment) throws IOException {
        return new DiskMedium(path(segment));
    }

    @Override
    public JournalMedium create(int segment) throws IOException {
        JournalMedium medium = new DiskMedium(path(segment));
        try {
            ForcedFolder.force(folder);
        } catch (IOException e) {
            medium.close();
            throw e;
        }
        return medium;
    }

    @Override
    public Path path(int segment) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.journal", segment));
    }
}

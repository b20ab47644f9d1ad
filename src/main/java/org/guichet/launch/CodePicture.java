package org.guichet.launch;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.guichet.domain.document.ModuleGrid;
import org.guichet.store.home.OwnerOnly;

/** A code as a picture in a file of its own, readable by its owner only: whoever has it can use it. */
final class CodePicture {

    private static final int PIXELS_A_MODULE = 8;
    /** ISO/IEC 18004 asks for four modules of white around a QR code. */
    private static final int MARGIN = 4;
    private static final int WHITE = 0xFFFFFF;

    private CodePicture() {}

    /** @throws CommandFailure where the file is there already, or can't be written */
    static void write(ModuleGrid grid, Path file) {
        int side = (grid.size() + 2 * MARGIN) * PIXELS_A_MODULE;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / PIXELS_A_MODULE - MARGIN;
                int row = y / PIXELS_A_MODULE - MARGIN;
                boolean inside = column >= 0 && row >= 0 && column < grid.size() && row < grid.size();
                image.setRGB(x, y, inside && grid.isDark(column, row) ? 0 : WHITE);
            }
        }
        try {
            OwnerOnly.createFile(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                ImageIO.setUseCache(false); // nothing in a temporary file
                ImageIO.write(image, "png", out);
            }
        } catch (IOException e) {
            throw new CommandFailure("cli.central.qrNotWritten", file);
        }
    }
}

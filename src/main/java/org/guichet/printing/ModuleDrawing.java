package org.guichet.printing;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.guichet.domain.document.ModuleGrid;

/** Draws a square code as vectors, sharp at any size, with the quiet zone of four modules that scanners ask for. */
final class ModuleDrawing {

    private static final int QUIET = 4;

    private ModuleDrawing() {}

    /** @param side of the whole square in points, its quiet zone within */
    static void draw(ModuleGrid grid, PDPageContentStream page, float x, float y, float side) throws IOException {
        float module = side / (grid.size() + 2 * QUIET);
        page.setNonStrokingColor(1f);
        page.addRect(x, y, side, side);
        page.fill();
        page.setNonStrokingColor(0f);
        for (int row = 0; row < grid.size(); row++) {
            int column = 0;
            while (column < grid.size()) {
                int end = column;
                while (grid.isDark(end, row)) {
                    end++;
                }
                if (end > column) {
                    page.addRect(x + (QUIET + column) * module, y + side - (QUIET + row + 1) * module, (end - column) * module, module);
                }
                column = end + 1;
            }
        }
        page.fill();
    }
}

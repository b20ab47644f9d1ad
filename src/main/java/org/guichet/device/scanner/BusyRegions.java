package org.guichet.device.scanner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.guichet.domain.document.GreyImage;

/**
 * The parts of an image where black and white alternate closely, as they do in a barcode: each is worth a closer look. Found on a
 * coarse grid, so that a page costs a few milliseconds.
 */
final class BusyRegions {

    /** A region on the image, with the quiet zone a barcode needs. */
    record Region(int x, int y, int width, int height) {
        int area() {
            return width * height;
        }

        /** As codes are that hold a document's data; lines of text and rules are not. */
        boolean isSquarish() {
            return width < 2 * height && height < 2 * width;
        }

        /** Whether the middle of one lies in the other. */
        boolean overlaps(Region other) {
            return holds(other.x + other.width / 2, other.y + other.height / 2) || other.holds(x + width / 2, y + height / 2);
        }

        private boolean holds(int px, int py) {
            return x <= px && px < x + width && y <= py && py < y + height;
        }

        /** Whether it reaches all four edges of the image. */
        boolean fills(GreyImage image) {
            return x <= 0 && y <= 0 && x + width >= image.width() && y + height >= image.height();
        }
    }

    /** Blocks to the shorter side: the first finds small codes, the second those whose modules are larger than a block. */
    private static final int[] GRIDS = {64, 24};

    /** Blocks from one busy block to the next of its region: text stands closer to a code than the code's own parts to each other. */
    private static final int[] REACHES = {1, 2};

    private static final int MOST_REGIONS = 16;

    /** Of the contrast of the whole image, what a block must have. */
    private static final double BUSY_SHARE = 0.35;

    private BusyRegions() {}

    /** Squares first, the largest first. */
    static List<Region> of(GreyImage image) {
        List<Region> regions = new ArrayList<>();
        for (int grid : GRIDS) {
            int block = Math.max(4, Math.min(image.width(), image.height()) / grid);
            if (image.width() >= 4 * block && image.height() >= 4 * block) {
                boolean[][] busy = busy(image, block);
                for (int reach : REACHES) {
                    regions.addAll(connected(busy, block, reach));
                }
            }
        }
        regions.sort(Comparator.comparing(Region::isSquarish).thenComparingInt(Region::area).reversed());
        return regions.stream().distinct().limit(MOST_REGIONS).toList();
    }

    private static boolean[][] busy(GreyImage image, int block) {
        int columns = image.width() / block;
        int rows = image.height() / block;
        int[][] contrast = new int[rows][columns];
        int darkest = 255;
        int lightest = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int low = 255;
                int high = 0;
                for (int y = row * block; y < (row + 1) * block; y++) {
                    for (int x = column * block; x < (column + 1) * block; x++) {
                        int shade = image.at(x, y);
                        low = Math.min(low, shade);
                        high = Math.max(high, shade);
                    }
                }
                contrast[row][column] = high - low;
                darkest = Math.min(darkest, low);
                lightest = Math.max(lightest, high);
            }
        }
        double wanted = Math.max(12, BUSY_SHARE * (lightest - darkest));
        boolean[][] busy = new boolean[rows][columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                busy[row][column] = contrast[row][column] >= wanted;
            }
        }
        return busy;
    }

    /** Groups busy blocks that are within reach of one another; each group of barcode-like size is a region. */
    private static List<Region> connected(boolean[][] busy, int block, int reach) {
        List<Region> regions = new ArrayList<>();
        boolean[][] seen = new boolean[busy.length][busy[0].length];
        for (int row = 0; row < busy.length; row++) {
            for (int column = 0; column < busy[row].length; column++) {
                if (busy[row][column] && !seen[row][column]) {
                    Region region = grown(busy, seen, row, column, block, reach);
                    if (region.width() >= 16 && region.height() >= 16) {
                        regions.add(region);
                    }
                }
            }
        }
        return regions;
    }

    private static Region grown(boolean[][] busy, boolean[][] seen, int row, int column, int block, int reach) {
        int top = row;
        int bottom = row;
        int left = column;
        int right = column;
        Deque<int[]> open = new ArrayDeque<>();
        open.add(new int[] {row, column});
        seen[row][column] = true;
        while (!open.isEmpty()) {
            int[] cell = open.remove();
            top = Math.min(top, cell[0]);
            bottom = Math.max(bottom, cell[0]);
            left = Math.min(left, cell[1]);
            right = Math.max(right, cell[1]);
            for (int y = Math.max(0, cell[0] - reach); y <= Math.min(busy.length - 1, cell[0] + reach); y++) {
                for (int x = Math.max(0, cell[1] - reach); x <= Math.min(busy[0].length - 1, cell[1] + reach); x++) {
                    if (busy[y][x] && !seen[y][x]) {
                        seen[y][x] = true;
                        open.add(new int[] {y, x});
                    }
                }
            }
        }
        int margin = block;
        return new Region(left * block - margin, top * block - margin,
                (right - left + 1) * block + 2 * margin, (bottom - top + 1) * block + 2 * margin);
    }
}

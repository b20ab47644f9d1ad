package org.guichet.printing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.guichet.domain.cardpickup.Signature;
import org.guichet.domain.cardpickup.Signature.Point;

/** Draws a signature as smooth vector strokes, thicker where the pen was pressed, as large as the box allows. */
final class SignatureDrawing {

    private static final float THINNEST = 0.7f;
    private static final float PRESSED = 1.3f;
    private static final int ROUND = 1;

    private final float left;
    private final float bottom;
    private final float width;
    private final float height;

    SignatureDrawing(Signature signature, float x, float y, float boxWidth, float boxHeight) {
        double ratio = signature.aspectRatio();
        width = (float) Math.min(boxWidth, boxHeight * ratio);
        height = (float) (width / ratio);
        left = x + (boxWidth - width) / 2;
        bottom = y + (boxHeight - height) / 2;
    }

    void draw(Signature signature, PDPageContentStream page) throws IOException {
        page.saveGraphicsState();
        page.setStrokingColor(Pen.INK);
        page.setLineCapStyle(ROUND);
        page.setLineJoinStyle(ROUND);
        for (Signature.Stroke stroke : signature.strokes()) {
            draw(stroke.points(), page);
        }
        page.restoreGraphicsState();
    }

    private void draw(List<Point> points, PDPageContentStream page) throws IOException {
        if (points.size() == 1) {
            segment(page, points.getFirst(), points.getFirst(), points.getFirst(), points.getFirst());
        }
        for (int i = 1; i < points.size(); i++) {
            segment(page, points.get(Math.max(0, i - 2)), points.get(i - 1), points.get(i),
                    points.get(Math.min(points.size() - 1, i + 1)));
        }
    }

    /** A Catmull-Rom segment as a Bézier curve: it passes through every point that was drawn. */
    private void segment(PDPageContentStream page, Point before, Point from, Point to, Point after) throws IOException {
        page.setLineWidth(THINNEST + PRESSED * (float) (from.pressure() + to.pressure()) / 2);
        page.moveTo(x(from.x()), y(from.y()));
        page.curveTo(
                x(from.x() + (to.x() - before.x()) / 6), y(from.y() + (to.y() - before.y()) / 6),
                x(to.x() - (after.x() - from.x()) / 6), y(to.y() - (after.y() - from.y()) / 6),
                x(to.x()), y(to.y()));
        page.stroke();
    }

    private float x(double share) {
        return left + (float) share * width;
    }

    private float y(double share) {
        return bottom + (1 - (float) share) * height;
    }
}

package org.bascule.app.export;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Arc;
import javafx.scene.shape.Circle;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.QuadCurveTo;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.transform.Transform;

/** Writes shapes as SVG, with the styles that the style sheets have given them. */
final class SvgWriter {

    private final StringBuilder svg = new StringBuilder();

    private SvgWriter() {}

    /** @param background painted below everything */
    static String write(Group drawing, double width, double height, Paint background) {
        SvgWriter writer = new SvgWriter();
        writer.line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        writer.line("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"0 0 %1$s %2$s\">"
                .formatted(number(width), number(height)));
        writer.line(
                "<rect width=\"%s\" height=\"%s\"%s/>".formatted(number(width), number(height), fill(background, 1)));
        drawing.getChildrenUnmodifiable().stream()
                .sorted((one, other) -> Double.compare(other.getViewOrder(), one.getViewOrder()))
                .forEach(writer::node);
        writer.line("</svg>");
        return writer.svg.toString();
    }

    private void node(Node node) {
        if (!node.isVisible() || node.getOpacity() == 0) {
            return;
        }
        if (node instanceof Group group) {
            line("<g" + place(node) + ">");
            group.getChildrenUnmodifiable().stream()
                    .sorted((one, other) -> Double.compare(other.getViewOrder(), one.getViewOrder()))
                    .forEach(this::node);
            line("</g>");
        } else if (node instanceof Text text) {
            text(text);
        } else if (node instanceof Shape shape) {
            String geometry = geometry(shape);
            if (!geometry.isEmpty() && !(transparent(shape.getFill()) && transparent(shape.getStroke()))) {
                line("<" + geometry + paint(shape) + place(shape) + "/>");
            }
        }
    }

    private void text(Text text) {
        if (text.getText().isEmpty()) {
            return;
        }
        Font font = text.getFont();
        String style = font.getStyle().toLowerCase(Locale.ROOT);
        boolean code = font.getFamily().toLowerCase(Locale.ROOT).contains("mono");
        line(
                "<text x=\"%s\" y=\"%s\" textLength=\"%s\" lengthAdjust=\"spacingAndGlyphs\" font-family=\"%s\" font-size=\"%s\"%s%s%s>%s</text>"
                        .formatted(
                                number(text.getX()),
                                number(text.getY()),
                                number(text.getLayoutBounds().getWidth()),
                                code ? "monospace" : "sans-serif",
                                number(font.getSize()),
                                style.contains("bold") ? " font-weight=\"bold\"" : "",
                                fill(text.getFill(), text.getOpacity()),
                                place(text),
                                escape(text.getText())));
    }

    private static String geometry(Shape shape) {
        if (shape instanceof Rectangle box) {
            return "rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\" ry=\"%s\""
                    .formatted(
                            number(box.getX()),
                            number(box.getY()),
                            number(box.getWidth()),
                            number(box.getHeight()),
                            number(box.getArcWidth() / 2),
                            number(box.getArcHeight() / 2));
        }
        if (shape instanceof Circle circle) {
            return "circle cx=\"%s\" cy=\"%s\" r=\"%s\""
                    .formatted(number(circle.getCenterX()), number(circle.getCenterY()), number(circle.getRadius()));
        }
        if (shape instanceof Line line) {
            return "line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\""
                    .formatted(
                            number(line.getStartX()),
                            number(line.getStartY()),
                            number(line.getEndX()),
                            number(line.getEndY()));
        }
        if (shape instanceof Arc arc) {
            return arc(arc);
        }
        if (shape instanceof SVGPath path) {
            return path.getContent().isEmpty() ? "" : "path d=\"" + path.getContent() + "\"";
        }
        if (shape instanceof Path path) {
            return "path d=\""
                    + path.getElements().stream().map(SvgWriter::element).collect(Collectors.joining(" ")) + "\"";
        }
        throw new IllegalArgumentException("no SVG for " + shape);
    }

    /** SVG has no arc of a whole turn. */
    private static String arc(Arc arc) {
        double length = Math.min(arc.getLength(), 359.99);
        if (length <= 0) {
            return "";
        }
        double end = arc.getStartAngle() + length;
        return "path d=\"M%s %s A%s %s 0 %d 0 %s %s\""
                .formatted(
                        number(x(arc, arc.getStartAngle())),
                        number(y(arc, arc.getStartAngle())),
                        number(arc.getRadiusX()),
                        number(arc.getRadiusY()),
                        length > 180 ? 1 : 0,
                        number(x(arc, end)),
                        number(y(arc, end)));
    }

    private static double x(Arc arc, double angle) {
        return arc.getCenterX() + arc.getRadiusX() * Math.cos(Math.toRadians(angle));
    }

    private static double y(Arc arc, double angle) {
        return arc.getCenterY() - arc.getRadiusY() * Math.sin(Math.toRadians(angle));
    }

    private static String element(PathElement element) {
        if (element instanceof MoveTo to) {
            return "M" + number(to.getX()) + " " + number(to.getY());
        }
        if (element instanceof LineTo to) {
            return "L" + number(to.getX()) + " " + number(to.getY());
        }
        if (element instanceof QuadCurveTo to) {
            return "Q" + number(to.getControlX()) + " " + number(to.getControlY()) + " " + number(to.getX()) + " "
                    + number(to.getY());
        }
        if (element instanceof ClosePath) {
            return "Z";
        }
        throw new IllegalArgumentException("no SVG for " + element);
    }

    private static String paint(Shape shape) {
        String stroke = transparent(shape.getStroke())
                ? ""
                : colour("stroke", shape.getStroke(), shape.getOpacity())
                        + " stroke-width=\"" + number(shape.getStrokeWidth()) + "\""
                        + " stroke-linecap=\"" + shape.getStrokeLineCap().name().toLowerCase(Locale.ROOT) + "\"";
        String dashes = shape.getStrokeDashArray().isEmpty()
                ? ""
                : shape.getStrokeDashArray().stream()
                        .map(SvgWriter::number)
                        .collect(Collectors.joining(" ", " stroke-dasharray=\"", "\""));
        return fill(shape.getFill(), shape.getOpacity()) + stroke + dashes;
    }

    private static boolean transparent(Paint paint) {
        return paint == null || (paint instanceof Color colour && colour.getOpacity() == 0);
    }

    private static String fill(Paint paint, double opacity) {
        return transparent(paint) ? " fill=\"none\"" : colour("fill", paint, opacity);
    }

    private static String colour(String what, Paint paint, double opacity) {
        if (!(paint instanceof Color colour)) {
            throw new IllegalArgumentException("no SVG for " + paint);
        }
        String hex = String.format(
                " %s=\"#%02x%02x%02x\"",
                what,
                Math.round(colour.getRed() * 255),
                Math.round(colour.getGreen() * 255),
                Math.round(colour.getBlue() * 255));
        double seen = colour.getOpacity() * opacity;
        return seen == 1 ? hex : hex + " " + what + "-opacity=\"" + number(seen) + "\"";
    }

    private static String place(Node node) {
        Transform place = node.getLocalToParentTransform();
        String group =
                node instanceof Group && node.getOpacity() < 1 ? " opacity=\"" + number(node.getOpacity()) + "\"" : "";
        return place.isIdentity()
                ? group
                : group
                        + " transform=\"matrix(%s %s %s %s %s %s)\""
                                .formatted(
                                        number(place.getMxx()),
                                        number(place.getMyx()),
                                        number(place.getMxy()),
                                        number(place.getMyy()),
                                        number(place.getTx()),
                                        number(place.getTy()));
    }

    private static String number(double value) {
        double rounded = Math.round(value * 100) / 100.0;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private void line(String text) {
        svg.append(text).append('\n');
    }
}

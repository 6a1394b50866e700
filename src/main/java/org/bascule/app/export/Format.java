package org.bascule.app.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Transform;
import javax.imageio.ImageIO;

/** The formats of an export. */
public enum Format {
    PNG {
        @Override
        public Copy copy(Group drawing, double width, double height, Color background) {
            SnapshotParameters how = new SnapshotParameters();
            how.setTransform(Transform.scale(SHARPNESS, SHARPNESS));
            how.setViewport(new Rectangle2D(0, 0, width * SHARPNESS, height * SHARPNESS));
            how.setFill(background);
            WritableImage image = drawing.snapshot(how, null);
            return file -> writePng(image, file);
        }
    },
    SVG {
        @Override
        public Copy copy(Group drawing, double width, double height, Color background) {
            String svg = SvgWriter.write(drawing, width, height, background);
            return file -> Files.writeString(file, svg, StandardCharsets.UTF_8);
        }
    };

    /** Pixels per unit of the drawing, so that text stays sharp when it is projected or printed. */
    private static final int SHARPNESS = 2;

    /** The drawing as it was; can be used on any thread. */
    @FunctionalInterface
    public interface Copy {

        void write(Path file) throws IOException;
    }

    /** Called on the JavaFX application thread. */
    public abstract Copy copy(Group drawing, double width, double height, Color background);

    public String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static void writePng(WritableImage image, Path file) throws IOException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        if (!ImageIO.write(copy, "png", file.toFile())) {
            throw new IOException("no writer of PNG");
        }
    }
}

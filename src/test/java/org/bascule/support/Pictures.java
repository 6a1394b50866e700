package org.bascule.support;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Pictures of what the window shows, for a person to look at: {@code target/screens/}. */
public final class Pictures {

    private static final File DIRECTORY = new File("target/screens");

    private Pictures() {}

    /** On the screen's thread. */
    public static void save(Scene scene, String name) {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        copy.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            if (!DIRECTORY.isDirectory() && !DIRECTORY.mkdirs()) {
                throw new IOException("cannot make " + DIRECTORY);
            }
            ImageIO.write(copy, "png", new File(DIRECTORY, name + ".png"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

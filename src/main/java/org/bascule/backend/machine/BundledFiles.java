package org.bascule.backend.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

/** The files of {@code lab-images/} that are part of this program. */
public final class BundledFiles {

    private BundledFiles() {}

    public static byte[] content(String file) {
        try (InputStream content =
                Objects.requireNonNull(BundledFiles.class.getResourceAsStream("/lab-images/" + file), file)) {
            return content.readAllBytes();
        } catch (IOException incomplete) {
            throw new IllegalStateException(incomplete);
        }
    }

    /**
     * Identifies what an image is built from.
     *
     * @param settings what the build depends on beside the files
     * @param length in hexadecimal digits
     */
    public static String digest(List<String> files, String settings, int length) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String file : files) {
                digest.update(file.getBytes(StandardCharsets.UTF_8));
                digest.update(content(file));
            }
            digest.update(settings.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, length);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

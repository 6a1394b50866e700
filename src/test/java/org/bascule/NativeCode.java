package org.bascule;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The machines for which the native libraries in a jar were compiled, as their own headers say. */
final class NativeCode {

    private static final int ELF = 0x7f454c46;
    private static final int MACH_O = 0xcffaedfe;
    private static final int MACH_O_UNIVERSAL = 0xcafebabe;
    private static final int PE = 0x4d5a0000;

    private NativeCode() {}

    /** Of each library of the jar, by its name: a universal one is for several. */
    static Map<String, List<String>> of(Path jar) throws IOException {
        Map<String, List<String>> machines = new TreeMap<>();
        try (JarFile file = new JarFile(jar.toFile())) {
            Enumeration<JarEntry> entries = file.entries();
            while (entries.hasMoreElements()) {
                JarEntry entry = entries.nextElement();
                if (entry.getName().matches(".*\\.(so|dylib|jnilib|dll)")) {
                    try (InputStream content = file.getInputStream(entry)) {
                        machines.put(entry.getName(), machines(content.readNBytes(4096)));
                    }
                }
            }
        }
        return machines;
    }

    static List<String> machines(byte[] content) {
        ByteBuffer header = ByteBuffer.wrap(content);
        int magic = header.getInt(0);
        ByteBuffer little = header.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (magic == ELF) {
            return List.of(name("ELF", Short.toUnsignedInt(little.getShort(18))));
        }
        if (magic == MACH_O) {
            return List.of(name("Mach-O", little.getInt(4)));
        }
        if (magic == MACH_O_UNIVERSAL) {
            List<String> all = new ArrayList<>();
            for (int i = 0; i < header.getInt(4); i++) {
                all.add(name("Mach-O", header.getInt(8 + 20 * i)));
            }
            return all;
        }
        if ((magic & 0xffff0000) == PE) {
            return List.of(name("PE", Short.toUnsignedInt(little.getShort(little.getInt(0x3c) + 4))));
        }
        return List.of("unknown");
    }

    private static String name(String format, int machine) {
        String processor =
                switch (machine) {
                    case 62, 0x8664, 0x01000007 -> "x64";
                    case 183, 0xaa64, 0x0100000c -> "arm64";
                    default -> "other";
                };
        return format + " " + processor;
    }
}

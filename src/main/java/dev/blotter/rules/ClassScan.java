package dev.blotter.rules;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks through the constants of a class file (Java Virtual Machine Specification, 4.4) for calls
 * into {@code java.lang.invoke}. Lambdas and joined texts compile to two of them; any other could
 * reach methods that the class loader keeps out.
 */
final class ClassScan {
    private static final String REFLECTION = "java/lang/invoke/";
    private static final Set<String> HARMLESS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants");
    private static final int MAGIC_AND_VERSION = 8;

    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Integer> names = new TreeMap<>();
    private final Map<Integer, int[]> members = new TreeMap<>();

    private ClassScan() {}

    /** Throws a {@link ClassNotFoundException} when the class could use reflection. */
    static void requireHarmless(String name, byte[] bytes) throws ClassNotFoundException {
        ClassScan scan = new ClassScan();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            in.skipNBytes(MAGIC_AND_VERSION);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                i += scan.read(in, i);
            }
        } catch (IOException e) {
            throw new ClassNotFoundException(name + " is no class file", e);
        }
        for (int[] member : scan.members.values()) {
            String called = scan.name(member[0]) + "." + scan.name(member[1]);
            if (called.startsWith(REFLECTION) && !HARMLESS.contains(called)) {
                throw new ClassNotFoundException(name + " calls " + called + ", which is out of reach of rules");
            }
        }
    }

    /** Reads one constant; the answer is 1 when it takes up two places, else 0. */
    private int read(DataInputStream in, int index) throws IOException {
        int tag = in.readUnsignedByte();
        switch (tag) {
            case 1 -> texts.put(index, in.readUTF());
            case 7, 12 -> {
                names.put(index, in.readUnsignedShort());
                in.skipNBytes(tag == 12 ? 2 : 0);
            }
            case 9, 10, 11 -> members.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
            case 8, 16, 19, 20 -> in.skipNBytes(2);
            case 15 -> in.skipNBytes(3);
            case 3, 4, 17, 18 -> in.skipNBytes(4);
            case 5, 6 -> in.skipNBytes(8);
            default -> throw new IOException("unknown constant " + tag);
        }
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    private String name(int index) {
        return texts.getOrDefault(names.getOrDefault(index, 0), "");
    }
}

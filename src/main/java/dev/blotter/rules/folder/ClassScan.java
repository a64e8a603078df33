package dev.blotter.rules.folder;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks through the constants of a class file (Java Virtual Machine Specification, 4.4) for what it uses
 * of Java itself. Rules compare and measure values; lambdas and joined texts compile to two methods of
 * {@code java.lang.invoke}, of which any other could reach what the class loader keeps out. And of classes
 * that it lets in, some methods change the process, as {@code Locale.setDefault} does, print or read
 * system properties.
 */
final class ClassScan {
    private static final String REFLECTION = "java/lang/invoke/";
    private static final Set<String> HARMLESS = Set.of(
            "java/lang/invoke/LambdaMetafactory.metafactory",
            "java/lang/invoke/StringConcatFactory.makeConcatWithConstants");
    private static final String JAVA = "java/";

    /** The methods and fields of other classes of Java that compiled rules use. */
    private static final Set<String> MEASURING = Set.of(
            "<init>",
            "ENGLISH",
            "TYPE",
            "appendPattern",
            "arraycopy",
            "asList",
            "booleanValue",
            "compareTo",
            "contains",
            "doubleValue",
            "emptyList",
            "endsWith",
            "equals",
            "hashCode",
            "intValue",
            "isEmpty",
            "longValue",
            "parseCaseInsensitive",
            "size",
            "startsWith",
            "toFormatter",
            "toString",
            "valueOf");

    private static final int MAGIC_AND_VERSION = 8;

    private final Map<Integer, String> texts = new TreeMap<>();
    private final Map<Integer, Integer> names = new TreeMap<>();
    private final Map<Integer, int[]> members = new TreeMap<>();

    private ClassScan() {}

    /** Throws a {@link ClassNotFoundException} when the class uses more of Java than rules need. */
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
            String owner = scan.name(member[0]);
            String called = scan.name(member[1]);
            if (!isHarmless(owner, called)) {
                throw new ClassNotFoundException(
                        name + " calls " + owner + "." + called + ", which is out of reach of rules");
            }
        }
    }

    private static boolean isHarmless(String owner, String member) {
        return owner.startsWith(REFLECTION)
                ? HARMLESS.contains(owner + "." + member)
                : !owner.startsWith(JAVA) || MEASURING.contains(member);
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

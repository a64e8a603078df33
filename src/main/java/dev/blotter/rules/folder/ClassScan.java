package dev.blotter.rules.folder;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

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
    private static final Set<String> MEASURING = Set.of("""
            <init> ENGLISH TYPE add appendPattern arraycopy asList booleanValue compareTo contains doubleValue
            emptyList endsWith equals hashCode intValue isEmpty longValue parseCaseInsensitive size startsWith
            toFormatter toString valueOf""".strip().split("\\s+"));

    private static final int MAGIC_AND_VERSION = 8;

    private static final int UTF8 = 1;

    private final ByteBuffer bytes;
    /** Where each constant begins, at its tag; 0 for the second place of a long one. */
    private final int[] starts;

    private ClassScan(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
        this.starts = new int[unsignedShort(MAGIC_AND_VERSION)];
        this.bytes.position(MAGIC_AND_VERSION + Short.BYTES);
        for (int i = 1; i < starts.length; i++) {
            starts[i] = this.bytes.position();
            i += skip();
        }
    }

    /** Throws a {@link ClassNotFoundException} when the class uses more of Java than rules need. */
    static void requireHarmless(String name, byte[] bytes) throws ClassNotFoundException {
        try {
            new ClassScan(bytes).requireHarmless(name);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ClassNotFoundException(name + " is no class file", e);
        }
    }

    private void requireHarmless(String name) throws ClassNotFoundException {
        for (int start : starts) {
            if (isMember(start)) {
                String owner = name(unsignedShort(start + 1));
                String called = name(unsignedShort(start + 1 + Short.BYTES));
                if (!isHarmless(owner, called)) {
                    throw new ClassNotFoundException(
                            name + " calls " + owner + "." + called + ", which is out of reach of rules");
                }
            }
        }
    }

    private static boolean isHarmless(String owner, String member) {
        return owner.startsWith(REFLECTION)
                ? HARMLESS.contains(owner + "." + member)
                : !owner.startsWith(JAVA) || MEASURING.contains(member);
    }

    private boolean isMember(int start) {
        return start > 0 && bytes.get(start) >= 9 && bytes.get(start) <= 11;
    }

    /** Goes on to the next constant; the answer is 1 when this one takes up two places, else 0. */
    private int skip() {
        int tag = bytes.get();
        int length = switch (tag) {
            case UTF8 -> Short.BYTES + unsignedShort(bytes.position());
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalArgumentException("unknown constant " + tag);
        };
        bytes.position(bytes.position() + length);
        return tag == 5 || tag == 6 ? 1 : 0;
    }

    /** What a constant that is a class, or a name with its type, is called. */
    private String name(int constant) {
        int text = starts[unsignedShort(starts[constant] + 1)];
        return new String(bytes.array(), text + 1 + Short.BYTES, unsignedShort(text + 1), StandardCharsets.UTF_8);
    }

    private int unsignedShort(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }
}

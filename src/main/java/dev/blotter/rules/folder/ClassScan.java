package dev.blotter.rules.folder;

import java.util.Set;
import org.objectweb.asm.ClassReader;

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

    private static final int FIELD = 9;
    private static final int METHOD_OF_AN_INTERFACE = 11;

    private ClassScan() {}

    /** Throws a {@link ClassNotFoundException} when the class uses more of Java than rules need. */
    static void requireHarmless(String name, byte[] bytes) throws ClassNotFoundException {
        try {
            requireHarmless(name, new ClassReader(bytes));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new ClassNotFoundException(name + " is no class file", e);
        }
    }

    private static void requireHarmless(String name, ClassReader constants) throws ClassNotFoundException {
        char[] buffer = new char[constants.getMaxStringLength()];
        for (int i = 1; i < constants.getItemCount(); i++) {
            int start = constants.getItem(i); // behind its tag; 0 for the second place of a long one
            if (start > 0 && isMember(constants.readByte(start - 1))) {
                String owner = constants.readClass(start, buffer);
                int named = constants.getItem(constants.readUnsignedShort(start + Short.BYTES));
                String called = constants.readUTF8(named, buffer);
                if (!isHarmless(owner, called)) {
                    throw new ClassNotFoundException(
                            name + " calls " + owner + "." + called + ", which is out of reach of rules");
                }
            }
        }
    }

    private static boolean isMember(int tag) {
        return tag >= FIELD && tag <= METHOD_OF_AN_INTERFACE;
    }

    private static boolean isHarmless(String owner, String member) {
        return owner.startsWith(REFLECTION)
                ? HARMLESS.contains(owner + "." + member)
                : !owner.startsWith(JAVA) || MEASURING.contains(member);
    }
}

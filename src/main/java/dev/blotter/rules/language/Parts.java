package dev.blotter.rules.language;

import java.lang.reflect.InvocationTargetException;
import java.util.List;

/** The parts of facts and conclusions, which are records or interfaces of records. */
public final class Parts {
    private Parts() {}

    /** A part of a part of a fact; an empty text where one of them is missing. */
    public static Object of(Object fact, List<String> path) {
        Object part = fact;
        for (String name : path) {
            part = part(part, name);
        }
        return part;
    }

    private static Object part(Object owner, String name) {
        try {
            Object part = name.equals("this")
                    ? owner
                    : owner.getClass().getMethod(name).invoke(owner);
            return part == null ? "" : part;
        } catch (NoSuchMethodException e) {
            return "";
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the " + name + " of " + owner + " can't be read", e);
        }
    }
}

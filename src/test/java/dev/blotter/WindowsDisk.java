package dev.blotter;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.nio.file.FileSystem;

/** A disk in memory that has what one of Windows has: drives, backslashes, owners and lists of rights. */
public final class WindowsDisk {
    private WindowsDisk() {}

    public static FileSystem make() {
        return withViews("basic", "owner", "dos", "acl");
    }

    /** One that knows owners but keeps no rights, such as a stick. */
    public static FileSystem withoutRights() {
        return withViews("basic", "owner");
    }

    private static FileSystem withViews(String first, String... more) {
        return Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews(first, more)
                .build());
    }
}

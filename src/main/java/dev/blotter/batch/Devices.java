package dev.blotter.batch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Tells folders that the kernel makes, such as {@code /proc}, from those of disks. */
final class Devices {
    private static final Set<String> OF_THE_KERNEL = Set.of(
            "proc",
            "sysfs",
            "devtmpfs",
            "devpts",
            "debugfs",
            "tracefs",
            "securityfs",
            "configfs",
            "bpf",
            "pstore",
            "efivarfs",
            "mqueue",
            "cgroup",
            "cgroup2",
            "devfs");

    private final Map<Object, Boolean> known = new HashMap<>();

    /** Whether the files of a folder are none of a disk: to read them may never end, or tell what the machine does. */
    boolean isOfTheKernel(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("unix")) {
            return false;
        }
        Object device = Files.getAttribute(folder, "unix:dev");
        Boolean before = known.get(device);
        if (before == null) {
            known.put(device, OF_THE_KERNEL.contains(Files.getFileStore(folder).type()));
        }
        return Boolean.TRUE.equals(known.get(device));
    }
}

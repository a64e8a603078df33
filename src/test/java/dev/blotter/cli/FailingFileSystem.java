package dev.blotter.cli;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/**
 * The machine's files, which can be written so many times and then no more. A JVM takes it in place of
 * its own when {@code java.nio.file.spi.DefaultFileSystemProvider} names it.
 */
public final class FailingFileSystem extends FileSystemProvider {
    /** What becomes of a disk that can't be written any more. */
    enum Fault {
        /** Nothing new finds room; to delete and to rename needs none. */
        FULL("No space left on device"),
        /** Nothing at all can be changed. */
        READ_ONLY("Read-only file system");

        private final String reason;

        Fault(String reason) {
            this.reason = reason;
        }
    }

    private static final AtomicLong ROOM = new AtomicLong(Long.MAX_VALUE);
    private static volatile Fault fault = Fault.FULL;

    private final FileSystemProvider real;
    private final FileSystem files;

    /** @param real that of the machine */
    public FailingFileSystem(FileSystemProvider real) {
        this.real = real;
        this.files = new Files(real.getFileSystem(URI.create("file:///")));
    }

    /** From now on there is room for so many writes. */
    static void fail(Fault what, long writes) {
        fault = what;
        ROOM.set(writes);
    }

    /** From now on there is room again; returns for how many more writes there was. */
    static long mend() {
        return ROOM.getAndSet(Long.MAX_VALUE);
    }

    private static void take() throws IOException {
        if (ROOM.getAndDecrement() <= 0) {
            throw new IOException(fault.reason);
        }
    }

    private static void take(Path path) throws IOException {
        if (ROOM.getAndDecrement() <= 0) {
            throw new FileSystemException(path.toString(), null, fault.reason);
        }
    }

    /** What a full disk allows. */
    private static void change(Path path) throws IOException {
        if (fault == Fault.READ_ONLY) {
            take(path);
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        if (writes) {
            take(path);
        }
        FileChannel channel = real.newFileChannel(unwrap(path), options, attributes);
        return writes ? new Written(channel) : channel;
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        take(folder);
        real.createDirectory(unwrap(folder), attributes);
    }

    @Override
    public void delete(Path path) throws IOException {
        change(path);
        real.delete(unwrap(path));
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        change(target);
        real.move(unwrap(source), unwrap(target), options);
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        take(target);
        real.copy(unwrap(source), unwrap(target), options);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> stream = real.newDirectoryStream(unwrap(folder), path -> filter.accept(wrap(path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return wrapAll(stream.iterator());
            }

            @Override
            public void close() throws IOException {
                stream.close();
            }
        };
    }

    @Override
    public String getScheme() {
        return "file";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> options) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return files;
    }

    @Override
    public Path getPath(URI uri) {
        return files.getPath(new File(uri).getPath());
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real.isSameFile(unwrap(path), unwrap(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(unwrap(path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(unwrap(path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(unwrap(path), modes);
    }

    @Override
    public <V extends FileAttributeView> V getFileAttributeView(Path path, Class<V> type, LinkOption... options) {
        return real.getFileAttributeView(unwrap(path), type, options);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(unwrap(path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(unwrap(path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(unwrap(path), attribute, value, options);
    }

    private Path wrap(Path path) {
        return (Path) Proxy.newProxyInstance(
                FailingFileSystem.class.getClassLoader(), new Class<?>[] {Path.class}, new Wrapped(path));
    }

    private Iterator<Path> wrapAll(Iterator<Path> paths) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return paths.hasNext();
            }

            @Override
            public Path next() {
                return wrap(paths.next());
            }
        };
    }

    private static Path unwrap(Path path) {
        return Proxy.isProxyClass(path.getClass()) && Proxy.getInvocationHandler(path) instanceof Wrapped wrapped
                ? wrapped.path
                : path;
    }

    /** A path whose file system is this one. */
    private final class Wrapped implements InvocationHandler {
        private final Path path;

        Wrapped(Path path) {
            this.path = path;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
            switch (method.getName()) {
                case "getFileSystem":
                    return files;
                case "toFile":
                    return new File(path.toString());
                case "iterator":
                    return wrapAll(path.iterator());
                default:
            }
            Object[] args = given == null
                    ? null
                    : Arrays.stream(given)
                            .map(arg -> arg instanceof Path other ? unwrap(other) : arg)
                            .toArray();
            try {
                Object result = method.invoke(path, args);
                return result instanceof Path other ? wrap(other) : result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    private final class Files extends FileSystem {
        private final FileSystem machine;

        Files(FileSystem machine) {
            this.machine = machine;
        }

        @Override
        public FileSystemProvider provider() {
            return FailingFileSystem.this;
        }

        @Override
        public void close() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public String getSeparator() {
            return machine.getSeparator();
        }

        @Override
        public Iterable<Path> getRootDirectories() {
            return StreamSupport.stream(machine.getRootDirectories().spliterator(), false)
                    .map(FailingFileSystem.this::wrap)
                    .toList();
        }

        @Override
        public Iterable<FileStore> getFileStores() {
            return machine.getFileStores();
        }

        @Override
        public Set<String> supportedFileAttributeViews() {
            return machine.supportedFileAttributeViews();
        }

        @Override
        public Path getPath(String first, String... more) {
            return wrap(machine.getPath(first, more));
        }

        @Override
        public PathMatcher getPathMatcher(String pattern) {
            PathMatcher matcher = machine.getPathMatcher(pattern);
            return path -> matcher.matches(unwrap(path));
        }

        @Override
        public UserPrincipalLookupService getUserPrincipalLookupService() {
            return machine.getUserPrincipalLookupService();
        }

        @Override
        public WatchService newWatchService() {
            throw new UnsupportedOperationException();
        }
    }

    /** An open file, each write to which takes room. */
    private static final class Written extends FileChannel {
        private final FileChannel file;

        Written(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            take();
            return file.write(bytes);
        }

        @Override
        public long write(ByteBuffer[] bytes, int from, int length) throws IOException {
            take();
            return file.write(bytes, from, length);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            take();
            return file.write(bytes, position);
        }

        @Override
        public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
            take();
            return file.transferFrom(source, position, count);
        }

        @Override
        public void force(boolean all) throws IOException {
            take();
            file.force(all);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public long read(ByteBuffer[] bytes, int from, int length) throws IOException {
            return file.read(bytes, from, length);
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
            return file.transferTo(position, count, target);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
            return file.map(mode, position, size);
        }

        @Override
        public FileLock lock(long position, long size, boolean shared) throws IOException {
            return file.lock(position, size, shared);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}

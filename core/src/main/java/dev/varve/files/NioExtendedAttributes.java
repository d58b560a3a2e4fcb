package dev.varve.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The extended attributes that Java knows: those of {@code user.*}, of files and folders. To ask for those of a pipe would open it, and wait. */
final class NioExtendedAttributes {
    private static final String PREFIX = "user.";

    private NioExtendedAttributes() {}

    static List<ExtendedAttribute> of(Path path, FileType type) throws IOException {
        UserDefinedFileAttributeView view = view(path);
        if (view == null || !mayHaveAny(type)) {
            return List.of();
        }
        List<ExtendedAttribute> found = new ArrayList<>();
        for (String name : names(view)) {
            ByteBuffer value = ByteBuffer.allocate(view.size(name));
            view.read(name, value);
            byte[] bytes = new byte[value.flip().remaining()];
            value.get(bytes);
            found.add(new ExtendedAttribute((PREFIX + name).getBytes(StandardCharsets.UTF_8), bytes));
        }
        return found;
    }

    private static List<String> names(UserDefinedFileAttributeView view) throws IOException {
        try {
            return view.list().stream().sorted().toList();
        } catch (FileSystemException e) {
            if (FileError.UNSUPPORTED.words().equals(e.getReason())) {
                return List.of();
            }
            throw e;
        }
    }

    static void set(RawPath shown, Path path, FileType type, ExtendedAttribute attribute) throws IOException {
        supported(shown, path, type).write(ownName(shown, attribute.name()), ByteBuffer.wrap(attribute.value()));
    }

    static void remove(RawPath shown, Path path, FileType type, byte[] name) throws IOException {
        supported(shown, path, type).delete(ownName(shown, name));
    }

    private static UserDefinedFileAttributeView supported(RawPath shown, Path path, FileType type) throws FileFailure {
        UserDefinedFileAttributeView view = view(path);
        if (view == null || !mayHaveAny(type)) {
            throw new FileFailure(shown, FileError.UNSUPPORTED, "Java sets no extended attribute here");
        }
        return view;
    }

    private static String ownName(RawPath shown, byte[] name) throws IOException {
        String text = Escaped.strictUtf8(name);
        if (!text.startsWith(PREFIX)) {
            throw new FileFailure(shown, FileError.UNSUPPORTED, "Java sets no extended attribute '" + text + "'");
        }
        return text.substring(PREFIX.length());
    }

    private static boolean mayHaveAny(FileType type) {
        return type == FileType.FILE || type == FileType.FOLDER;
    }

    private static @Nullable UserDefinedFileAttributeView view(Path path) {
        return Files.getFileAttributeView(path, UserDefinedFileAttributeView.class, NOFOLLOW_LINKS);
    }
}

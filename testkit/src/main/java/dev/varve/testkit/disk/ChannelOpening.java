package dev.varve.testkit.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;

/** Opens channels, and counts what opening does: it may create a file, or empty one. */
final class ChannelOpening {
    private final DiskState state;
    private final DiskPath path;
    private final DiskPath file;
    private final ChannelMode mode;
    private final FileAttribute<?>[] attributes;

    ChannelOpening(DiskState state, DiskPath path, ChannelMode mode, FileAttribute<?>... attributes) {
        this.state = state;
        this.path = path;
        this.file = mode.followsLinks() ? state.places().resolved(path) : path;
        this.mode = mode;
        this.attributes = attributes.clone();
    }

    DiskChannel open() throws IOException {
        if (mode.creates() && state.places().isFree(file)) {
            return state.changing(Operation.Kind.CREATE_FILE, this::create, file);
        }
        if (mode.truncates() && isFilled()) {
            return state.changing(Operation.Kind.TRUNCATE, this::truncate, file);
        }
        return state.look(this::openAsItIs);
    }

    private boolean isFilled() throws IOException {
        return Files.isRegularFile(real(), LinkOption.NOFOLLOW_LINKS) && Files.size(real()) > 0;
    }

    private Path real() {
        return state.places().real(file);
    }

    private DiskChannel openAsItIs() throws IOException {
        if (mode.reads()) {
            state.checkRead(file);
        }
        if (mode.writes()) {
            state.checkWrite(file);
        }
        return channel(openReal());
    }

    private DiskChannel create() throws IOException {
        NameChange.Name at = state.places().place(file);
        FileChannel real = openReal();
        FileContent empty = new FileContent(new byte[0], RealFolder.permissions(real()));
        state.tree().add(at.folder(), at.name(), new FileInode(empty));
        return channel(real);
    }

    private DiskChannel truncate() throws IOException {
        DiskChannel channel = openAsItIs();
        channel.changed(new FileChange.Truncate(0));
        return channel;
    }

    private FileChannel openReal() throws IOException {
        return FileChannel.open(real(), mode.forTheRealFile(), attributes);
    }

    private DiskChannel channel(FileChannel real) throws IOException {
        if (mode.appends()) {
            real.position(real.size());
        }
        DiskChannel channel =
                new DiskChannel(state, path, mode, real, state.places().inode(file));
        state.handles().opened(channel);
        return channel;
    }
}

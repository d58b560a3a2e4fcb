/**
 * Files as an archiver and a restorer need them: names as bytes, all that an inode says, and writing that cannot be led astray.
 *
 * <p><b>Why a port.</b> Java's own file API says most of it, but not device numbers of new nodes, extended attributes beyond {@code user.*}, the
 * times of links, or names as bytes; and it can make a folder or a link by its path only, so that whoever may write in the target can plant a
 * symbolic link between the look and the leap. {@link dev.varve.files.FileAccess} has two implementations: one by NIO, here, that runs
 * everywhere; one by system calls, in the module {@code dev.varve.posix}, that is found by {@link java.util.ServiceLoader}. What an
 * implementation cannot do it says beforehand ({@link dev.varve.files.FileAccess#capabilities()}), and refuses when asked for
 * ({@link dev.varve.files.FileError#UNSUPPORTED}); it never does half of it in silence.
 *
 * <p><b>Reading.</b> {@link dev.varve.files.FileAccess} lists folders, reads attributes and opens content, by {@link dev.varve.files.RawPath}.
 * A listing is whole or an exception. {@link dev.varve.files.FileContent} tells the attributes of the file that is really open.
 *
 * <p><b>Writing.</b> {@link dev.varve.files.TargetFolder} is an open folder. All below it is made and changed through it, one
 * {@link dev.varve.files.FileName} at a time, and a name can be neither {@code ..} nor hold a slash: so no tree, however hostile, and no link
 * planted meanwhile leads out.
 *
 * <p><b>Failures</b> are {@link dev.varve.files.FileFailure}s, with the same {@link dev.varve.files.FileError} from both implementations.
 */
@NullMarked
package dev.varve.files;

import org.jspecify.annotations.NullMarked;

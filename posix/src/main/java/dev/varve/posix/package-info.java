/**
 * Files by the system calls of Linux, for what Java 21 cannot say: {@link dev.varve.files.FileAccess} with every
 * {@link dev.varve.files.Capability}.
 *
 * <p><b>The layers.</b> {@code Libc} finds the C library's functions; {@code ReadCalls}, {@code WriteCalls} and {@code UserCalls} are one method
 * for each, linked when the first of them is needed. {@code Scratch} is a thread's own native memory, in which names and results travel, so that
 * scanning makes no garbage there. {@code Located} cuts a path that is too long for the system into steps. On these stand {@code PosixAccess},
 * which reads by path, and {@code PosixFolder}, which writes by open folders alone.
 *
 * <p><b>Why nothing leads out of the target.</b> Every call names an open folder and a single name in it; opening never follows a link
 * ({@code O_NOFOLLOW}), and neither does any change of attributes. The extended attributes of links and
 * nodes have no such call on the systems in use, and go by {@code /proc/self/fd/N/NAME}, which begins at the open folder too; the C library sets
 * the permissions of a name through {@code /proc} likewise. Where it is not mounted, those two fail and say so.
 *
 * <p><b>Where it works.</b> Linux on x86-64 and aarch64, with glibc from 2.33 or musl from 1.2.5, which have all the functions. Attributes come
 * by {@code statx}, whose layout is the same everywhere. Anywhere else (macOS, Windows) the provider finds nothing, and Java's own access does
 * what it can. The JVM wants {@code --enable-native-access=dev.varve.posix}; without it it prints a warning, or where it denies, Java's own
 * access serves.
 */
@NullMarked
package dev.varve.posix;

import org.jspecify.annotations.NullMarked;

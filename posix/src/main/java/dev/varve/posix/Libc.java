package dev.varve.posix;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.StructLayout;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/** The functions of the C library that the JVM itself runs on. */
final class Libc {
    static final StructLayout STATE = Linker.Option.captureStateLayout();

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup LOOKUP = LINKER.defaultLookup();

    /** All that is needed; the last of them to come was mknodat, which glibc has since 2.33. */
    private static final List<String> NEEDED = List.of(
            "openat",
            "close",
            "statx",
            "read",
            "readlinkat",
            "llistxattr",
            "lgetxattr",
            "flistxattr",
            "fgetxattr",
            "mkdirat",
            "pread",
            "pwrite",
            "ftruncate",
            "fsync",
            "renameat",
            "symlinkat",
            "linkat",
            "mknodat",
            "unlinkat",
            "utimensat",
            "futimens",
            "fchownat",
            "fchmodat",
            "fchmod",
            "lsetxattr",
            "fsetxattr",
            "lremovexattr",
            "fremovexattr",
            "getpwuid_r",
            "getgrgid_r",
            "strerror");

    private Libc() {}

    static boolean isComplete() {
        return NEEDED.stream().allMatch(name -> LOOKUP.find(name).isPresent())
                && entriesName().isPresent();
    }

    /** The call that lists a folder: musl gives it its old name, with the same layout. */
    static Optional<String> entriesName() {
        return List.of("getdents64", "getdents").stream()
                .filter(name -> LOOKUP.find(name).isPresent())
                .findFirst();
    }

    /** A function that returns −1 on failure, with errno in the segment that it takes before its own arguments. */
    static MethodHandle call(String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(result, arguments), Linker.Option.captureCallState("errno"));
    }

    static MethodHandle variadicCall(String name, int fixed, MemoryLayout result, MemoryLayout... arguments) {
        return link(
                name,
                FunctionDescriptor.of(result, arguments),
                Linker.Option.captureCallState("errno"),
                Linker.Option.firstVariadicArg(fixed));
    }

    /** A function that tells its failure by what it returns. */
    static MethodHandle plain(String name, MemoryLayout result, MemoryLayout... arguments) {
        return link(name, FunctionDescriptor.of(result, arguments));
    }

    private static MethodHandle link(String name, FunctionDescriptor descriptor, Linker.Option... options) {
        return LINKER.downcallHandle(
                LOOKUP.find(name).orElseThrow(() -> new UnsatisfiedLinkError(name)), descriptor, options);
    }
}

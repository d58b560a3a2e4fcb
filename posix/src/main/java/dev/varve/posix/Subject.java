package dev.varve.posix;

import dev.varve.files.RawPath;
import java.lang.foreign.MemorySegment;

/** What extended attributes hang on: something open, or a path whose last name is not followed. */
sealed interface Subject {

    /** Each as the manual has it: −1 is a failure. */
    int list(Scratch scratch, MemorySegment into);

    int get(Scratch scratch, MemorySegment name, MemorySegment into);

    int set(Scratch scratch, MemorySegment name, MemorySegment value);

    int remove(Scratch scratch, MemorySegment name);

    record Open(int descriptor) implements Subject {
        @Override
        public int list(Scratch scratch, MemorySegment into) {
            return ReadCalls.flistxattr(scratch, descriptor, into);
        }

        @Override
        public int get(Scratch scratch, MemorySegment name, MemorySegment into) {
            return ReadCalls.fgetxattr(scratch, descriptor, name, into);
        }

        @Override
        public int set(Scratch scratch, MemorySegment name, MemorySegment value) {
            return AttributeCalls.fsetxattr(scratch, descriptor, name, value);
        }

        @Override
        public int remove(Scratch scratch, MemorySegment name) {
            return AttributeCalls.fremovexattr(scratch, descriptor, name);
        }
    }

    record Named(RawPath path) implements Subject {
        @Override
        public int list(Scratch scratch, MemorySegment into) {
            return ReadCalls.llistxattr(scratch, scratch.name(path.bytes()), into);
        }

        @Override
        public int get(Scratch scratch, MemorySegment name, MemorySegment into) {
            return ReadCalls.lgetxattr(scratch, scratch.name(path.bytes()), name, into);
        }

        @Override
        public int set(Scratch scratch, MemorySegment name, MemorySegment value) {
            return AttributeCalls.lsetxattr(scratch, scratch.name(path.bytes()), name, value);
        }

        @Override
        public int remove(Scratch scratch, MemorySegment name) {
            return AttributeCalls.lremovexattr(scratch, scratch.name(path.bytes()), name);
        }
    }
}

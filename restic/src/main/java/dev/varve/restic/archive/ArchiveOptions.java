package dev.varve.restic.archive;

import dev.varve.restic.filter.PathFilter;
import java.time.ZoneId;

/**
 * How to look at the source.
 *
 * @param excluded what to leave out
 * @param oneFileSystem true to leave other file systems out that are mounted in the source
 * @param withAccessTimes true to record when files were read, which makes each tree another one
 * @param zone in which times are written; trees depend on it
 */
public record ArchiveOptions(PathFilter excluded, boolean oneFileSystem, boolean withAccessTimes, ZoneId zone) {
    /** {@return all of it, with times in a zone} */
    public static ArchiveOptions of(ZoneId zone) {
        return new ArchiveOptions(PathFilter.NONE, false, false, zone);
    }
}

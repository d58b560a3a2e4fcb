package dev.varve.restic.lock;

/**
 * A program at work on a repository.
 *
 * @param host the machine
 * @param user its user
 * @param pid its process
 */
public record LockHolder(String host, String user, long pid) {
    /** Whether it is gone for certain: a process of this machine that is not there any more. */
    boolean isGone(LockHolder here) {
        return host.equals(here.host)
                && pid != here.pid
                && pid > 0
                && ProcessHandle.of(pid).isEmpty();
    }

    @Override
    public String toString() {
        return "process " + pid + " of " + user + " on " + host;
    }
}

package dev.varve.bench.harness;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the figures were measured on.
 *
 * @param cores the processors that this JVM may use
 * @param processor the processor's name
 * @param java the JDK
 * @param gzip the version of gzip
 * @param pigz the version of pigz
 * @param fileSystem the kind of file system that the scratch folder stands on
 * @param load how many programs were running or waiting for the disk when the run began, on the average of a minute
 */
public record Machine(
        int cores, String processor, String java, String gzip, String pigz, String fileSystem, double load) {

    private static final double QUIET_LOAD = 0.5;
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    /**
     * Looks at the machine.
     *
     * @param folder the scratch folder
     * @return what it is
     */
    public static Machine of(Path folder) throws IOException, InterruptedException {
        FileStore store = Files.getFileStore(folder);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                processorName(),
                System.getProperty("java.vm.vendor") + " " + Runtime.version(),
                firstLine(Peer.answer("gzip", "--version")),
                firstLine(Peer.answer("pigz", "--version")),
                store.type(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** {@return whether others were at work: whatever uses all cores then looks slower beside what uses one} */
    public boolean isBusy() {
        return load > QUIET_LOAD;
    }

    /** {@return whether the scratch folder stands in memory, where a sync costs nothing and proves nothing} */
    public boolean worksInMemory() {
        return fileSystem.equals("tmpfs") || fileSystem.equals("ramfs");
    }

    @Override
    public String toString() {
        return cores + " cores (" + processor + "), " + java + ", " + gzip + ", " + pigz + ", " + fileSystem
                + (worksInMemory() ? " (memory, no disk: what a sync costs is not in these figures)" : "")
                + (isBusy() ? "; others were at work on it (load %.1f)".formatted(load) : "");
    }

    private static String processorName() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch");
        }
        return Files.readAllLines(PROCESSORS).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
    }

    private static String firstLine(String answer) {
        return answer.lines().findFirst().orElse("").strip();
    }
}

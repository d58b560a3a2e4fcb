package dev.varve.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The commands by name. To read a command line only those commands are made that it names, since a listing has no time
 * for the others.
 */
final class Commands {

    /** In the order in which a newcomer meets them. */
    static final List<Group> GROUPS = List.of(
            new Group("Every day", List.of("init", "backup", "list", "show", "restore", "cat")),
            new Group("Keeping house", List.of("pin", "unpin", "delete", "forget", "check", "clean", "repair")),
            new Group("To and fro", List.of("export", "import")),
            new Group("About varve", List.of("completion", "version", "help")));

    private Commands() {}

    /** All names. */
    static List<String> names() {
        return GROUPS.stream().flatMap(group -> group.names().stream()).toList();
    }

    /** A command line that knows the commands whose names stand among these arguments, or all where none does. */
    static CommandLine forArguments(Varve varve, String[] args) {
        CommandLine line = line(varve);
        boolean named = false;
        for (String arg : args) {
            if (!line.getSubcommands().containsKey(arg)) {
                named |= addTo(line, arg);
            }
        }
        return named ? line : withAll(varve);
    }

    /** A command line that knows every command. */
    static CommandLine withAll(Varve varve) {
        CommandLine line = line(varve);
        for (String name : names()) {
            addTo(line, name);
        }
        return line;
    }

    /**
     * Every word is taken as it stands: after an option that wants a value it is that value, be it called like a command,
     * and a file may be called {@code @data.json}.
     */
    private static CommandLine line(Varve varve) {
        return new CommandLine(varve.syntax().spec())
                .setAllowSubcommandsAsOptionParameters(true)
                .setExpandAtFiles(false);
    }

    private static boolean addTo(CommandLine line, String name) {
        Action action = action(name);
        if (action != null) {
            line.addSubcommand(name, action.syntax().spec());
        }
        return action != null;
    }

    private static @Nullable Action action(String name) {
        return switch (name) {
            case "init" -> new InitCommand();
            case "backup" -> new BackupCommand();
            case "list" -> new ListCommand();
            case "show" -> new ShowCommand();
            case "restore" -> new RestoreCommand();
            case "cat" -> new CatCommand();
            case "pin" -> new PinCommand();
            case "unpin" -> new UnpinCommand();
            case "delete" -> new DeleteCommand();
            case "forget" -> new ForgetCommand();
            case "check" -> new CheckCommand();
            case "clean" -> new CleanCommand();
            case "repair" -> new RepairCommand();
            case "export" -> new ExportCommand();
            case "import" -> new ImportCommand();
            case "completion" -> new CompletionCommand();
            case "version" -> new VersionCommand();
            case "help" -> new HelpCommand();
            default -> null;
        };
    }

    /**
     * Commands that belong together.
     *
     * @param heading what stands above them
     * @param names their names
     */
    record Group(String heading, List<String> names) {}
}

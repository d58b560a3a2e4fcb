package dev.varve.cli.command;

import dev.varve.cli.run.Exit;
import dev.varve.cli.run.Session;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** A usage page: commands in groups, a command's own options apart from those that every command has. */
final class HelpPage {

    private static final int NAME_COLUMNS = 14;

    private HelpPage() {}

    /** Shows the page of a command; for the program's own, one that knows all commands. */
    static int show(CommandLine line, Session session) throws IOException {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.width(session.console().pageWidth());
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpPage::commands);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpPage::options);
        session.console().print(line.getUsageMessage(session.console().paintsOut() ? Help.Ansi.ON : Help.Ansi.OFF));
        return Exit.DONE;
    }

    private static String commands(Help help) {
        if (help.subcommands().isEmpty()) {
            return "";
        }
        var text = new StringBuilder();
        for (Commands.Group group : Commands.GROUPS) {
            text.append('\n').append(group.heading()).append(":\n").append(commands(help, group));
        }
        return text.append("\n'varve COMMAND --help' tells more of each.\n").toString();
    }

    private static Help.TextTable commands(Help help, Commands.Group group) {
        int width = help.commandSpec().usageMessage().width();
        Help.TextTable table = Help.TextTable.forColumns(
                help.colorScheme(),
                new Help.Column(NAME_COLUMNS, 2, Help.Column.Overflow.SPAN),
                new Help.Column(width - NAME_COLUMNS, 1, Help.Column.Overflow.WRAP));
        for (String name : group.names()) {
            Help command = help.subcommands().get(name);
            if (command != null) {
                String[] description = command.commandSpec().usageMessage().description();
                table.addRowValues(
                        help.colorScheme().commandText(name), help.colorScheme().text(description[0]));
            }
        }
        return table;
    }

    private static String options(Help help) {
        List<OptionSpec> own = new ArrayList<>();
        List<OptionSpec> common = new ArrayList<>();
        for (OptionSpec option : help.commandSpec().options()) {
            (option.inherited() ? common : own).add(option);
        }
        String ownList = help.optionListExcludingGroups(own);
        if (common.isEmpty()) {
            return ownList;
        }
        String heading = (ownList.isEmpty() ? "" : "\n") + "Options of every command:\n";
        return ownList + heading + help.optionListExcludingGroups(common);
    }
}

package dev.varve.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** How usage pages look: commands in groups, a command's own options apart from those that every command has. */
final class HelpLayout {

    private HelpLayout() {}

    static void applyTo(CommandLine line) {
        arrange(line);
        line.getSubcommands().values().forEach(HelpLayout::arrange);
    }

    private static void arrange(CommandLine line) {
        UsageMessageSpec usage = line.getCommandSpec().usageMessage();
        usage.sortOptions(false);
        usage.abbreviateSynopsis(true);
        usage.parameterListHeading("%n");
        usage.optionListHeading("%n");
        usage.descriptionHeading("%n");
        usage.synopsisHeading("Usage: ");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, HelpLayout::commands);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_OPTION_LIST, HelpLayout::options);
    }

    private static String commands(Help help) {
        var text = new StringBuilder();
        for (Commands.Group group : Commands.GROUPS) {
            var table = Help.TextTable.forColumns(
                    help.colorScheme(),
                    new Help.Column(14, 2, Help.Column.Overflow.SPAN),
                    new Help.Column(help.commandSpec().usageMessage().width() - 14, 1, Help.Column.Overflow.WRAP));
            for (String name : group.names()) {
                Help command = help.subcommands().get(name);
                if (command != null) {
                    table.addRowValues(
                            help.colorScheme().commandText(name),
                            help.colorScheme().text(firstSentence(command)));
                }
            }
            if (!help.subcommands().isEmpty()) {
                text.append("\n").append(group.heading()).append(":\n").append(table);
            }
        }
        return text.toString();
    }

    private static String firstSentence(Help command) {
        String[] description = command.commandSpec().usageMessage().description();
        return description.length == 0 ? "" : description[0];
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

package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class HelpTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void everyCommandAndEveryOptionSaysWhatItIsFor(String language) {
        List<String> silent = new ArrayList<>();

        collect(CommandRun.line(folder, Locale.of(language)), silent);

        assertThat(silent).isEmpty();
    }

    private static void collect(CommandLine command, List<String> silent) {
        String name = command.getCommandSpec().qualifiedName();
        if (command.getHelp().description().isBlank()) {
            silent.add(name);
        }
        command.getCommandSpec().args().stream()
                .filter(argument -> !argument.hidden() && argument.description().length == 0)
                .forEach(argument -> silent.add(name + " " + argument));
        command.getSubcommands().values().forEach(child -> collect(child, silent));
    }
}

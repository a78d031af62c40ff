package vn.sipas.field.app.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The system's own dialogues for files and folders, over one window. Each begins where the last one ended; the first one in the
 * user's documents. FX thread.
 */
public final class Dialogues {

    private static final List<String> DOCUMENTS = List.of("Documents", "Tài liệu", "");

    private final Stage stage;
    private Optional<File> last = documents();

    Dialogues(Stage stage) {
        this.stage = stage;
    }

    private static Optional<File> documents() {
        File home = new File(System.getProperty("user.home"));
        return DOCUMENTS.stream()
                .map(name -> new File(home, name))
                .filter(File::isDirectory)
                .findFirst();
    }

    /** A folder somebody chose. */
    public Optional<Path> folder(String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        start().ifPresent(chooser::setInitialDirectory);
        Optional<File> chosen = Optional.ofNullable(chooser.showDialog(stage));
        chosen.ifPresent(folder -> last = Optional.of(folder));
        return chosen.map(File::toPath);
    }

    /** A file somebody chose; of the {@code kinds} that are offered, the first one at once. */
    public Optional<Path> file(String title, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = chooser(title, kinds);
        return one(chooser.showOpenDialog(stage));
    }

    /** A picture somebody chose, of a kind that can be taken as a photo. */
    public Optional<Path> picture(String title) {
        return file(
                title,
                new FileChooser.ExtensionFilter("PNG, JPG", "*.png", "*.jpg", "*.jpeg", "*.PNG", "*.JPG", "*.JPEG"));
    }

    /** Files somebody chose, of the {@code kinds} that are offered; none if nothing was chosen. */
    public List<Path> files(String title, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = chooser(title, kinds);
        Optional<List<File>> chosen = Optional.ofNullable(chooser.showOpenMultipleDialog(stage));
        chosen.ifPresent(files -> one(files.getFirst()));
        return chosen.orElse(List.of()).stream().map(File::toPath).toList();
    }

    /** A place for a new file; {@code endings} such as {@code pdf} are offered, the first one at once. */
    public Optional<Path> save(String title, String name, String... endings) {
        List<FileChooser.ExtensionFilter> kinds = new ArrayList<>();
        for (String ending : endings) {
            kinds.add(new FileChooser.ExtensionFilter(ending.toUpperCase(Locale.ROOT), "*." + ending));
        }
        FileChooser chooser = chooser(title, kinds.toArray(FileChooser.ExtensionFilter[]::new));
        chooser.setInitialFileName(name + "." + endings[0]);
        return one(chooser.showSaveDialog(stage));
    }

    private FileChooser chooser(String title, FileChooser.ExtensionFilter... kinds) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(kinds);
        start().ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    /** A stick may have been pulled since: a dialogue told to begin in a folder that is gone doesn't open at all. */
    private Optional<File> start() {
        return Stream.concat(last.stream(), documents().stream())
                .filter(File::isDirectory)
                .findFirst();
    }

    private Optional<Path> one(@Nullable File chosen) {
        Optional<File> file = Optional.ofNullable(chosen);
        file.map(File::getParentFile).ifPresent(folder -> last = Optional.of(folder));
        return file.map(File::toPath);
    }
}

package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;

/** Both languages say the same things, in whole sentences that the program can really print. */
class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<Path> vietnameseBundles() {
        return Vectors.files(RESOURCES, "messages_vi.properties");
    }

    static List<Reason> reasons() {
        return new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("vn.sipas.field")
                        .stream()
                        .filter(type -> type.isEnum() && type.isAssignableTo(Reason.class))
                        .flatMap(type -> Stream.of(type.reflect().getEnumConstants()))
                        .map(Reason.class::cast)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void bothLanguagesHaveTheSameKeysAndPlaces(Path vietnamese) throws IOException {
        Properties vi = read(vietnamese);
        Properties en = read(vietnamese.resolveSibling("messages_en.properties"));

        assertThat(vi.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : vi.stringPropertyNames()) {
            assertThat(places(vi.getProperty(key))).as(key).isEqualTo(places(en.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("vietnameseBundles")
    void vietnameseIsNfcAndNoTextIsEmptyOrMisquoted(Path vietnamese) throws IOException {
        for (Path file : List.of(vietnamese, vietnamese.resolveSibling("messages_en.properties"))) {
            Properties texts = read(file);
            for (String key : texts.stringPropertyNames()) {
                String text = texts.getProperty(key);
                assertThat(text).as(key).isNotBlank();
                assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                        .as(key)
                        .isTrue();
                // MessageFormat drops a lone quote and whatever stands behind it.
                assertThat(text.replace("''", "")).as(key).doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonHasASentenceInBothLanguages(Reason reason) {
        assertThat(Messages.of(reason, Locale.of("vi"))).isNotBlank();
        assertThat(Messages.of(reason, Locale.ENGLISH)).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void everyReasonHasACodeThatOtherProgramsCanRead(Reason reason) {
        assertThat(reason.code()).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private static Set<Integer> places(String pattern) {
        Set<Integer> places = new TreeSet<>();
        int count = new MessageFormat(pattern).getFormatsByArgumentIndex().length;
        for (int i = 0; i < count; i++) {
            if (pattern.contains("{" + i)) {
                places.add(i);
            }
        }
        return places;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}

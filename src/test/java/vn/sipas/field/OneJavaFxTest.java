package vn.sipas.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A library that brings parts of another JavaFX along keeps every window from opening, and no test with a toolkit of its own sees it. */
class OneJavaFxTest {

    private static final Pattern JAR =
            Pattern.compile("javafx-(?:base|graphics|controls|swing|media)-([0-9]+(?:[.][0-9]+)*)");

    @Test
    void allPartsOfJavaFxAreOfOneVersion() {
        Set<String> versions = new TreeSet<>();
        for (String jar : Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator))) {
            Matcher matcher = JAR.matcher(new File(jar).getName());
            if (matcher.find()) {
                versions.add(matcher.group(1));
            }
        }

        assertThat(versions).hasSize(1);
    }
}

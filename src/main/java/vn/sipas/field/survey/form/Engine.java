package vn.sipas.field.survey.form;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.javarosa.core.model.CoreModelModule;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.services.PrototypeManager;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.parse.ExternalInstanceParser;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;
import org.kxml2.kdom.Document;

/** JavaRosa's parser and its global settings. It can parse one form at a time in the whole program, so a lock of ours stands before it. */
final class Engine {

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    /** Held so that they stay as they are set: JavaRosa logs values and expressions, and answers never reach a log. */
    private static final Logger[] SILENT = {
        Logger.getLogger("org.javarosa"),
        Logger.getLogger("XFormParser"),
        Logger.getLogger("XFormAnswerDataParser"),
        Logger.getLogger("ReferenceManager"),
        Logger.getLogger("XPathFuncExprGeo"),
        Logger.getLogger("XPathEqExpr"),
        Logger.getLogger("XPathPathExpr")
    };

    static {
        for (Logger logger : SILENT) {
            logger.setLevel(Level.OFF);
        }
        PrototypeManager.registerPrototypes(JavaRosaCoreModule.classNames);
        PrototypeManager.registerPrototypes(CoreModelModule.classNames);
        new XFormsModule().registerModule();
    }

    private Engine() {}

    /** A form JavaRosa has understood, or what it says against it. */
    sealed interface Parsing {
        record Parsed(FormDef form) implements Parsing {}

        record Failed(Finding finding) implements Parsing {}
    }

    /** The elements of a well-formed text. */
    static Document elements(String text) {
        try {
            return XFormParser.getXMLDocument(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException("a text is read without a disk", e);
        }
    }

    /** Parses a prepared document; any thread, one after another. */
    static Parsing parse(XformDocument document, FormFiles files) {
        ONE_AT_A_TIME.lock();
        try {
            XFormUtils.setExternalInstanceParserFactory(() -> {
                ExternalInstanceParser parser = new ExternalInstanceParser();
                parser.addInstanceProvider(files);
                return parser;
            });
            return new Parsing.Parsed(new XFormParser(document.document()).parse());
        } catch (XFormParser.ParseException | RuntimeException e) {
            // JavaRosa reports every kind of bad form by some RuntimeException or other
            return new Parsing.Failed(finding(e));
        } catch (StackOverflowError e) {
            return new Parsing.Failed(Finding.of(FormFault.TOO_DEEP));
        } finally {
            XFormUtils.setExternalInstanceParserFactory(ExternalInstanceParser::new);
            ONE_AT_A_TIME.unlock();
        }
    }

    /** What JavaRosa computes, or nothing if an expression of the form can't be evaluated. */
    static <T> Optional<T> attempt(Supplier<T> computation) {
        try {
            return Optional.of(computation.get());
        } catch (RuntimeException e) {
            // JavaRosa reports every kind of bad expression by some RuntimeException or other, with answers in its text
            return Optional.empty();
        } catch (StackOverflowError e) {
            return Optional.empty();
        }
    }

    /** As {@link #attempt}, for a form without anybody's answers: tells what JavaRosa says. */
    static <T> T trial(Supplier<T> computation, Consumer<Finding> failed, T otherwise) {
        try {
            return computation.get();
        } catch (RuntimeException e) {
            // as in attempt
            failed.accept(finding(e));
        } catch (StackOverflowError e) {
            failed.accept(Finding.of(FormFault.TOO_DEEP));
        }
        return otherwise;
    }

    private static Finding finding(Exception e) {
        String message = e instanceof NullPointerException ? "XForm" : String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        String brief = brief(message);
        if (lower.contains("cycle")) {
            return Finding.of(FormFault.CYCLE, brief);
        }
        if (lower.contains("<label>")) {
            return Finding.of(FormFault.CHOICES_WITHOUT_LABEL, brief);
        }
        return Finding.of(FormFault.NOT_A_VALID_FORM, brief);
    }

    /** A message of JavaRosa's on one line of at most 300 characters, functions called as the form calls them. */
    private static String brief(String message) {
        String line = message.strip().replaceAll("\\s+", " ").replace(Functions.PREFIX, "");
        return line.length() <= 300 ? line : line.substring(0, 300) + "…";
    }
}

package vn.sipas.field.office.odk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.RecordId;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.AnswerTree;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.Submission;

/**
 * A folder of forms and submissions as ODK Briefcase keeps them below {@code forms}: {@code ID/ID.xml}, its lists and pictures in
 * {@code ID/ID-media}, every submission with its attachments in {@code ID/instances/uuid…}, which is its {@code instanceID}
 * without the colon. A second version of a form lies beside the first, its name with the beginning of its hash.
 *
 * <p>What a correction replaces goes to {@code ID/replaced/uuid…}: a server refuses a {@code deprecatedID} that it never heard
 * of, so whoever uploads has to send those first. Whoever counts takes {@code instances} alone.
 */
public final class SubmissionFolder {

    private static final int HASH_DIGITS = 12;
    private static final String SUBMISSION = "submission.xml";

    private final Path root;
    private final Map<String, String> foldersByForm = new HashMap<>();
    private final Map<String, String> idsByFolder = new HashMap<>();
    private final Set<String> formsWritten = new HashSet<>();
    private long attachments;

    /** Submissions below {@code root}, which has to be empty or absent; it is made with the first of them. */
    public SubmissionFolder(Path root) {
        this.root = root;
    }

    /** One interview, with what is told of it beside its answers; {@code replaces} was written here before. */
    public record Interview(RecordId id, InterviewBody body, Optional<RecordId> replaces) {
        @Override
        public String toString() {
            return "Interview[" + id + "]";
        }
    }

    /** Where a submission is put. */
    public enum Shelf {
        /** It counts. */
        INSTANCES,
        /** Another stands in its place. */
        REPLACED;

        private String folder() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of one interview. */
    public enum Outcome {
        WRITTEN,
        /** Its form has no place for some of its answers. */
        ANSWERS_WITHOUT_PLACE,
        /** An attachment is called what no file can be called. */
        ATTACHMENT_NAME_BAD
    }

    /** Writes the interview, and before the first one of a form the form. */
    public Outcome write(FormFile form, Interview interview, Shelf shelf) {
        InterviewBody body = interview.body();
        if (!body.files().keySet().stream().allMatch(name -> FileNames.isPlain(name, Set.of(SUBMISSION)))) {
            return Outcome.ATTACHMENT_NAME_BAD;
        }
        String person = body.by().person();
        FormSettings settings = new FormSettings(
                person, person, instanceId(interview.id()), body.ended().getOffset());
        Clock clock = Clock.fixed(body.ended().toInstant(), body.ended().getOffset());
        return switch (Submission.of(
                form,
                tree(body.answers()),
                clock,
                settings,
                interview.replaces().map(SubmissionFolder::instanceId))) {
            case Submission.Homeless _ -> Outcome.ANSWERS_WITHOUT_PLACE;
            case Submission.Written(byte[] xml) -> {
                String home = home(form);
                Path folder = root.resolve(home)
                        .resolve(shelf.folder())
                        .resolve(instanceId(interview.id()).replace(":", ""));
                put(folder.resolve(SUBMISSION), xml);
                body.files().forEach((name, content) -> put(folder.resolve(name), content.bytes()));
                attachments += body.files().size();
                yield Outcome.WRITTEN;
            }
        };
    }

    /** How many forms were written, versions counted apart. */
    public int forms() {
        return formsWritten.size();
    }

    /** How many files were written beside submissions. */
    public long attachments() {
        return attachments;
    }

    private static String instanceId(RecordId id) {
        return "uuid:" + id.text();
    }

    /** The folder of a form, whose definition lies there from now on. */
    private String home(FormFile form) {
        String home = foldersByForm.computeIfAbsent(form.id(), id -> {
            String folder = FileNames.folder(id);
            String free = idsByFolder.containsKey(folder) ? folder + "-" + digits(form) : folder;
            idsByFolder.put(free, id);
            return free;
        });
        if (formsWritten.add(form.sha256())) {
            Path folder = root.resolve(home);
            String name = Files.exists(folder.resolve(home + ".xml")) ? home + "-" + digits(form) : home;
            put(folder.resolve(name + ".xml"), form.bytes());
            for (String file : form.files()) {
                if (FileNames.isPlain(file, Set.of())) {
                    put(
                            folder.resolve(name + "-media").resolve(file),
                            form.file(file).orElseThrow());
                }
            }
        }
        return home;
    }

    private static String digits(FormFile form) {
        return form.sha256().substring(0, HASH_DIGITS);
    }

    private static void put(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static AnswerTree tree(Map<String, AnswerValue> answers) {
        Map<String, AnswerTree.Branch> branches = new LinkedHashMap<>();
        answers.forEach((name, value) -> {
            switch (value) {
                case AnswerValue.Text(String text) -> {
                    if (!text.isEmpty()) {
                        branches.put(name, new AnswerTree.Leaf(new Answer(text)));
                    }
                }
                case AnswerValue.Repeat(List<Map<String, AnswerValue>> instances) ->
                    branches.put(
                            name,
                            new AnswerTree.Instances(instances.stream()
                                    .map(SubmissionFolder::tree)
                                    .toList()));
            }
        });
        return new AnswerTree(branches);
    }
}

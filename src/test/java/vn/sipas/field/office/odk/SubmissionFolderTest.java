package vn.sipas.field.office.odk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.RecordId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.odk.SubmissionFolder.Outcome;
import vn.sipas.field.office.odk.SubmissionFolder.Shelf;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

class SubmissionFolderTest {

    private static final RecordId ID = new RecordId("019a0c5e-7b1a-7c3d-8e4f-5a6b7c8d9e0f");
    private static final byte[] PHOTO = {1, 2, 3};

    @TempDir
    private Path folder = Path.of("");

    @Test
    void formListsSubmissionAndAttachmentsLieWhereBriefcaseLooksForThem() throws IOException {
        SubmissionFolder odk = new SubmissionFolder(folder);

        Outcome outcome = odk.write(form("dv", "1"), interview("ảnh 1.jpg"), Shelf.INSTANCES);

        assertThat(outcome).isEqualTo(Outcome.WRITTEN);
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "dv/dv.xml",
                        "dv/dv-media/units.csv",
                        "dv/instances/uuid" + ID + "/submission.xml",
                        "dv/instances/uuid" + ID + "/ảnh 1.jpg");
        assertThat(folder.resolve("dv/instances/uuid" + ID + "/ảnh 1.jpg")).hasBinaryContent(PHOTO);
        assertThat(odk.attachments()).isEqualTo(1);
    }

    @Test
    void anotherVersionLiesBesideTheFirstAndAnotherFormOfLikeNameInAFolderOfItsOwn() throws IOException {
        SubmissionFolder odk = new SubmissionFolder(folder);
        odk.write(form("a:b", "1"), interview(), Shelf.REPLACED);

        odk.write(form("a:b", "2"), interview(), Shelf.INSTANCES);
        odk.write(form("a/b", "1"), interview(), Shelf.INSTANCES);

        assertThat(odk.forms()).isEqualTo(3);
        assertThat(files().filter(file -> file.endsWith(".xml") && !file.endsWith("submission.xml")))
                .hasSize(3)
                .contains("ab/ab.xml")
                .anyMatch(file -> file.matches("ab/ab-[0-9a-f]{12}\\.xml"))
                .anyMatch(file -> file.matches("(ab-[0-9a-f]{12})/\\1\\.xml"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../thoat.jpg",
                "/thoat.jpg",
                "a\\b.jpg",
                "c:d.jpg",
                "..",
                "submission.xml",
                "nul.txt",
                " a",
                "a\u0000"
            })
    void anAttachmentCalledLikeAPathIsRefusedAndNothingIsWritten(String name) throws IOException {
        assertThat(new SubmissionFolder(folder).write(form("dv", "1"), interview(name), Shelf.INSTANCES))
                .isEqualTo(Outcome.ATTACHMENT_NAME_BAD);
        assertThat(files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../..", "con", "", "   ", ".an", "http://sipas.vn/phieu"})
    void noFormIdLeavesTheFolder(String id) {
        Path made = folder.resolve(FileNames.folder(id)).normalize();

        assertThat(made.getParent()).isEqualTo(folder);
        assertThat(FileNames.isPlain(FileNames.folder(id), Set.of())).isTrue();
    }

    private Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList()
                    .stream();
        }
    }

    private static SubmissionFolder.Interview interview(String... attachments) {
        OffsetDateTime at = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
        BookName book =
                BookName.read("sipas.vn/dong-nai-2026/" + "3f".repeat(16)).orElseThrow();
        Map<String, FileContent> files =
                attachments.length == 0 ? Map.of() : Map.of(attachments[0], FileContent.of(PHOTO));
        return new SubmissionFolder.Interview(
                ID,
                new InterviewBody(
                        at,
                        at,
                        "vi",
                        book,
                        book,
                        Map.of("unit", new AnswerValue.Text("01")),
                        Map.of(),
                        Optional.empty(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        files),
                Optional.empty());
    }

    private static FormFile form(String id, String version) {
        String xform = """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"><h:head>
                <h:title>Đơn vị</h:title><model><instance><data id="%s" version="%s"><unit/></data></instance>
                <instance id="units" src="jr://file-csv/units.csv"/></model></h:head><h:body>
                <select1 ref="/data/unit"><label>Đơn vị nào?</label><itemset nodeset="instance('units')/root/item">
                <value ref="name"/><label ref="label"/></itemset></select1></h:body></h:html>""".formatted(id, version);
        byte[] units = "name,label\n01,Phường Trấn Biên\n".getBytes(StandardCharsets.UTF_8);
        return ((FormOpening.Opened) FormFile.open(xform.getBytes(StandardCharsets.UTF_8), Map.of("units.csv", units)))
                .form();
    }
}

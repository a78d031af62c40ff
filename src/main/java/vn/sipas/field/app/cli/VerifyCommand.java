package vn.sipas.field.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.EvidenceFile;
import vn.sipas.field.app.desk.Verification;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.KeyFile;
import vn.sipas.field.ledger.trust.VerifierKey;

/** {@code sipas verify FILE…}: checks every section alone and says what could be said of it. */
@Command(mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--department", paramLabel = "KEYFILE")
    private List<Path> departmentFiles = List.of();

    @Option(names = "--witness", paramLabel = "KEYFILE")
    private List<Path> witnessFiles = List.of();

    @Option(names = "--json")
    private boolean json;

    VerifyCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Optional<List<VerifierKey>> department = keys(departmentFiles);
        Optional<List<VerifierKey>> witnesses = keys(witnessFiles);
        if (department.isEmpty() || witnesses.isEmpty()) {
            return Main.REFUSED;
        }
        List<Path> evidence = files.stream().filter(EvidenceFile::isOne).toList();
        List<Path> batches =
                files.stream().filter(file -> !evidence.contains(file)).toList();
        Verification verification = Verification.of(batches, department.get(), witnesses.get());
        int code = 0;
        for (Verification.FileCheck file : verification.files()) {
            code |= refusals(file);
            if (!json) {
                print(verification, file);
            }
        }
        EvidenceOutput output = new EvidenceOutput(console, verification);
        JsonWriter proved = new JsonWriter().beginArray();
        for (Path file : evidence) {
            code |= output.tell(file, proved, !json);
        }
        if (json) {
            console.json(asJson(verification)
                    .name("evidence")
                    .written(proved.endArray().bytes())
                    .endObject());
        } else if (!batches.isEmpty()) {
            summary(verification, batches.size(), department.get().isEmpty());
        }
        return code;
    }

    private int refusals(Verification.FileCheck file) {
        for (Finding finding : file.check().allFindings()) {
            console.refuse(file.file() + ":" + finding.line(), finding.reason());
        }
        return file.check().intact() ? 0 : Main.REFUSED;
    }

    private void print(Verification verification, Verification.FileCheck file) {
        for (SectionCheck check : file.check().sections()) {
            switch (check) {
                case SectionCheck.Intact intact -> {
                    SectionHeader header = intact.header();
                    console.print(
                            "verify.section",
                            file.file(),
                            header.book(),
                            header.from(),
                            header.to(),
                            levels(verification.levels(intact)));
                    for (SectionCheck.Shown shown : intact.shown()) {
                        console.print(
                                "verify.shown",
                                file.file(),
                                shown.finding().line(),
                                shown.finding().reason().code(),
                                Messages.of(shown.finding().reason(), console.language()));
                    }
                    for (Judgement.Objection odd : verification.shown(intact)) {
                        console.print(
                                "verify.shown",
                                file.file(),
                                lineOf(intact, odd.first()),
                                odd.why().code(),
                                Messages.of(odd.why(), console.language()));
                    }
                    objections(verification.judgement(intact), file.file());
                }
                case SectionCheck.Refused refused ->
                    console.print(
                            "verify.refused",
                            file.file(),
                            refused.line(),
                            refused.header().map(h -> h.book().text()).orElse("–"),
                            refused.findings().getFirst().reason().code());
            }
        }
    }

    /** Why a section is not known; that there is no department's key at all is told once, at the end. */
    private void objections(Judgement judgement, Path file) {
        for (Judgement.Objection objection : judgement.objections()) {
            if (!departmentFiles.isEmpty()) {
                console.print(
                        "verify.not-known",
                        file,
                        objection.first(),
                        objection.count(),
                        objection.why().code(),
                        objection.kind().map(kind -> " (" + kind.code() + ")").orElse(""),
                        Messages.of(objection.why(), console.language()));
            }
        }
    }

    /** The line of the file that the record at {@code position} stands in. */
    private static long lineOf(SectionCheck.Intact section, long position) {
        return section.line() + 1 + position - section.header().from();
    }

    private void summary(Verification verification, int batches, boolean withoutDepartment) {
        long sections = 0;
        long intact = 0;
        long records = 0;
        for (Verification.FileCheck file : verification.files()) {
            sections += file.check().sections().size();
            intact += file.check().intactSections().size();
            records += file.check().intactSections().stream()
                    .mapToLong(s -> s.header().count())
                    .sum();
        }
        console.print("verify.summary", batches, sections, intact, records);
        if (withoutDepartment) {
            console.print("verify.without-department");
        }
    }

    private static String levels(Set<Verification.Level> levels) {
        return levels.stream().map(l -> l.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
    }

    private static JsonWriter asJson(Verification verification) {
        JsonWriter all = new JsonWriter().beginObject().name("files").beginArray();
        for (Verification.FileCheck file : verification.files()) {
            all.beginObject()
                    .member("file", file.file().toString())
                    .member("intact", file.check().intact())
                    .name("sections")
                    .beginArray();
            for (SectionCheck check : file.check().sections()) {
                section(all, verification, check);
            }
            all.endArray().name("reasons").beginArray();
            file.check()
                    .allFindings()
                    .forEach(finding -> all.beginObject()
                            .member("code", finding.reason().code())
                            .member("line", finding.line())
                            .endObject());
            all.endArray().endObject();
        }
        return all.endArray();
    }

    private static void section(JsonWriter all, Verification verification, SectionCheck check) {
        all.beginObject().member("line", check.line());
        switch (check) {
            case SectionCheck.Intact intact -> {
                all.member("book", intact.header().book().text())
                        .member("from", intact.header().from())
                        .member("to", intact.header().to())
                        .name("levels")
                        .beginArray();
                verification.levels(intact).forEach(l -> all.text(l.name().toLowerCase(Locale.ROOT)));
                all.endArray().name("shown").beginArray();
                intact.shown()
                        .forEach(shown -> all.beginObject()
                                .member("line", shown.finding().line())
                                .member("code", shown.finding().reason().code())
                                .endObject());
                verification
                        .shown(intact)
                        .forEach(odd -> all.beginObject()
                                .member("line", lineOf(intact, odd.first()))
                                .member("code", odd.why().code())
                                .endObject());
                all.endArray().name("not-known").beginArray();
                verification.judgement(intact).objections().forEach(objection -> objection(all, objection));
                all.endArray();
            }
            case SectionCheck.Refused _ -> all.name("levels").beginArray().endArray();
        }
        all.endObject();
    }

    private static void objection(JsonWriter all, Judgement.Objection objection) {
        all.beginObject()
                .member("code", objection.why().code())
                .member("position", objection.first())
                .member("records", objection.count());
        objection.kind().ifPresent(kind -> all.member("kind", kind.code()));
        all.endObject();
    }

    /** The keys in these files, or nothing if one can't be read; what is wrong has been told then. */
    private Optional<List<VerifierKey>> keys(List<Path> keyFiles) {
        List<VerifierKey> keys = new ArrayList<>();
        boolean good = true;
        for (Path file : keyFiles) {
            Optional<byte[]> bytes = Files.read(console, file);
            if (bytes.isEmpty()) {
                good = false;
                continue;
            }
            KeyFile read = KeyFile.read(new String(bytes.get(), StandardCharsets.UTF_8));
            keys.addAll(read.keys());
            for (KeyFile.Fault fault : read.faults()) {
                console.refuse(file + ":" + fault.line(), fault.why());
                good = false;
            }
        }
        return good ? Optional.of(keys) : Optional.empty();
    }
}

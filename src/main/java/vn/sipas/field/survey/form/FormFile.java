package vn.sipas.field.survey.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kxml2.kdom.Element;
import vn.sipas.field.base.bytes.Hash;

/** An XForm that can be filled in, with the files that belong to it. Immutable; any thread. */
public final class FormFile {

    private final byte[] xform;
    private final String text;
    private final FormFiles files;
    private final Facts facts;
    private final List<FormQuestion> questions;

    /** What the form says of itself. */
    record Facts(String title, String id, Optional<String> version, List<String> languages) {}

    FormFile(byte[] xform, String text, FormFiles files, Facts facts, List<FormQuestion> questions) {
        this.xform = xform.clone();
        this.text = text;
        this.files = files;
        this.facts = facts;
        this.questions = List.copyOf(questions);
    }

    /**
     * Judges an XForm: it is opened only if it can be filled in.
     *
     * @param files the lists and pictures it names, by file name
     */
    public static FormOpening open(byte[] xform, Map<String, byte[]> files) {
        return new Judging(xform, files).judge();
    }

    /** The files an XForm names, lists first; none of one that can't be read at all. */
    public static List<NeededFile> needs(byte[] xform) {
        if (!(XformText.read(xform) instanceof XformText.Reading.Text text)) {
            return List.of();
        }
        List<NeededFile> needs = new ArrayList<>();
        XformDocument.of(text.text()).ifPresent(document -> {
            document.neededLists().forEach(name -> needs.add(new NeededFile(name, NeededFile.Use.LIST)));
            document.neededMedia().forEach(name -> needs.add(new NeededFile(name, NeededFile.Use.MEDIA)));
        });
        return needs;
    }

    /** A new filled-in form, with its defaults. */
    public OpenForm fill(Clock clock, FormSettings settings) {
        return fill(text, files, clock, settings);
    }

    static OpenForm fill(String text, FormFiles files, Clock clock, FormSettings settings) {
        XformDocument document = XformDocument.of(text)
                .orElseThrow(() -> new IllegalStateException("a form judged good has no elements"));
        document.prepare();
        Map<String, Element> binds = document.binds();
        Set<String> targets = document.actionTargets();
        return switch (Engine.parse(document, files)) {
            case Engine.Parsing.Parsed parsed ->
                new OpenForm(parsed.form(), new Outline(parsed.form(), binds, targets), clock, settings, files);
            case Engine.Parsing.Failed failed ->
                throw new IllegalStateException(
                        "a form judged good was refused: " + failed.finding().fault());
        };
    }

    /** A copy of the XForm's bytes, exactly as they came. */
    public byte[] bytes() {
        return xform.clone();
    }

    /** The SHA-256 of {@link #bytes()}, in lower-case hex: which form it is, beyond doubt. */
    public String sha256() {
        return Hash.sha256(xform).hex();
    }

    /** The names of its files, sorted. */
    public List<String> files() {
        return files.names();
    }

    public Optional<byte[]> file(String name) {
        return files.bytes(name);
    }

    /** Its title; where it has none, its id. */
    public String title() {
        return facts.title();
    }

    /** Its id; where it has none, the name space or else the name of its answers' root. */
    public String id() {
        return facts.id();
    }

    public Optional<String> version() {
        return facts.version();
    }

    /** Its languages by the names it gives them, the default first; empty if its texts are in one unnamed language. */
    public List<String> languages() {
        return facts.languages();
    }

    /** The language for a two-letter code: {@code Tiếng Việt (vi)} for {@code vi}; also one simply called {@code vi} or {@code vi-VN}. */
    public Optional<String> language(String code) {
        return facts.languages().stream()
                .filter(name -> name.equalsIgnoreCase(code)
                        || name.toLowerCase(java.util.Locale.ROOT).endsWith("(" + code + ")")
                        || name.toLowerCase(java.util.Locale.ROOT).startsWith(code + "-")
                        || name.toLowerCase(java.util.Locale.ROOT).startsWith(code + "_"))
                .findFirst();
    }

    /** The words of every question, in the order of {@link #questions()}, in one of {@link #languages()}. */
    public List<Wording> wordings(String language) {
        OpenForm form = Judging.trial(text, files);
        form.language(language);
        return form.catalogue().wordings();
    }

    /** The labels of the groups that have one, by their paths without instance numbers, in one of {@link #languages()}. */
    public Map<QuestionPath, String> headings(String language) {
        OpenForm form = Judging.trial(text, files);
        form.language(language);
        return form.catalogue().headings();
    }

    /** As {@link #headings(String)}, in the default or only language. */
    public Map<QuestionPath, String> headings() {
        return Judging.trial(text, files).catalogue().headings();
    }

    /** As {@link #wordings(String)}, in the default or only language. */
    public List<Wording> wordings() {
        return Judging.trial(text, files).catalogue().wordings();
    }

    /** Every question, relevant or not, notes too, in the form's order. */
    public List<FormQuestion> questions() {
        return new ArrayList<>(questions);
    }
}

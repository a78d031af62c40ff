package vn.sipas.field.app.ui.receive;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Trouble;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** What came of files in the words that people read: the fact, why, whose, and what is to be done next. */
final class HaulWords {

    private final Messages words;

    HaulWords(Locale language) {
        this.words = Messages.of(HaulWords.class, language);
    }

    /** A trouble as it stands on screen and in a list. */
    record Row(String fact, String why, String file, String person, String unit, String next) {

        @Override
        public String toString() {
            return "Row[" + file + "]";
        }
    }

    /** What is wrong with a file, one row a trouble. */
    List<Row> rows(FileStory story) {
        return story.troubles().stream().map(trouble -> row(story, trouble)).toList();
    }

    private Row row(FileStory story, Trouble trouble) {
        return new Row(
                fact(trouble),
                why(trouble),
                story.name(),
                person(trouble.who()),
                trouble.who().map(Trouble.Who::unit).orElse(""),
                next(trouble));
    }

    private String fact(Trouble trouble) {
        if (trouble.kind() != Trouble.Kind.CUT || trouble.line() == 0) {
            return words.text("trouble." + trouble.kind());
        }
        return trouble.missing() > 0
                ? words.text("trouble.CUT.missing", String.valueOf(trouble.line()), trouble.missing())
                : words.text("trouble.CUT.line", String.valueOf(trouble.line()));
    }

    private String why(Trouble trouble) {
        String why = words.text("why." + trouble.kind());
        return trouble.kind() == Trouble.Kind.CHANGED && trouble.line() > 0
                ? words.text("why.line", String.valueOf(trouble.line()), why)
                : why;
    }

    /** A person by name; who is known by a card alone is said to be so. */
    String person(Optional<Trouble.Who> who) {
        return who.map(one -> one.listed() ? one.name() : words.text("who.card", one.name()))
                .orElseGet(() -> words.text("who.nobody"));
    }

    /** Who is asked. */
    private String asked(Optional<Trouble.Who> who) {
        return who.map(Trouble.Who::name).orElseGet(() -> words.text("who.sender"));
    }

    private String next(Trouble trouble) {
        String who = asked(trouble.who());
        if (trouble.isHeld()) {
            return words.text("next.held", stretch(trouble.stretch().orElseThrow()));
        }
        String records = trouble.wanted()
                .map(wanted -> words.text("next.records", stretch(wanted)))
                .orElse("");
        return switch (trouble.kind()) {
            case CUT, REWRITTEN, UNREADABLE, CHANGED, NO_BATCH -> words.text("next." + trouble.kind(), who, records);
            case NOT_FOR_US, NEWER, OTHER_SEASON, NO_FILE, TOO_LARGE, STRANGER ->
                words.text("next." + trouble.kind(), who);
        };
    }

    private String stretch(Trouble.Stretch stretch) {
        return words.text("stretch", String.valueOf(stretch.from()), String.valueOf(stretch.to()));
    }

    /** What waits, and for what. */
    String waiting(Haul.Waiting waiting) {
        return words.text("waiting.fact", withUnit(waiting.who()), stretch(waiting.here()), stretch(waiting.missing()));
    }

    String waitingDo(Haul.Waiting waiting) {
        return words.text(
                "waiting.do",
                waiting.records(),
                asked(waiting.who()),
                String.valueOf(waiting.missing().from()));
    }

    /** What stands aside, and why. */
    String aside(Haul.Aside aside) {
        return words.text("aside." + aside.why(), aside.records(), withUnit(aside.who()));
    }

    String asideDo(Haul.Aside aside) {
        return words.text("aside." + aside.why() + ".do");
    }

    private String withUnit(Optional<Trouble.Who> who) {
        return who.filter(one -> !one.unit().isEmpty())
                .map(one -> words.text("who.unit", person(who), one.unit()))
                .orElseGet(() -> person(who));
    }

    /** What of a laptop came so far. */
    String came(SeasonProgress.Member member) {
        return member.laptop().heard().isEmpty()
                ? words.text("laptops.never")
                : words.text("laptops.came", member.interviews());
    }
}

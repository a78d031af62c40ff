package vn.sipas.field.office.report.minutes;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.office.report.minutes.MinutesContents.Fact;
import vn.sipas.field.office.report.minutes.MinutesContents.Occasion;
import vn.sipas.field.office.report.minutes.MinutesContents.Person;
import vn.sipas.field.office.report.minutes.MinutesContents.Topic;

/** Who met, what they wrote under the eight headings, and the signatures. */
final class Meeting {

    private final Occasion occasion;
    private final Draft draft;

    Meeting(Occasion occasion, Draft draft) {
        this.occasion = occasion;
        this.draft = draft;
    }

    void opening() {
        OffsetDateTime made = occasion.made();
        String day = two(made.getDayOfMonth());
        String month = two(made.getMonthValue());
        String year = String.valueOf(made.getYear());
        draft.add(new Part.Letterhead(
                Draft.typed(occasion.monitor().unit()).toUpperCase(draft.language()),
                draft.word("head.group"),
                draft.word("head.state"),
                draft.word("head.motto"),
                draft.word("head.number"),
                draft.word("head.dated", place(), day, month, year)));
        draft.add(new Part.Title(draft.word("title"), Part.Rank.NAME));
        draft.add(new Part.Title(Draft.typed(occasion.title()), Part.Rank.SUBJECT));
        draft.add(new Part.Title(draft.word("title.season", Draft.typed(occasion.season())), Part.Rank.SEASON));
        draft.add(new Part.Title(draft.word("title.own"), Part.Rank.OWN));
        draft.sentence(
                draft.word("meeting.when", two(made.getHour()), two(made.getMinute()), day, month, year, place()));
        people("meeting.monitor", List.of(occasion.monitor()));
        people("meeting.department", List.of(occasion.department()));
        people("meeting.present", occasion.present());
        draft.sentence(draft.word("meeting.why", Draft.typed(occasion.season()), Draft.typed(occasion.province())));
        draft.sentence(draft.word("meeting.labels"));
    }

    private String place() {
        return Draft.typed(occasion.place());
    }

    private void people(String key, List<Person> people) {
        if (!people.isEmpty()) {
            draft.section(draft.word(key));
            people.forEach(person -> draft.bullet(Stream.of(person.name(), person.role(), person.unit())
                    .map(Draft::typed)
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", "))));
        }
    }

    void topics(List<Topic> topics) {
        draft.chapter("topics.title");
        for (Topic topic : topics) {
            draft.section(draft.word("topic." + topic.heading()));
            for (Fact fact : topic.facts()) {
                draft.fact(Draft.typed(fact.label()), Draft.typed(fact.value()));
            }
            String text = Draft.typed(topic.text());
            draft.sentence(text.isEmpty() ? draft.word("topic.nothing") : draft.word("topic.text", text));
        }
    }

    void signatures() {
        draft.add(new Part.Signatures(
                draft.word("signatures.words"),
                signature("signatures.department", occasion.department()),
                signature("signatures.monitor", occasion.monitor())));
    }

    private Part.Signature signature(String key, Person person) {
        return new Part.Signature(draft.word(key), draft.word("signatures.how"), Draft.typed(person.name()));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}

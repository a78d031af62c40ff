package vn.sipas.field.app.ui.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Work;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.record.Role;

/** The people of this machine's data folder. */
final class DeskPeople implements SignInPort {

    /** Practice seasons stand beside real ones, each in a folder of its own: {@code practice-1}, {@code practice-2} … */
    private static final String PRACTICE = "practice-";

    private static final int CASES = 8;

    private final OpenDesk desk;

    DeskPeople(OpenDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Seat> people() {
        return desk.field().people();
    }

    @Override
    public Optional<Work> work(Seat person) {
        return desk.field().work(person);
    }

    @Override
    public LocalDate today() {
        return LocalDate.ofInstant(desk.field().now(), desk.field().clock().getZone());
    }

    @Override
    public boolean interviews(Seat seat) {
        return seat.role().equals(Role.ENUMERATOR.code());
    }

    @Override
    public Optional<Refusal> open(Seat person, char[] password) {
        return desk.signIn(person, password);
    }

    @Override
    public Seat practice() {
        Field field = desk.field();
        Path data = field.settings().data();
        int number = IntStream.iterate(1, n -> n + 1)
                .filter(n -> !Files.exists(data.resolve(PRACTICE + n)))
                .findFirst()
                .orElseThrow();
        Path folder = data.resolve(PRACTICE + number);
        new Practice(field, new PracticePlan(folder, 0, 1, 1, CASES, Practice.shippedForm(), number), _ -> {}).layOut();
        return field.people().stream()
                .filter(seat -> interviews(seat) && seat.folder().startsWith(folder))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a practice season without an enumerator"));
    }

    @Override
    public boolean practises(Seat person) {
        return person.season().equals(Practice.SEASON);
    }
}

package vn.sipas.field.app.ui.start;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Work;
import vn.sipas.field.app.ui.Worker;

/** Made-up people with the password "practice"; any other is refused, for whatever reason. */
public final class SamplePeople implements SignInPort {

    private final List<Seat> people;

    private SamplePeople(List<Seat> people) {
        this.people = new ArrayList<>(people);
    }

    static Seat seat(String folder, String season, String name) {
        return new Seat(Path.of(folder), season, "Đồng Nai 2026", name, "enumerator", "Phường Trấn Biên");
    }

    static SamplePeople three() {
        return new SamplePeople(List.of(
                seat("a", "dong-nai-2026", "Nguyễn Thị Tuyết"),
                seat("b", "dong-nai-2026", "Lê Văn Đạt"),
                seat("c", "dong-nai-2026", "Phạm Quốc Hưng")));
    }

    static SamplePeople nobody() {
        return new SamplePeople(List.of());
    }

    /** The first screen over made-up people. */
    public static SignInView view(boolean empty, Locale language, Worker worker, Consumer<String> opened) {
        SignInModel model = new SignInModel(empty ? nobody() : three(), worker, person -> opened.accept(person.name()));
        return new SignInView(model, language, () -> {}, () -> {}, _ -> {}, () -> {});
    }

    @Override
    public List<Seat> people() {
        return List.copyOf(people);
    }

    /** One with forms to copy, one with all copied, one who did not begin. */
    @Override
    public Optional<Work> work(Seat person) {
        OffsetDateTime at = OffsetDateTime.parse("2026-11-24T08:02:11+07:00");
        return switch (people.indexOf(person)) {
            case 0 -> Optional.of(new Work(true, 12, Optional.of(at)));
            case 1 -> Optional.of(new Work(true, 0, Optional.of(at.minusDays(1))));
            case 2 -> Optional.of(new Work(false, 0, Optional.of(at.minusDays(3))));
            default -> Optional.empty();
        };
    }

    @Override
    public LocalDate today() {
        return LocalDate.of(2026, 11, 24);
    }

    @Override
    public boolean interviews(Seat person) {
        return true;
    }

    @Override
    public Optional<Refusal> open(Seat person, char[] password) {
        return Arrays.equals(password, "practice".toCharArray())
                ? Optional.empty()
                : Optional.of(Refusal.of(MachineFault.DISK_FAILED));
    }

    @Override
    public Seat practice() {
        Seat person = seat("p", "practice", "Bùi Thị Tập");
        people.add(person);
        return person;
    }

    @Override
    public boolean practises(Seat person) {
        return person.season().equals("practice");
    }
}

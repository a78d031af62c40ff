package vn.sipas.field.app.ui.start;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.base.language.Messages;

/** Made-up people with the password "practice". */
public final class SamplePeople implements SignInPort {

    private final List<Person> people;

    private SamplePeople(List<Person> people) {
        this.people = new ArrayList<>(people);
    }

    static SamplePeople three() {
        LocalDateTime now = LocalDateTime.of(2026, 11, 24, 8, 2);
        String season = "Đợt điều tra Đồng Nai 2026";
        return new SamplePeople(List.of(
                new Person("a", "Nguyễn Thị Tuyết", "Điều tra viên", "Phường Trấn Biên", season, 12, Optional.of(now)),
                new Person(
                        "b",
                        "Lê Văn Đạt",
                        "Điều tra viên",
                        "Phường Trấn Biên",
                        season,
                        0,
                        Optional.of(now.minusDays(1).withHour(16))),
                new Person(
                        "c",
                        "Phạm Quốc Hưng",
                        "Giám sát viên",
                        "Cụm Biên Hoà",
                        season,
                        0,
                        Optional.of(now.minusDays(3)))));
    }

    static SamplePeople nobody() {
        return new SamplePeople(List.of());
    }

    /** The first screen over made-up people. */
    public static SignInView view(boolean empty, Locale language, Worker worker, Consumer<String> opened) {
        SignInModel model = new SignInModel(empty ? nobody() : three(), worker, person -> opened.accept(person.name()));
        return new SignInView(model, Messages.of(SignInView.class, language), () -> LocalDate.of(2026, 11, 24));
    }

    @Override
    public List<Person> people() {
        return List.copyOf(people);
    }

    @Override
    public SignIn open(String person, String password) {
        return password.equals("practice") ? new SignIn.Opened() : new SignIn.WrongPassword();
    }

    @Override
    public Person practice() {
        Person person =
                new Person("p", "Bùi Thị Tập", "Điều tra viên", "Xã Thực Hành", "Đợt thực hành", 0, Optional.empty());
        people.add(person);
        return person;
    }
}

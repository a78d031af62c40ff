package vn.sipas.field.app.ui.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.ContactData;
import vn.sipas.field.app.desk.Identity;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** The owner of the open desk. */
record DeskAccount(OpenDesk desk) implements AccountPort {

    private static final String SHEET = "khoa-khoi-phuc.txt";

    private Identity identity() {
        return desk.desk().identity();
    }

    @Override
    public Card card() {
        return new Card(identity().fingerprint(), identity().cardText());
    }

    @Override
    public Optional<Path> save(String folder) {
        return TypedPath.folder(folder).map(there -> {
            desk.desk()
                    .handOutPrinting()
                    .fingerprint(there, desk.field().settings().language());
            return identity().writeCard(there);
        });
    }

    @Override
    public String newRecoverySheet() {
        return identity().newRecoverySheet();
    }

    @Override
    public Optional<Path> saveSheet(String folder, String text) {
        return TypedPath.folder(folder).map(there -> {
            Path file = there.resolve(SHEET);
            try {
                Files.writeString(file, text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return file;
        });
    }

    @Override
    public Contact contact() {
        ContactData data = desk.desk().contactData();
        return new Contact(data.isHere(), data.due());
    }

    @Override
    public Optional<Refusal> deleteContact() {
        return desk.desk().contactData().delete();
    }

    @Override
    public Optional<Refusal> changePassword(char[] current, char[] next) {
        return identity().changePassword(current, next);
    }
}

package vn.sipas.field.app.ui.account;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.vault.VaultFault;

/** An owner whose password is "cũ rồi nhé" and whose stick is "/media/usb". */
final class FakeAccount implements AccountPort {

    static final LocalDate DUE = LocalDate.of(2027, 5, 31);

    final List<char[]> passwords = new ArrayList<>();
    boolean contactHere = true;
    boolean copied = true;
    int sheets;

    @Override
    public Card card() {
        return new Card("1111 2222 3333 4444 5555 6666 7777 8888", "sipas.vn/card/1");
    }

    @Override
    public Optional<Path> save(String folder) {
        return folder.equals("/media/usb") ? Optional.of(Path.of(folder, "x.sipas-id")) : Optional.empty();
    }

    @Override
    public String newRecoverySheet() {
        sheets++;
        return "KEY-" + sheets;
    }

    @Override
    public Optional<Path> saveSheet(String folder, String text) {
        return folder.equals("/media/usb") ? Optional.of(Path.of(folder, text)) : Optional.empty();
    }

    @Override
    public Contact contact() {
        return new Contact(contactHere, Optional.of(DUE));
    }

    @Override
    public Optional<Refusal> deleteContact() {
        contactHere = contactHere && !copied;
        return copied ? Optional.empty() : Optional.of(Refusal.of(DeskFault.NOT_COPIED_YET));
    }

    @Override
    public Optional<Refusal> changePassword(char[] current, char[] next) {
        passwords.add(current);
        passwords.add(next);
        if (new String(current).equals("đĩa hỏng")) {
            throw new IllegalStateException("the disk failed");
        }
        return new String(current).equals("cũ rồi nhé")
                ? Optional.empty()
                : Optional.of(Refusal.of(VaultFault.WRONG_PASSWORD));
    }
}

package vn.sipas.field.app.desk.heads;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.InputFault;
import vn.sipas.field.app.desk.InputFile;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.base.picture.Photo;
import vn.sipas.field.base.qr.PictureCodes;
import vn.sipas.field.base.qr.QrReading;
import vn.sipas.field.ledger.witness.HeadFile;

/** What people bring: heads, proofs and forks in files, in pictures of their codes, and folders of these; known by content. */
final class HeadInput {

    /** Nobody brings more files in one folder. */
    private static final int MOST_FILES = 5000;

    private static final int LONGEST_BEGINNING = 24;

    private static final List<String> HEADS = List.of("{\"sipas\":\"proof", "{\"sipas\":\"fork", "sipas.vn/");
    private static final String CARD = "sipas.vn/card";
    private static final List<String> BATCHES = List.of("{\"sipas\":\"batch", "age-encryption.org/", "-----BEGIN AGE");

    private HeadInput() {}

    /** Something that was brought. */
    sealed interface Piece {
        /** A head, with its proof if that came along. */
        record Head(Path file, HeadFile.Content.Head content) implements Piece {}

        /** The evidence of a fork. */
        record Fork(Path file, HeadFile.Content.Fork content) implements Piece {}

        /** Nothing that can be used. */
        record Unread(Path file, Refusal why) implements Piece {}
    }

    /** The files named and those of the folders named, which are looked at without folders within them. */
    static List<Path> files(List<Path> places, List<Piece> unread) {
        List<Path> files = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                files.addAll(within(place, unread));
            } else {
                files.add(place);
            }
        }
        return files;
    }

    private static List<Path> within(Path folder, List<Piece> unread) {
        List<Path> inside;
        try (Stream<Path> all = Files.list(folder)) {
            inside = all.limit(MOST_FILES + 1L).sorted().toList();
        } catch (IOException e) {
            // Somebody's stick, just pulled out: theirs to put right.
            unread.add(new Piece.Unread(folder, Refusal.of(InputFault.INPUT_UNREADABLE)));
            return List.of();
        }
        if (inside.size() > MOST_FILES) {
            unread.add(new Piece.Unread(folder, Refusal.of(HeadFault.FOLDER_TOO_FULL, MOST_FILES)));
            return List.of();
        }
        List<Path> wanted = inside.stream().filter(HeadInput::isWanted).toList();
        if (wanted.isEmpty()) {
            unread.add(new Piece.Unread(folder, Refusal.of(HeadFault.FOLDER_WITHOUT_HEADS)));
        }
        return wanted;
    }

    /** What else lies on a stick, batches above all, is passed over. */
    private static boolean isWanted(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || String.valueOf(file.getFileName()).startsWith(".")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LONGEST_BEGINNING);
            return Photo.isPicture(bytes) || (begins(bytes, HEADS) && !begins(bytes, List.of(CARD)));
        } catch (IOException e) {
            // Whoever reads it then says why it can't be read.
            return true;
        }
    }

    private static boolean begins(byte[] bytes, List<String> marks) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        return marks.stream().anyMatch(beginning::startsWith);
    }

    /** What one file holds: a picture as many as it shows. */
    static List<Piece> read(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> unread(file, why);
            case InputFile.Reading.Bytes(byte[] bytes) -> {
                if (Photo.isPicture(bytes)) {
                    yield picture(file, bytes);
                }
                yield begins(bytes, BATCHES) ? unread(file, HeadFault.BATCH_IS_NO_HEAD) : List.of(piece(file, bytes));
            }
        };
    }

    private static List<Piece> picture(Path file, byte[] bytes) {
        return switch (PictureCodes.in(bytes)) {
            case PictureCodes.Refused(Reason why) -> unread(file, why);
            case PictureCodes.Found(List<QrReading.Read> codes) -> {
                List<Piece> pieces = codes.stream()
                        .filter(code -> begins(code.payload(), HEADS))
                        .map(code -> piece(file, code.payload()))
                        .toList();
                yield pieces.isEmpty() ? unread(file, HeadFault.CODE_IS_NO_HEAD) : pieces;
            }
        };
    }

    private static Piece piece(Path file, byte[] bytes) {
        return switch (HeadFile.read(bytes)) {
            case HeadFile.Content.Refused(Reason why) -> new Piece.Unread(file, Refusal.of(why));
            case HeadFile.Content.Head head -> new Piece.Head(file, head);
            case HeadFile.Content.Fork fork -> new Piece.Fork(file, fork);
        };
    }

    private static List<Piece> unread(Path file, Reason why) {
        return List.of(new Piece.Unread(file, Refusal.of(why)));
    }
}

package vn.sipas.field.app.desk;

import java.nio.file.Path;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.base.picture.Photo;
import vn.sipas.field.ledger.record.FileContent;

/** Somebody's picture file as a photo for a record. */
public final class PhotoFile {

    private PhotoFile() {}

    /** The photo, or why there is none. */
    public sealed interface Reading {
        record Taken(FileContent jpeg) implements Reading {}

        record Refused(Reason why) implements Reading {}
    }

    /** Reads {@code file}; takes a second or two where it is large. */
    public static Reading read(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Reading.Refused(why);
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (Photo.of(bytes)) {
                    case Photo.Making.Made(byte[] jpeg) -> new Reading.Taken(FileContent.of(jpeg));
                    case Photo.Making.Refused(var why) -> new Reading.Refused(why);
                };
        };
    }
}

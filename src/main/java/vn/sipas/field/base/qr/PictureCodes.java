package vn.sipas.field.base.qr;

import java.util.List;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.base.picture.GreyPicture;

/** Every QR code that a picture shows: a photo or a scan as it lies in a file, turned, seen at an angle, dirty, blurred. */
public sealed interface PictureCodes {

    /** The codes, each once; at least one. */
    record Found(List<QrReading.Read> codes) implements PictureCodes {
        public Found {
            codes = List.copyOf(codes);
        }
    }

    /** There is none, or this is no picture. */
    record Refused(Reason why) implements PictureCodes {}

    /** The codes in a PNG or JPEG. */
    static PictureCodes in(byte[] file) {
        return switch (GreyPicture.read(file)) {
            case GreyPicture.Reading.Refused(var why) -> new Refused(why);
            case GreyPicture.Reading.Read(GreyPicture picture) -> CodeSearch.in(picture);
        };
    }
}

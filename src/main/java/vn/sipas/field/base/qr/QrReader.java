package vn.sipas.field.base.qr;

import vn.sipas.field.base.picture.GreyPicture;

/** Finds a QR code in a picture that is drawn already and reads it, turned, dirty or slightly blurred as it may be. */
public final class QrReader {

    private static final long MOST_POINTS = 64_000_000;

    private QrReader() {}

    /**
     * @param argb the points of the picture row by row, as {@code 0xAARRGGBB}; what is transparent counts as white
     */
    public static QrReading read(int[] argb, int width, int height) {
        if (argb.length > MOST_POINTS) {
            return new QrReading.Refused(QrFault.PICTURE_TOO_LARGE);
        }
        return switch (CodeSearch.in(GreyPicture.of(argb, width, height))) {
            case PictureCodes.Found found -> found.codes().getFirst();
            case PictureCodes.Refused(QrFault why) -> new QrReading.Refused(why);
            case PictureCodes.Refused(var why) -> throw new IllegalStateException(why.code());
        };
    }
}

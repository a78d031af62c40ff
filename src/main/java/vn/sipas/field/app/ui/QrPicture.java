package vn.sipas.field.app.ui;

import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import vn.sipas.field.base.qr.QrCode;
import vn.sipas.field.base.qr.QrMaking;

/** A text as a QR code, always dark on white. FX thread. */
public final class QrPicture {

    /** So many px a module at least, that a telephone reads it from the screen. */
    private static final int MODULE = 4;

    private QrPicture() {}

    /** The code with its light margin; texts here are far shorter than the 2,953 bytes a code can hold. */
    public static Node of(String text) {
        return switch (QrCode.of(text, QrCode.Correction.LOW)) {
            case QrMaking.Made(QrCode code) -> picture(code);
            case QrMaking.Refused(var why) -> throw new IllegalArgumentException("no QR code: " + why.code());
        };
    }

    private static Node picture(QrCode code) {
        int modules = code.size() + 2 * QrCode.MARGIN;
        WritableImage image = new WritableImage(modules * MODULE, modules * MODULE);
        for (int y = 0; y < modules * MODULE; y++) {
            for (int x = 0; x < modules * MODULE; x++) {
                image.getPixelWriter().setColor(x, y, dark(code, x / MODULE, y / MODULE) ? Color.BLACK : Color.WHITE);
            }
        }
        ImageView view = new ImageView(image);
        view.setSmooth(false);
        StackPane frame = new StackPane(view);
        frame.getStyleClass().add("qr");
        frame.setMaxSize(StackPane.USE_PREF_SIZE, StackPane.USE_PREF_SIZE);
        return frame;
    }

    private static boolean dark(QrCode code, int x, int y) {
        int column = x - QrCode.MARGIN;
        int row = y - QrCode.MARGIN;
        boolean inside = column >= 0 && row >= 0 && column < code.size() && row < code.size();
        return inside && code.dark(column, row);
    }
}

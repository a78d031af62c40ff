package vn.sipas.field.base.qr;

/** What came of making a QR code. */
public sealed interface QrMaking {

    record Made(QrCode code) implements QrMaking {}

    record Refused(QrFault fault) implements QrMaking {}
}

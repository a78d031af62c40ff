package vn.sipas.field.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import vn.sipas.field.app.desk.Preferences;

/** Light or dark, and how large: the looks shared by every window. FX thread. */
public final class Theme {

    /** The body text's height in px at 100 per cent; every other size is a multiple of it. */
    public static final int BODY = 14;

    /** On the scene's root while side lists would leave too little room: what is beside the page takes its place. */
    public static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

    private static final int SMALLEST = 12;
    private static final int LARGEST = 28;
    private static final int STEP = 2;

    /** How the sheet is told of the room there is, each with the em below which it holds: what is small depends on the letters. */
    private static final Map<PseudoClass, Integer> ACROSS =
            Map.of(PseudoClass.getPseudoClass("compact"), 85, NARROW, 70);

    private static final Map<PseudoClass, Integer> DOWN = Map.of(PseudoClass.getPseudoClass("low"), 30);

    private static final String OUR_SHEET =
            Theme.class.getResource("/vn/sipas/field/app/ui/sipas.css").toExternalForm();

    private static final List<String> FONTS =
            List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf");

    /**
     * Icons in px at 100 per cent: they grow with the letters beside them, which a sheet can't say of a sign of another font. The
     * usual size comes first, so that the others prevail.
     */
    private enum Icons {
        USUAL(".ikonli-font-icon", 18),
        SMALL(".icon-small", 16),
        LARGE(".icon-large", 24),
        HUGE(".icon-huge", 40);

        private final String style;
        private final int px;

        Icons(String style, int px) {
            this.style = style;
            this.px = px;
        }
    }

    private final BooleanProperty dark;
    private final IntegerProperty size;

    /** Loads the fonts this program carries with it, and sets the light theme in the usual size. */
    public Theme() {
        this(new Preferences.Looks(false, BODY));
    }

    /** As the other, with the looks chosen before; a size out of range becomes the nearest there is. */
    public Theme(Preferences.Looks before) {
        dark = new SimpleBooleanProperty(before.dark());
        size = new SimpleIntegerProperty(Math.clamp(before.size(), SMALLEST, LARGEST));
        FONTS.forEach(Theme::load);
        dark.subscribe(Theme::set);
    }

    private static void load(String font) {
        try (InputStream in = Theme.class.getResourceAsStream("/assets/fonts/" + font)) {
            if (in == null || Font.loadFont(in, BODY) == null) {
                throw new IllegalStateException("font missing from the class path: '" + font + "'");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void set(boolean dark) {
        String sheet = dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        Application.setUserAgentStylesheet(sheet);
    }

    /** Dresses {@code scene}: our sheet on top, sizes from the root, pseudo-classes for windows with little room. */
    public void dress(Scene scene) {
        scene.getStylesheets().addAll(OUR_SHEET, icons(BODY));
        size.subscribe(px -> size(scene, px.intValue()));
        scene.widthProperty().subscribe(() -> room(scene, size.get()));
        scene.heightProperty().subscribe(() -> room(scene, size.get()));
    }

    /** Makes the letters of {@code scene} {@code px} high. */
    static void size(Scene scene, int px) {
        scene.getRoot().setStyle("-fx-font-size: " + px + "px;");
        scene.getStylesheets().set(scene.getStylesheets().indexOf(OUR_SHEET) + 1, icons(px));
        room(scene, px);
    }

    private static void room(Scene scene, int px) {
        Parent root = scene.getRoot();
        ACROSS.forEach((name, em) -> root.pseudoClassStateChanged(name, scene.getWidth() < em * px));
        DOWN.forEach((name, em) -> root.pseudoClassStateChanged(name, scene.getHeight() < em * px));
    }

    private static String icons(int px) {
        StringBuilder sheet = new StringBuilder();
        for (Icons each : Icons.values()) {
            sheet.append(each.style)
                    .append("{-fx-icon-size:")
                    .append(each.px * px / BODY)
                    .append("px}");
        }
        byte[] text = sheet.toString().getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(text);
    }

    /** The other of light and dark. */
    public void toggleDark() {
        dark.set(!dark.get());
    }

    /** Tells {@code heard} the looks whenever they change. */
    public void changed(Consumer<Preferences.Looks> heard) {
        InvalidationListener told = _ -> heard.accept(new Preferences.Looks(dark.get(), size.get()));
        dark.addListener(told);
        size.addListener(told);
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The root's font size in px; {@link #BODY} is 100 per cent. */
    public IntegerProperty sizeProperty() {
        return size;
    }

    public void larger() {
        size.set(Math.min(LARGEST, size.get() + STEP));
    }

    public void smaller() {
        size.set(Math.max(SMALLEST, size.get() - STEP));
    }

    /** The size as people read it, per cent of the usual. */
    public static int percent(int px) {
        return Math.round(px * 100f / BODY);
    }
}

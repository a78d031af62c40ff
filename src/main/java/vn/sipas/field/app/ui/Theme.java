package vn.sipas.field.app.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
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

    private static final int SMALLEST = 12;
    private static final int LARGEST = 24;
    /** Windows narrower than this draw narrower side lists and matrix columns, px. */
    private static final double COMPACT_BELOW = 1200;

    private static final PseudoClass COMPACT = PseudoClass.getPseudoClass("compact");
    private static final List<String> FONTS =
            List.of("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansMono-Regular.ttf");

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

    /** Dresses {@code scene}: our sheet on top, sizes from the root, {@code :compact} on narrow windows. */
    public void dress(Scene scene) {
        scene.getStylesheets()
                .add(Theme.class.getResource("/vn/sipas/field/app/ui/sipas.css").toExternalForm());
        Parent root = scene.getRoot();
        size.subscribe(px -> root.setStyle("-fx-font-size: " + px + "px;"));
        scene.widthProperty()
                .subscribe(width -> root.pseudoClassStateChanged(COMPACT, width.doubleValue() < COMPACT_BELOW));
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
        size.set(Math.min(LARGEST, size.get() + 1));
    }

    public void smaller() {
        size.set(Math.max(SMALLEST, size.get() - 1));
    }

    /** The size as people read it, per cent of the usual. */
    public static int percent(int px) {
        return Math.round(px * 100f / BODY);
    }
}

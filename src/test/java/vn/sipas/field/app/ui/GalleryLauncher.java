package vn.sipas.field.app.ui;

import javafx.application.Application;

/** Starts {@link Gallery} from the class path, where a main class must not be the application itself. */
public final class GalleryLauncher {

    private GalleryLauncher() {}

    /** See {@link Gallery}. */
    public static void main(String[] arguments) {
        Application.launch(Gallery.class, arguments);
    }
}

package vn.sipas.field.app.ui.interview.media;

import java.util.Optional;

/** The files that came with a form, by name. Any thread. */
@FunctionalInterface
public interface AttachedFiles {

    /** None came. */
    AttachedFiles NONE = _ -> Optional.empty();

    Optional<byte[]> file(String name);
}

package vn.sipas.field.app.practice;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.survey.form.FormFile;

/**
 * What a practice season is to be.
 *
 * @param folder where it is laid out; must be empty or absent
 * @param interviews how many interviews are held, from 0
 * @param enumerators among how many people, from 1
 * @param units in how many units, from 1
 * @param waiting how many cases each enumerator has left to do, from 0
 * @param form the form that is filled in
 * @param seed the same seed gives the same content, keys and salts apart
 * @param cheats what one of the enumerators does with a part of the interviews; nothing if all work honestly
 */
public record PracticePlan(
        Path folder,
        int interviews,
        int enumerators,
        int units,
        int waiting,
        FormFile form,
        long seed,
        Optional<Cheats> cheats) {

    /** Every password of a practice season. */
    public static final String PASSWORD = "practice";

    public PracticePlan {
        if (interviews < 0 || enumerators < 1 || units < 1 || waiting < 0) {
            throw new IllegalArgumentException("no such practice season");
        }
    }

    /** A season in which all work honestly. */
    public PracticePlan(
            Path folder, int interviews, int enumerators, int units, int waiting, FormFile form, long seed) {
        this(folder, interviews, enumerators, units, waiting, form, seed, Optional.empty());
    }
}

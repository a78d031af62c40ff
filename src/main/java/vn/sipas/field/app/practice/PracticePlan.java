package vn.sipas.field.app.practice;

import java.nio.file.Path;
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
 */
public record PracticePlan(
        Path folder, int interviews, int enumerators, int units, int waiting, FormFile form, long seed) {

    /** Every password of a practice season. */
    public static final String PASSWORD = "practice";

    public PracticePlan {
        if (interviews < 0 || enumerators < 1 || units < 1 || waiting < 0) {
            throw new IllegalArgumentException("no such practice season");
        }
    }
}

/** The department before the field: the season, its people, the packs, and who has which cases. */
@NullMarked
package vn.sipas.field.app.ui.department;

import org.jspecify.annotations.NullMarked;

/** What keeps a person's book from being lost, and from being written twice: backups, restoring, a restored copy made whole. */
@NullMarked
package vn.sipas.field.app.desk.safekeeping;

import org.jspecify.annotations.NullMarked;

/** Sections of other people's books joined to a store's copies of them; packs opened. Never half a section. */
@NullMarked
package vn.sipas.field.office.merge;

import org.jspecify.annotations.NullMarked;

/** How far the fieldwork is, at the desks that merge: for the season, each unit, each person, and the papers. */
@NullMarked
package vn.sipas.field.app.desk.progress;

import org.jspecify.annotations.NullMarked;

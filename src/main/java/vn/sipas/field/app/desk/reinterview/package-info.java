/** A monitor's calls and visits for re-interviews, in the own book. */
@NullMarked
package vn.sipas.field.app.desk.reinterview;

import org.jspecify.annotations.NullMarked;

/** "Phúc tra" at the department's desk: what monitors wait for, and the one file that answers each of them. */
@NullMarked
package vn.sipas.field.app.ui.answering;

import org.jspecify.annotations.NullMarked;

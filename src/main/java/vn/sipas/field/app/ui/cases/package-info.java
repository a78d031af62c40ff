/** The people an enumerator has to see: who, where, how it stands, what to do next. */
@NullMarked
package vn.sipas.field.app.ui.cases;

import org.jspecify.annotations.NullMarked;

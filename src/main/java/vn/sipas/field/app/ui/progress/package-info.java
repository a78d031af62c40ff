/** How far the fieldwork is, where it lags, whom to call, and whether the papers are all there. */
@NullMarked
package vn.sipas.field.app.ui.progress;

import org.jspecify.annotations.NullMarked;

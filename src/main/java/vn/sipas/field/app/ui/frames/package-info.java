/** The department's frame: lists chosen, read, looked at and kept. */
@NullMarked
package vn.sipas.field.app.ui.frames;

import org.jspecify.annotations.NullMarked;

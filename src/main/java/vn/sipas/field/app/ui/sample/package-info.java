/** The department's sample, step by step: planned, committed to, witnessed, drawn, shared out. */
@NullMarked
package vn.sipas.field.app.ui.sample;

import org.jspecify.annotations.NullMarked;

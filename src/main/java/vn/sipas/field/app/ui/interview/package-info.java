/** One visit on screen: its sections, its pages of questions, the look back at the end. */
@NullMarked
package vn.sipas.field.app.ui.interview;

import org.jspecify.annotations.NullMarked;

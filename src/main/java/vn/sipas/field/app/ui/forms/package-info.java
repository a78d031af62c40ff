/** A form before any season has it: what is wrong with it, cell by cell, and trying it out beside a tree of its questions. */
@NullMarked
package vn.sipas.field.app.ui.forms;

import org.jspecify.annotations.NullMarked;

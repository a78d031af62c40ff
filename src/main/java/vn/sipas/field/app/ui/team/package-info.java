/** Who has which cases: handed out from a table, taken back, handed on. For the department, and a supervisor's team. */
@NullMarked
package vn.sipas.field.app.ui.team;

import org.jspecify.annotations.NullMarked;

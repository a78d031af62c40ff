package vn.sipas.field.app.ui.forms;

import vn.sipas.field.survey.form.FormNode;

/**
 * One line of the tree.
 *
 * @param current whether the keys of the interview act on it
 * @param notTaken whether what was typed there is no answer for the form
 */
record TreeRow(FormNode node, boolean current, boolean notTaken) {}

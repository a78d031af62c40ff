/** What a workbook says: settings, lists of choices, and the tree of groups, repeats and questions. */
@NullMarked
package vn.sipas.field.survey.xlsform.tree;

import org.jspecify.annotations.NullMarked;

/** Names, references of the form <code>${name}</code> and the tokens of an expression, as XLSForm's texts have them. */
@NullMarked
package vn.sipas.field.survey.xlsform.expression;

import org.jspecify.annotations.NullMarked;

/** Row after row judged: types, parameters, names, references, choices; everything that is wrong is found. */
@NullMarked
package vn.sipas.field.survey.xlsform.read;

import org.jspecify.annotations.NullMarked;

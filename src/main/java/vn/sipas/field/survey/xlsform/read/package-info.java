/** Sheet after sheet read to the tree of what they say: settings, then the survey row by row; everything that is wrong is found. */
@NullMarked
package vn.sipas.field.survey.xlsform.read;

import org.jspecify.annotations.NullMarked;

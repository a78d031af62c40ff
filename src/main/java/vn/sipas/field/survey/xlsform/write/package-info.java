/** The XForm written from the tree: paths, texts in languages, the model and the body. */
@NullMarked
package vn.sipas.field.survey.xlsform.write;

import org.jspecify.annotations.NullMarked;

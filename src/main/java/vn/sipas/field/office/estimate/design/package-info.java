/**
 * How a sample was drawn and weighted: strata, clusters, finite populations, post-stratification and raking, and the variance
 * that follows from them for anything linear. Rows are numbered from 0, columns are arrays as long as there are rows, groups
 * are whole numbers that the caller chose.
 */
@NullMarked
package vn.sipas.field.office.estimate.design;

import org.jspecify.annotations.NullMarked;

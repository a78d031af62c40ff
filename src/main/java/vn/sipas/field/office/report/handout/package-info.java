/** Lists on paper for those who go from house to house. */
@NullMarked
package vn.sipas.field.office.report.handout;

import org.jspecify.annotations.NullMarked;

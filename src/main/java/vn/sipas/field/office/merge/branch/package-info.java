/**
 * Books whose key signed two histories: which branch of all that are known is the book, and the evidence. Pure: says the same of
 * the same records and heads, in whatever order they came.
 */
@NullMarked
package vn.sipas.field.office.merge.branch;

import org.jspecify.annotations.NullMarked;

/**
 * JSON as this program reads and writes it. A record's or a batch header's line is scanned by hand, strictly and in one
 * pass, so that exact bytes can be hashed and cut; other documents are read into a tree; lines are written by one writer.
 * The only package that sees Jackson, and only for the tree: no type of it leaves.
 */
@NullMarked
package vn.sipas.field.base.json;

import org.jspecify.annotations.NullMarked;
